import type { Edit } from '../model/record-edits.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from './problem-at.ts';

/** Digits at the end of an id, and the text before them. */
const NUMBERED = /^(.*?)(\d{1,9})$/;

/**
 * Gives out free local ids that go on as the last ones do: after `EV-009` comes `EV-010`.
 *
 * @param ids that are taken, in file order
 * @param first the id to begin with, where none ends with a number
 */
export function nextLocalIds(ids: Iterable<string>, first: string): () => string {
  const taken = new Set(ids);
  const last = [...taken].findLast((id) => NUMBERED.test(id));
  const [, before = '', digits = ''] = NUMBERED.exec(last ?? first) ?? [];
  let number = last === undefined ? Number(digits) - 1 : 0;
  for (const id of last === undefined ? [] : taken) {
    const [, prefix, own] = NUMBERED.exec(id) ?? [];
    if (prefix === before) number = Math.max(number, Number(own));
  }
  return () => {
    let id: string;
    do id = `${before}${String(++number).padStart(digits.length, '0')}`;
    while (taken.has(id));
    taken.add(id);
    return id;
  };
}

/** New records of one kind that were given the same id. Problem: `DUPLICATE_ID`. */
export function repeatedIds(edits: readonly Edit<{ readonly localId: string | null }>[]): readonly Problem[] {
  const first = new Map<string, number>();
  return edits.flatMap(({ wanted: { localId }, at }) => {
    if (localId === null) return [];
    const row = first.get(localId);
    if (row === undefined) first.set(localId, at.row);
    const sentence = `The new row ${row} has the id ${localId} too. Give each new record another one, or none.`;
    return row === undefined ? [] : [problemAt(at, 'localId', 'DUPLICATE_ID', sentence)];
  });
}
