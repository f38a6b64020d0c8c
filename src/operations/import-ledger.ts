import { z } from 'zod';
import { changeAt } from '../graph/changes-since.ts';
import type { AppendOutcome, Store } from '../graph/store.ts';
import type { Change } from '../ledger/change.ts';
import { readLink, readNode } from '../ledger/records/codec.ts';
import { isRecordLinkType } from '../ledger/records/registry.ts';
import { UnreadableRecord } from '../ledger/records/unreadable-record.ts';
import { isIntact } from '../ledger/seal-change.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { inLedger, type Outcome, refused } from '../problems/problem.ts';
import { UnfitChange } from '../problems/store-error.ts';
import { aheadOfClock } from './ahead-of-clock.ts';
import { asRead } from './as-read.ts';
import type { Operation } from './operation.ts';

type ImportingStore = Pick<Store, 'heads' | 'changesAfter' | 'append'>;

export interface ImportedLedgers {
  readonly written: number;
  /** Changes that the store held already, hash for hash. */
  readonly skipped: number;
}

/**
 * Writes exported changes one by one, skipping those that the store holds already. Stops at the first that does not
 * follow, was edited, or that an organization decided on a catalogue which is not there.
 */
export async function importLedger(
  store: ImportingStore,
  changes: AsyncIterable<Change>,
  isForced = false,
): Promise<Outcome<ImportedLedgers>> {
  let written = 0;
  let skipped = 0;
  const heads = new Map((await store.heads()).map((head) => [head.ledger, head.seq]));
  for await (const change of changes) {
    const refuse = (code: ProblemCode, sentence: string): Outcome<never> =>
      refused(inLedger(change.ledger, change.seq, code, sentence));
    if (!isIntact(change))
      return refuse(
        'EDITED',
        `Change ${change.seq} of ${change.ledger} was edited after it was recorded. Neither it nor any change after it is imported.`,
      );
    if ((change.decidedOn?.seq ?? 0) > (heads.get('catalogue') ?? 0)) {
      return refuse(
        'CATALOGUE_BEHIND',
        `Change ${change.seq} of ${change.ledger} needs change ${change.decidedOn?.seq} of the catalogue. Import the catalogue first.`,
      );
    }
    if (change.seq <= (heads.get(change.ledger) ?? 0)) {
      const known = await changeAt(store, change.ledger, change.seq);
      if (known?.hash !== change.hash) {
        return refuse(
          'CONFLICT',
          `The store already has a different change ${change.seq} of ${change.ledger}. Import into an empty store.`,
        );
      }
      skipped++;
      continue;
    }
    const ahead = isForced ? null : aheadOfClock(change.at);
    if (ahead !== null) return refuse('AHEAD_OF_CLOCK', ahead);
    const unreadable = unreadableIn(change);
    if (unreadable !== null) {
      const sentence = `Change ${change.seq} of ${change.ledger} contains ${unreadable.record} in a form that this version of the product cannot read: ${unreadable.message}`;
      return refuse('UNFIT', sentence);
    }
    const outcome = await appendFit(store, change);
    if (outcome instanceof UnfitChange) return refuse('UNFIT', outcome.message);
    if (outcome.outcome === 'moved') {
      return refuse(
        'MISSING',
        `Change ${change.seq} of ${change.ledger} does not follow the last change of the store.`,
      );
    }
    if (outcome.change.hash !== change.hash) {
      return refuse(
        'CONFLICT',
        `The store has another change of ${change.ledger} with the key of change ${change.seq}.`,
      );
    }
    heads.set(change.ledger, change.seq);
    // Somebody else may have imported the same change meanwhile.
    if (outcome.outcome === 'appended') written++;
    else skipped++;
  }
  return { ok: true, value: { written, skipped } };
}

const input = z.object({
  changes: asRead<AsyncIterable<Change>>(),
  /** Whether changes may be ahead of the clock. */
  isForced: z.boolean().optional(),
});

/** Imports exported changes. They keep the actors and times with which they were recorded: it writes no change of its own. */
export const IMPORT_LEDGER: Operation<
  z.infer<typeof input>,
  ImportedLedgers,
  { readonly store: ImportingStore }
> = {
  name: 'importLedger',
  role: 'ADMINISTRATOR',
  scope: 'STORE',
  input,
  write: ({ store }, { input: { changes, isForced } }) => importLedger(store, changes, isForced),
};

/** The first record that nobody could read once it was written; null where all can be read. */
function unreadableIn({ facts }: Change): UnreadableRecord | null {
  try {
    for (const fact of facts) {
      if (fact.fact === 'node') readNode(fact.label, fact);
      else if (fact.fact === 'link' && isRecordLinkType(fact.type)) readLink(fact.type, fact);
    }
    return null;
  } catch (error) {
    if (error instanceof UnreadableRecord) return error;
    throw error;
  }
}

/** A change that does not fit is the fault of the export, not of the store. */
async function appendFit(store: ImportingStore, change: Change): Promise<AppendOutcome | UnfitChange> {
  try {
    return await store.append(change);
  } catch (error) {
    if (error instanceof UnfitChange) return error;
    throw error;
  }
}
