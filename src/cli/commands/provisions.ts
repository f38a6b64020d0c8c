import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function provisionsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('provisions')
    .description('list the provisions of a framework as a tree, or search their refs and titles')
    .argument('<framework>', 'the slug of the framework')
    .argument('[text...]', 'words to search for (default: list all provisions)')
    .option('--limit <number>', 'how many lines to list at most (default: 1000)');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/provisions.ts')));
}
