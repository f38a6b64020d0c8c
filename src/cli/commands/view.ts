import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function viewCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('view')
    .argument('[slug]', 'the view; absent: lists the views')
    .description('questions asked together: provisions, status and evidence by kind')
    .option('--system <id>', 'asks questions about systems of this one alone (default: of each in scope)');
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/view.ts')));
}
