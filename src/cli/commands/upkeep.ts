import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, WRITING_OPTIONS } from '../question-options.ts';

/** Adds the commands that keep the graph in agreement with the ledgers. */
export function upkeepCommands(program: Command, run: CommandRunner): void {
  const rebuild = program
    .command('rebuild')
    .description('build the graph again from the recorded changes; an interrupted rebuild continues')
    .action(run(() => import('../work/rebuild.ts')));
  const doctor = program
    .command('doctor')
    .description('compare the recorded changes with the graph, record by record')
    .action(run(() => import('../work/doctor.ts')));
  for (const option of WRITING_OPTIONS) rebuild.addOption(option);
  for (const option of STORE_OPTIONS) doctor.addOption(option);
}
