import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function expiringCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('expiring')
    .description('evidence whose window ends soon, first to end first')
    .option('--within <days>', 'days from the date asked (default: 90)');
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/expiring.ts')));
}
