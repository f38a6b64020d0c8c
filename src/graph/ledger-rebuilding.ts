import { StoreError } from '../problems/store-error.ts';

/** While a ledger's graph is being made again nothing may read or write it. */
export function ledgerRebuilding(ledger: string): StoreError {
  return new StoreError(
    'LEDGER_REBUILDING',
    `The graph of ledger ${ledger} is being made again; run \`rebuild\` to finish it.`,
  );
}

/** Whoever began a rebuild last goes on with it; an earlier one stops, so that neither undoes the other's work. */
export function rebuildTakenOver(ledger: string): StoreError {
  return new StoreError(
    'LEDGER_REBUILDING',
    `Another process makes the graph of ledger ${ledger} again; let it finish.`,
  );
}

/** Names one run of a rebuild: a positive whole number. */
export function rebuildToken(): number {
  return 1 + Math.floor(Math.random() * 2 ** 40);
}
