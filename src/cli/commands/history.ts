import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function historyCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('history')
    .description('show who changed a record, when, and each field before and after')
    .argument(
      '<record>',
      'the id of the record, such as EV-001; FRAMEWORK:REF for a provision; "FRAMEWORK:REF DATE" for a decision',
    )
    .option('--organization <slug>', 'whose record it is (needed if the store has several organizations)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/history.ts')));
}
