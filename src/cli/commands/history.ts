import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function historyCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('history')
    .description('who changed a record, when, and each field before and after')
    .argument('<record>', 'its id, such as EV-001; a provision of the catalogue as FRAMEWORK:REF')
    .option('--organization <slug>', 'whose record; needed where the store has several');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/history.ts')));
}
