import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function loadTextCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-text')
    .description('keeps the text of provisions (CSV ref,text) for one organization, on this store only')
    .argument('<framework>', 'its slug')
    .argument('<file>', 'the CSV file')
    .requiredOption('--organization <slug>', 'whose copy it is');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load-text.ts')));
}
