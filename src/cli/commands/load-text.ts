import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function loadTextCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-text')
    .description(
      'load the text of provisions from a CSV file (columns ref,text) for one organization, in this store only',
    )
    .argument('<framework>', 'the slug of the framework')
    .argument('<file>', 'the CSV file')
    .requiredOption('--organization <slug>', 'the organization that owns the copy');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/load-text.ts')));
}
