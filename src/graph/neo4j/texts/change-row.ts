import { z } from 'zod';
import { canonicalJson } from '../../../ledger/canonical-json.ts';
import type { Change, ChangeEntry } from '../../../ledger/change.ts';
import { faultOfChange, faultOfEntry, isChange, isChangeEntry } from '../../../ledger/check-change.ts';
import { parseStored } from '../../../ledger/parse-stored.ts';
import { DamagedRow } from '../../damaged-row.ts';

/** What a change's node says of where it is: anything may have been written there. */
const PLACE = { ledger: z.unknown(), seq: z.unknown(), key: z.unknown() };

/**
 * A change, kept whole as one JSON text. A node finds its change by ledger, number and key, which the text states as
 * well. Where they differ one of the two was edited, and nothing tells which: the change gets a key that none was
 * sealed with, so that its hash shows it.
 */
export const changeRow: z.ZodType<Change> = z
  .object({ ...PLACE, body: z.unknown() })
  .transform(({ ledger, seq, key, body }) => {
    const change = parsed(body);
    if (!isChange(change))
      throw damagedChange({ ledger, seq }, `body is not a change: ${faultOfChange(change)}`);
    const isInPlace = change.ledger === ledger && change.seq === seq && change.key === key;
    return isInPlace ? change : { ...change, key: `${change.key} in the node of ${ledger} ${seq} ${key}` };
  });

/** All of a change but its facts, and which of the nodes that were asked for it touched. */
export const entryRow: z.ZodType<{ readonly entry: ChangeEntry; readonly nodes: readonly string[] }> = z
  .object({ ...PLACE, entry: z.unknown(), nodes: z.array(z.string()) })
  .transform(({ ledger, seq, entry: text, nodes }) => {
    const entry = parsed(text);
    if (isChangeEntry(entry)) return { entry, nodes };
    throw damagedChange({ ledger, seq }, `entry is not a change's: ${faultOfEntry(entry)}`);
  });

/** Whether the text that a history is read from says what the change says. */
export function isEntryOf({ facts: _, ...said }: Change, text: unknown): boolean {
  const entry = parsed(text);
  return isChangeEntry(entry) && canonicalJson(entry) === canonicalJson(said);
}

export function damagedChange(
  place: { readonly ledger: unknown; readonly seq: unknown },
  fault: string,
): DamagedRow {
  const ledger = typeof place.ledger === 'string' ? place.ledger : null;
  const seq = Number.isSafeInteger(place.seq) ? Number(place.seq) : null;
  return new DamagedRow({ kind: 'change', ledger, seq }, `Change ${seq ?? '?'} of ${ledger ?? '?'}`, fault);
}

/** The value of a JSON text; undefined where there is none. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseStored(text) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
