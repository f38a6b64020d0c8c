import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { QUESTION_OPTIONS, STORE_OPTIONS } from '../question-options.ts';

export function expiringCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('expiring')
    .description('list evidence that soon ends, the earliest end first')
    .option('--within <days>', 'how many days to look ahead (default: 90)');
  for (const option of [...QUESTION_OPTIONS, ...STORE_OPTIONS]) command.addOption(option);
  command.action(run(() => import('../work/expiring.ts')));
}
