/** A record that has a place among the others of its table. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/**
 * The records of a table in their order, each with a position larger than the one before. A record that is known keeps
 * its position if its place among the others has not changed: as many keep theirs as possible. New and moved records
 * get positions between their neighbours, so that adding or deleting one row changes one record. Where no number is
 * left between two neighbours, all are numbered from 1 again.
 *
 * A load that was cut off goes on with the same positions: each is computed from the one before and the number of rows
 * that follow up to the next record that stays.
 *
 * @param known the records of now by id
 */
export function* inPlace<R extends Placed>(
  records: readonly R[],
  known: { get(id: string): Placed | undefined },
): Generator<R> {
  const positions = positionsOf(records.map(({ id }) => known.get(id)?.position ?? null));
  for (const [index, record] of records.entries()) {
    const position = positions[index]!;
    yield record.position === position ? record : { ...record, position };
  }
}

/** Records that a folder no longer names, in the order they had. */
export function inOldOrder<R extends Placed>(unnamed: readonly R[]): readonly R[] {
  return [...unnamed].sort((a, b) => a.position - b.position);
}

/**
 * Strictly increasing positions.
 *
 * @param before the positions until now, null for new records
 */
export function positionsOf(before: readonly (number | null)[]): Float64Array {
  const positions = new Float64Array(before.length);
  let last = 0;
  let next = 0;
  for (const stays of [...longestIncreasing(before), before.length]) {
    const end = before[stays] ?? null;
    for (; next < stays; next++) {
      last = end === null ? Math.floor(last) + 1 : last + (end - last) / (stays - next + 1);
      positions[next] = last;
    }
    if (end === null) break;
    last = end;
    positions[next++] = end;
  }
  return isIncreasing(positions) ? positions : positions.map((_, index) => index + 1);
}

/** The indexes of a longest subsequence whose numbers are above 0 and increase; nulls are passed over. */
function longestIncreasing(numbers: readonly (number | null)[]): readonly number[] {
  /** By length less 1: the index of the smallest number with which a subsequence of that length ends. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length);
  for (const [index, number] of numbers.entries()) {
    if (number === null || number <= 0) continue;
    let low = 0;
    let high = ends.length;
    // Most files are in their old order: the number then goes behind all others.
    if (high > 0 && numbers[ends[high - 1]!]! < number) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const longest = new Array<number>(ends.length);
  let index = ends.at(-1) ?? -1;
  for (let length = ends.length - 1; length >= 0; length--) {
    longest[length] = index;
    index = before[index]!;
  }
  return longest;
}

function isIncreasing(positions: Float64Array): boolean {
  let last = 0;
  for (const position of positions) {
    if (!(position > last)) return false;
    last = position;
  }
  return true;
}
