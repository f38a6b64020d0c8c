import { StoreError } from '../problems/store-error.ts';
import { ledgerRemoving } from './ledger-removing.ts';
import type { Head } from './store.ts';

/**
 * Throws while nobody may read or write the graph of a ledger: `LEDGER_REBUILDING` while it is rebuilt, `LEDGER_REMOVING`
 * while it is removed.
 */
export function mustBeOpen({ ledger, rebuilding, removing }: Head): void {
  if (removing) throw ledgerRemoving(ledger);
  if (rebuilding) throw ledgerRebuilding(ledger);
}

/** The error `LEDGER_REBUILDING`: while the graph of a ledger is rebuilt, nobody may read or write it. */
export function ledgerRebuilding(ledger: string): StoreError {
  return new StoreError(
    'LEDGER_REBUILDING',
    `A rebuild of the graph of ledger ${ledger} has not ended. Run \`rebuild\` to finish it.`,
  );
}

/**
 * The error `LEDGER_REBUILDING` for a run whose ledger another run has taken over. The run that began last continues
 * and earlier runs stop, so that neither undoes the other's work.
 */
export function rebuildTakenOver(ledger: string): StoreError {
  return new StoreError(
    'LEDGER_REBUILDING',
    `Another process is rebuilding the graph of ledger ${ledger}. Wait until it has finished.`,
  );
}

/** A token for one run of a rebuild: a positive whole number. */
export function rebuildToken(): number {
  return 1 + Math.floor(Math.random() * 2 ** 40);
}
