import { z } from 'zod';
import { canonicalJson } from '../../../ledger/canonical-json.ts';
import type { Change, ChangeEntry } from '../../../ledger/change.ts';
import { faultOfChange, faultOfEntry, isChange, isChangeEntry } from '../../../ledger/check-change.ts';
import { parseStored } from '../../../ledger/parse-stored.ts';
import { DamagedRow } from '../../damaged-row.ts';

/** The properties that say where a change is; they may contain anything. */
const PLACE = { ledger: z.unknown(), seq: z.unknown(), key: z.unknown() };

/**
 * Reads a change, which is stored whole as JSON. Ledger, number and key, by which its node is found, are also in the
 * JSON. If they differ, either the node or the JSON was edited, and it cannot be known which: the change gets a key
 * with which it was never sealed, so that its hash shows the edit. Throws a DamagedRow where the JSON is not a change.
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

/**
 * Reads all of a change except its facts, and which of the nodes asked about it touched. Throws a DamagedRow where the
 * JSON is not an entry of a change.
 */
export const entryRow: z.ZodType<{ readonly entry: ChangeEntry; readonly nodes: readonly string[] }> = z
  .object({ ...PLACE, entry: z.unknown(), nodes: z.array(z.string()) })
  .transform(({ ledger, seq, entry: text, nodes }) => {
    const entry = parsed(text);
    if (isChangeEntry(entry)) return { entry, nodes };
    throw damagedChange({ ledger, seq }, `entry is not a change's: ${faultOfEntry(entry)}`);
  });

/** Whether the entry from which a history is read agrees with the change. */
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

/** The value of a JSON text; undefined where the text is not JSON. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? parseStored(text) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
