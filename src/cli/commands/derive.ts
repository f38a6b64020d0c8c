import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function deriveCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('derive')
    .description('compute a crosswalk from two crosswalks that share exactly one framework')
    .argument('<crosswalk>', 'the slug of the crosswalk that leads to the shared framework')
    .argument('<next>', 'the slug of the crosswalk that leads on from it')
    .option('--out <dir>', 'a new folder to write it to, as a catalogue folder that `load` reads')
    .option('--slug <slug>', 'the slug of the new crosswalk (default: derived-SOURCE-to-TARGET)')
    .option(
      '--derived-on <date>',
      'the day that the folder names as the day of derivation, YYYY-MM-DD (default: today, UTC)',
    );
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/derive.ts')));
}
