import type { Command } from 'commander';
import { z } from 'zod';
import type { ChainReport } from '../../ledger/verify-chain.ts';
import { importLedger } from '../../operations/import-ledger.ts';
import { catalogueFirst } from '../../operations/ledger/catalogue-first.ts';
import {
  exportedChanges,
  exportedLines,
  UnreadableExport,
} from '../../operations/ledger/exported-changes.ts';
import { changesOfStore } from '../../operations/ledger/recorded-changes.ts';
import { setBackHeads } from '../../operations/ledger/set-back-heads.ts';
import { verifyLedgers } from '../../operations/ledger/verify-ledgers.ts';
import { exportAnswer, importAnswer, verifyAnswer } from '../answers/ledger-answers.ts';
import type { CommandRunner, CommandWork } from '../command-runner.ts';
import { linesOfFile } from '../lines-of-file.ts';
import { STORE_OPTIONS, storeFlags } from '../question-options.ts';
import { formatTable } from '../table.ts';
import { withBareStore, withNewStore } from '../with-store.ts';
import { writeAtomically } from '../write-atomically.ts';

const ledgerFlags = storeFlags.extend({
  head: z.string().optional(),
  ledger: z.string().optional(),
});

/** `ledger verify|export|import`: the chain of changes itself. */
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
    .action(run(readable(verifyChanges)));
  const export_ = ledger
    .command('export')
    .description('writes all changes, the catalogue first')
    .argument('<file>', 'the file to write, one change a line')
    .action(run(exportChanges));
  const import_ = ledger
    .command('import')
    .description('writes exported changes into the store, skipping those it holds')
    .argument('<file>', 'an export')
    .action(run(readable(importChanges)));
  for (const command of [verify, export_, import_])
    for (const option of STORE_OPTIONS) command.addOption(option);
}

const verifyChanges: CommandWork = async (terminal, options, file) => {
  const flags = ledgerFlags.parse(options);
  if (file !== undefined)
    return terminal.tell(
      verifyAnswer,
      await verifyLedgers(exportedChanges(linesOfFile(file), file), flags),
      formatChains,
    );
  return withBareStore(terminal, flags, async (store) => {
    // What is written meanwhile is not of interest: the changes are read up to these heads.
    const heads = catalogueFirst(await store.heads());
    const verified = await verifyLedgers(changesOfStore(store, heads), flags, heads);
    const asked = heads.filter(({ ledger }) => flags.ledger === undefined || ledger === flags.ledger);
    const setBack = await setBackHeads(store, asked);
    const problems = [...(verified.ok ? [] : verified.problems), ...setBack];
    return terminal.tell(
      verifyAnswer,
      problems.length === 0 ? verified : { ok: false, problems },
      formatChains,
    );
  });
};

const exportChanges: CommandWork = (terminal, options, file = '') =>
  withBareStore(terminal, ledgerFlags.parse(options), async (store) => {
    let changes = 0;
    const heads = catalogueFirst(await store.heads());
    async function* counted(): AsyncGenerator<string> {
      for await (const line of exportedLines(changesOfStore(store, heads))) {
        changes++;
        yield line;
      }
    }
    await writeAtomically(file, counted());
    return terminal.answer(exportAnswer, { file, changes }, () => `${changes} changes written to ${file}`);
  });

const importChanges: CommandWork = (terminal, options, file = '') =>
  withNewStore(terminal, ledgerFlags.parse(options), async ({ store }) =>
    terminal.tell(
      importAnswer,
      await importLedger(store, exportedChanges(linesOfFile(file), file)),
      ({ written, skipped }) => `${written} changes written, ${skipped} were there already`,
    ),
  );

/** The same work, refusing an export that cannot be read. */
function readable(work: CommandWork): CommandWork {
  return async (terminal, options, ...operands) => {
    try {
      return await work(terminal, options, ...operands);
    } catch (error) {
      if (error instanceof UnreadableExport) return terminal.refuse(error.problems);
      throw error;
    }
  };
}

function formatChains({ ledgers }: { readonly ledgers: readonly ChainReport[] }): string {
  const rows = ledgers.map(({ ledger, changes, head }) => [ledger, changes, head.hash]);
  return formatTable(['Ledger', 'Changes', 'Head'], rows);
}
