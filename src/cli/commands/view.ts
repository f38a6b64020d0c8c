import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function viewCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('view')
    .argument('[slug]', 'the slug of the view (default: list the views)')
    .description('answer the questions of a view: provisions with their status, and evidence by kind')
    .option('--system <id>', 'ask questions about systems for this system only (default: for each in scope)');
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/view.ts')));
}
