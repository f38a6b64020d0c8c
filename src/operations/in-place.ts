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
 * @param before their {@link placesBefore}, where they are known already
 */
export function* inPlace<R extends Placed>(
  records: readonly R[],
  known: { readonly size: number; get(id: string): Placed | undefined },
  before: Float64Array | null = null,
): Generator<R> {
  // The first load of a folder: its rows are numbered as they are read.
  if (known.size === 0) {
    yield* records;
    return;
  }
  const positions = positionsOf(before ?? placesBefore(records, known));
  for (const [index, record] of records.entries()) {
    const position = positions[index]!;
    yield record.position === position ? record : { ...record, position };
  }
}

/** The positions that records have until now, {@link NEW} for those that are not known. */
export function placesBefore(
  records: readonly Placed[],
  known: { get(id: string): Placed | undefined },
): Float64Array {
  const places = new Float64Array(records.length);
  for (let index = 0; index < records.length; index++)
    places[index] = known.get(records[index]!.id)?.position ?? NEW;
  return places;
}

/** Stands for the position of a record that has none yet: positions are above 0. */
export const NEW = 0;

/**
 * Strictly increasing positions.
 *
 * @param before the positions until now, {@link NEW} for new records
 */
export function positionsOf(before: Float64Array): Float64Array {
  const positions = new Float64Array(before.length);
  const staying = longestIncreasing(before);
  let last = 0;
  let next = 0;
  for (let index = 0; index <= staying.length; index++) {
    const stays = staying[index] ?? before.length;
    const end = before[stays];
    for (; next < stays; next++) {
      last = end === undefined ? Math.floor(last) + 1 : last + (end - last) / (stays - next + 1);
      positions[next] = last;
    }
    if (end === undefined) break;
    last = end;
    positions[next++] = end;
  }
  return isIncreasing(positions) ? positions : positions.map((_, index) => index + 1);
}

/** The indexes of a longest subsequence whose numbers are above 0 and increase. */
function longestIncreasing(numbers: Float64Array): Int32Array {
  /** By length less 1: the index of the smallest number with which a subsequence of that length ends. */
  const ends = new Int32Array(numbers.length);
  const before = new Int32Array(numbers.length);
  let longest = 0;
  for (const [index, number] of numbers.entries()) {
    if (!(number > 0)) continue;
    let low = 0;
    let high = longest;
    // Most files are in their old order: the number then goes behind all others.
    if (high > 0 && numbers[ends[high - 1]!]! < number) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
    longest = Math.max(longest, low + 1);
  }
  let index = longest > 0 ? ends[longest - 1]! : -1;
  for (let length = longest - 1; length >= 0; length--) {
    ends[length] = index;
    index = before[index]!;
  }
  return ends.subarray(0, longest);
}

function isIncreasing(positions: Float64Array): boolean {
  let last = 0;
  for (const position of positions) {
    if (!(position > last)) return false;
    last = position;
  }
  return true;
}
