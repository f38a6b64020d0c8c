import { type TextCount, withCopy } from '../graph/sqlite/with-copy.ts';
import type { Head } from '../graph/store.ts';
import { catalogueFirst } from '../operations/ledger/catalogue-first.ts';
import { verifyLedgers } from '../operations/ledger/verify-ledgers.ts';
import { inFile, type Outcome, refused } from '../problems/problem.ts';

/** What a copy of a store has. */
export interface StoreContents {
  /** The catalogue first. */
  readonly heads: readonly Head[];
  readonly texts: readonly TextCount[];
}

/**
 * Opens a copy of a store and reads all of it: its file, every change, every record, every official text. Problems:
 * `NOT_A_BACKUP`, and those of {@link verifyLedgers}. Rejects with a StoreError.
 *
 * @param directory the folder of the copy, which nobody else uses
 * @param file the name by which problems call the copy
 */
export function checkCopy(directory: string, file: string): Promise<Outcome<StoreContents>> {
  return withCopy(directory, async ({ faults, heads, texts, examined }) => {
    const [fault] = faults;
    if (fault !== undefined)
      return refused(inFile(file, 'NOT_A_BACKUP', `The database in this file is damaged: ${fault}.`));
    const verified = await verifyLedgers(examined, {});
    if (!verified.ok) return verified;
    if (heads.length === 0)
      return refused(inFile(file, 'NOT_A_BACKUP', 'This file has no change of any ledger.'));
    return { ok: true, value: { heads: catalogueFirst(heads), texts } };
  });
}
