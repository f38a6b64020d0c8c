import { createHash } from 'node:crypto';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import type { ActionsOn, ScopedProvision } from '../../coverage/questions/actions-on.ts';
import type { Action, Decision } from '../../model/organization.ts';

/** What a row of an editable sheet was made from. */
export interface RowOrigin {
  /** How people call the row; unique on its sheet. */
  readonly id: string;
  /** The record itself: local ids, framework, ref, as the sheet needs them. */
  readonly key: readonly (string | null)[];
  /** Digest of the record. */
  readonly base: string;
}

/** An origin as a row carries it: with digests of what its cells said when it was written. */
export interface CarriedOrigin extends RowOrigin {
  /** Of the cells that cannot be edited, and of those that can. */
  readonly fixed: string;
  readonly editable: string;
}

export function recordOrigin(record: { readonly localId: string }): RowOrigin {
  return { id: record.localId, key: [record.localId], base: recordDigest(record) };
}

/** Of a gap: the action that its row shows, or all that were ever on it where none is open. */
export function gapOrigin(id: string, place: ScopedProvision, actions: ActionsOn): RowOrigin {
  const open = actions.open(place);
  return {
    id,
    key: [place.framework, place.ref, place.system, open?.localId ?? null],
    base: gapBase(open, actions.all(place)),
  };
}

export function gapBase(open: Action | null, all: readonly Action[]): string {
  return recordDigest(open ?? { actions: all.map(({ localId }) => localId) });
}

/** Of a control: the decision that holds for it, wherever that stands. */
export function controlOrigin(id: string, place: ScopedProvision, decision: Decision | null): RowOrigin {
  return { id, key: [place.framework, place.ref, place.system], base: recordDigest(decision) };
}

/** Tells whether cells still say what they said: over pairs of header and text. */
export function cellsDigest(cells: readonly (readonly [header: string, text: string])[]): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 32);
}
