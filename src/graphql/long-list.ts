import { inTurn, type Waiting } from './time-slices.ts';

/**
 * The rows of a long plain list. So many are handed over in a turn, and others are served before the next ones: the
 * executor completes a list at once, however long it is, unless it has to wait for rows.
 */
export function longList<T>(waiting: Waiting, rows: readonly T[], inATurn: number): Promise<T>[] {
  const handed: Promise<T>[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < rows.length; start += inATurn) {
    turn = turn.then(() => inTurn(waiting, () => null));
    for (const row of rows.slice(start, start + inATurn)) handed.push(turn.then(() => row));
  }
  return handed;
}
