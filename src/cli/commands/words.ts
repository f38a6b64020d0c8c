import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';

export function wordsCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('words')
    .description('explain statuses, reasons, roles, headings and all other words, each with an example')
    .argument('[set...]', 'a set, such as statuses, or a word, such as LAPSED (default: list the sets)')
    .option('--markdown', 'print a Markdown page of all words')
    .option(
      '--catalogue <dir>',
      'the catalogue whose roles, classes and kinds are explained (default: that of the store, or the bundled one)',
    );
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/words.ts')));
}
