import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, WRITING_OPTIONS } from '../question-options.ts';

/** Adds the commands that keep the graph in agreement with the ledgers. */
export function upkeepCommands(program: Command, run: CommandRunner): void {
  const rebuild = program
    .command('rebuild')
    .description('makes the graph again from the recorded changes; a rebuild that was cut off is continued')
    .action(run(() => import('../work/rebuild.ts')));
  const doctor = program
    .command('doctor')
    .description(
      'compares the recorded changes with the graph and with what is read from it, record by record',
    )
    .action(run(() => import('../work/doctor.ts')));
  for (const option of WRITING_OPTIONS) rebuild.addOption(option);
  for (const option of STORE_OPTIONS) doctor.addOption(option);
}
