import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, WRITING_OPTIONS } from '../question-options.ts';

/** Adds the commands that verify, export and import ledgers. */
export function ledgerCommand(program: Command, run: CommandRunner): void {
  const ledger = program.command('ledger').description('the chains of recorded changes');
  const verify = ledger
    .command('verify')
    .description(
      'names every change that was edited, swapped or is missing, in the store or in an export alone',
    )
    .argument('[file]', 'an export; absent: the store')
    .option('--ledger <name>', 'one ledger (default: all)')
    .option(
      '--head <hash>',
      'a hash that one of the changes must have, such as a workbook shows: tells a missing end',
    )
    .action(run(() => import('../work/ledger-verify.ts')));
  const export_ = ledger
    .command('export')
    .description('writes all changes, the catalogue first')
    .argument('<file>', 'the file to write, one change a line')
    .action(run(() => import('../work/ledger-export.ts')));
  const import_ = ledger
    .command('import')
    .description('writes exported changes into the store, skipping those it holds')
    .argument('<file>', 'an export')
    .action(run(() => import('../work/ledger-import.ts')));
  for (const command of [verify, export_]) for (const option of STORE_OPTIONS) command.addOption(option);
  for (const option of WRITING_OPTIONS) import_.addOption(option);
}
