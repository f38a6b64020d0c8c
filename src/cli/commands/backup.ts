import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { DATA_OPTION, OVERWRITE_OPTION } from '../question-options.ts';

/** It is taken so that the refusal can say what to do instead. */
const NEO4J_OPTION = new Option(
  '--neo4j <uri>',
  'refused: the files of a Neo4j store belong to its server; use `ledger export` and `ledger import`',
);

/** Adds the commands that copy an embedded store to one file, and make such a file a store again. */
export function backupCommands(program: Command, run: CommandRunner): void {
  const backup = program
    .command('backup')
    .description('copy the embedded store, official texts included, to one file; a server may go on writing')
    .argument('<file>', 'the file to write, which only you will be able to read; - is standard output')
    .addOption(OVERWRITE_OPTION)
    .action(run(() => import('../work/backup.ts')));
  const restore = program
    .command('restore')
    .description('make a backup the store of a data folder, whole or not at all')
    .argument('<file>', 'a file that `backup` wrote')
    .option('--overwrite', 'replace the store of the folder if there is one; stop the server first')
    .action(run(() => import('../work/restore.ts')));
  for (const command of [backup, restore]) command.addOption(DATA_OPTION).addOption(NEO4J_OPTION);
}
