import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function loadCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load')
    .description(
      'loads a catalogue or organization folder, an organization in one workbook, or what is bundled',
    )
    .argument('[dir]', 'the folder or XLSX workbook; absent: with --bundled')
    .option('--bundled', 'the bundled catalogue, and the seed organization where the store holds none')
    .option('--catalogue <dir>', 'another folder in place of the bundled catalogue')
    .option('--seed <dir>', 'another folder in place of the seed organization')
    .option('--no-seed', 'no seed organization')
    .option('--dry-run', 'say what would change, write nothing')
    .option('--overwrite', 'take what the folder says, also where a record was edited since it was loaded')
    .option('--prune', 'remove records of the organization that the folder no longer names')
    .option('--at <datetime>', 'the time that changes bear, YYYY-MM-DDTHH:MM:SSZ (default: now)');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load.ts')));
}
