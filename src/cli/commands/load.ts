import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FORCE_OPTION, WRITING_OPTIONS } from '../question-options.ts';

export function loadCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load')
    .description(
      'load a catalogue or organization folder, an organization in one workbook, or the bundled catalogue',
    )
    .argument('[dir]', 'the folder or XLSX workbook (not needed with --bundled)')
    .option(
      '--bundled',
      'load the bundled catalogue, and the seed organization if the store has no organization',
    )
    .option('--catalogue <dir>', 'a folder to load instead of the bundled catalogue')
    .option('--seed <dir>', 'a folder to load instead of the seed organization')
    .option('--no-seed', 'do not load the seed organization')
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--overwrite', 'use the folder even for records that were edited since they were loaded')
    .option('--prune', 'remove records of the organization that are no longer in the folder')
    .option('--at <datetime>', 'the time of the changes, YYYY-MM-DDTHH:MM:SSZ (default: now)')
    .addOption(FORCE_OPTION);
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load.ts')));
}
