/** The last position that a record has taken, in records of any number; 0 where there is none. */
export function lastPosition(records: Iterable<{ readonly position: number }>): number {
  let last = 0;
  for (const { position } of records) last = Math.max(last, position);
  return last;
}
