import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { FORCE_OPTION, OVERWRITE_OPTION, STORE_OPTIONS, WRITING_OPTIONS } from '../question-options.ts';

/** Adds the commands that verify, export and import ledgers. */
export function ledgerCommand(program: Command, run: CommandRunner): void {
  const ledger = program.command('ledger').description('verify, export and import the recorded changes');
  const verify = ledger
    .command('verify')
    .description('find changes that were edited, swapped or removed, in the store or in an export')
    .argument('[file]', 'an exported file (default: the store)')
    .option('--ledger <name>', 'verify this ledger only (default: all)')
    .option(
      '--head <hash>',
      'a hash that you kept, such as the one on a workbook: if no change has it, the end of the ledger is missing',
    )
    .action(run(() => import('../work/ledger-verify.ts')));
  const export_ = ledger
    .command('export')
    .description('write all changes to a file, the catalogue first')
    .argument('<file>', 'the file to write, with one change in each line; - is standard output')
    .addOption(OVERWRITE_OPTION)
    .action(run(() => import('../work/ledger-export.ts')));
  const import_ = ledger
    .command('import')
    .description('load exported changes into the store; those that it already has are skipped')
    .argument('<file>', 'an exported file')
    .addOption(FORCE_OPTION)
    .action(run(() => import('../work/ledger-import.ts')));
  for (const command of [verify, export_]) for (const option of STORE_OPTIONS) command.addOption(option);
  for (const option of WRITING_OPTIONS) import_.addOption(option);
}
