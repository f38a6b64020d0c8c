import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function checkCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('check')
    .description(
      'check a catalogue or organization folder, or an organization in one workbook: list every fault, and what somebody should look at again',
    )
    .argument('<dir>', 'the folder or XLSX workbook')
    .option(
      '--catalogue <dir>',
      'the catalogue to check refs against (default: that of the store, or the bundled one)',
    );
  command.option(
    '--as-of <date>',
    'the day on which evidence has to count, YYYY-MM-DD (default: today, UTC)',
  );
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/check.ts')));
}
