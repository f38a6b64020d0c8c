import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function checkCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('check')
    .description(
      'names every fault of a catalogue or organization folder, or of an organization in one workbook, and what somebody should look at again',
    )
    .argument('<dir>', 'the folder or XLSX workbook')
    .option(
      '--catalogue <dir>',
      'catalogue that refs are found in (default: the store, else the bundled one)',
    );
  command.option('--as-of <date>', 'the day for which evidence is judged, YYYY-MM-DD (default: today, UTC)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/check.ts')));
}
