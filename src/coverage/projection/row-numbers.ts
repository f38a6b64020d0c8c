import { atOnce, rangesInSteps, type Steps } from '../steps.ts';
import { IdColumn, type IdPage } from './id-column.ts';
import { hashOfNumbers, type PackedId, packed } from './packed-id.ts';

const EMPTY = 0;
const LEAST = 16;
/** So many rows go on into a larger table with each that is added: all have before that one is half full. */
const MOVED_AT_ONCE = 8;

/**
 * Gives ids row numbers, from 0 on in the order in which they come. A copy shares everything but one bit a row with
 * what it was copied from: with a million ids it is made in a fraction of a millisecond, a Map in a quarter of a
 * second. So a row that a copy holds is never used again: an id that is added once more gets a new one.
 */
export class RowNumbers {
  /** By row. Shared with copies; only the newest of them adds to it, the others look at their first rows. */
  #ids = new IdColumn();
  /** Row number + 1, at the first free place from where the id's hash points; at most half full. Shared likewise. */
  #places = new Int32Array(LEAST);
  /** How many of the places are taken. */
  #taken = 0;
  /** The places before they were too few, until all rows that they lead to have one among the others too. */
  #former: { readonly places: Int32Array; readonly rows: number } | null = null;
  /** Of the rows in the former places those below this one have others. */
  #moved = 0;
  #rows = 0;
  /** The row that was found last: whoever reads a file asks for each row several times, then for the next. */
  #found = 0;
  /** The ids that were shared until others had added more, and how many of them are the same here. */
  #left: { readonly ids: IdColumn; readonly rows: number } | null = null;
  /** Rows below this one are held by a copy too. */
  #held = 0;
  /** One bit a row: the id was removed, or has another row. */
  #gone = new Uint8Array(LEAST / 8);
  #size = 0;

  /** How many ids have a row. */
  get size(): number {
    return this.#size;
  }

  /** How many rows were given, those of removed ids too. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether no copy has added rows that this one does not know. Where one has, an addition begins its own rows. */
  get isNewest(): boolean {
    return this.#ids.length === this.#rows;
  }

  /** Null where the row's id was removed. */
  idAt(row: number): string | null {
    return this.hasIdAt(row) ? this.#ids.at(row) : null;
  }

  /** False where the row's id was removed. To make a text of each id takes longer. */
  hasIdAt(row: number): boolean {
    return row < this.#rows && !this.#isGone(row);
  }

  /** -1 where the id has no row. */
  find(id: string): number {
    return this.#find(packed(id));
  }

  #find(id: PackedId): number {
    if (this.#isAt(this.#found, id)) return this.#found;
    if (this.#isAt(this.#found + 1, id)) return ++this.#found;
    return this.#findBy(hashOf(id), id);
  }

  #findBy(hash: number, id: PackedId): number {
    let row = this.#findIn(this.#places, id, hash);
    if (row < 0 && this.#former !== null) row = this.#findIn(this.#former.places, id, hash);
    if (row >= 0) this.#found = row;
    return row;
  }

  #isAt(row: number, id: PackedId): boolean {
    return row < this.#rows && this.#ids.isAt(row, id) && !this.#isGone(row);
  }

  #findIn(places: Int32Array, id: PackedId, hash: number): number {
    const mask = places.length - 1;
    let place = hash & mask;
    for (let next = places[place]!; next !== EMPTY; next = places[place]!) {
      const row = next - 1;
      if (this.#isAt(row, id)) return row;
      place = (place + 1) & mask;
    }
    return -1;
  }

  /** Makes room for so many rows in all, before the first is added. */
  expect(rows: number): void {
    if (this.#rows > 0) return;
    while (this.#places.length < rows * 2) this.#places = new Int32Array(this.#places.length * 2);
  }

  /** The id's row to be written to: a new one at the end where it has none, or a copy holds the one it has. */
  add(id: string): number {
    const sought = packed(id);
    const hash = hashOf(sought);
    const known = this.#findBy(hash, sought);
    if (known >= this.#held) return known;
    if (known >= 0) this.#leave(known);
    if (!this.isNewest) atOnce(this.leaveOthers());
    const row = this.#ids.push(sought);
    this.#begin(row, hash);
    return row;
  }

  /** Which ids some rows have. */
  pageOf(rows: readonly number[]): IdPage {
    return this.#ids.pageOf(rows);
  }

  /** Adds ids of which none has a row yet, where no copy was made, and returns the first of their rows. Throws a TypeError. */
  takePage(page: IdPage): number {
    const first = this.#rows;
    this.#ids.takePage(page);
    for (let row = first; row < this.#ids.length; row++) this.#begin(row, this.#ids.hashAt(row));
    return first;
  }

  /** Gives the next row to the id that was added last. */
  #begin(row: number, hash: number): void {
    this.#rows++;
    this.#size++;
    if (this.#gone.length * 8 < this.#rows) this.#gone = lengthened(this.#gone);
    this.#move(MOVED_AT_ONCE);
    if ((this.#taken + 1) * 2 > this.#places.length) this.#makeRoom(row);
    this.#place(row, hash);
  }

  /** Takes an id's row away for good; added again, the id gets a new row. Tells whether it had one. */
  remove(id: string): boolean {
    const row = this.find(id);
    if (row >= 0) this.#leave(row);
    return row >= 0;
  }

  /** The same ids, to be changed without those who hold these noticing. */
  copy(): RowNumbers {
    this.#held = this.#rows;
    const copy = new RowNumbers();
    copy.#ids = this.#ids;
    copy.#places = this.#places;
    copy.#taken = this.#taken;
    copy.#former = this.#former;
    copy.#moved = this.#moved;
    copy.#rows = this.#rows;
    copy.#held = this.#rows;
    copy.#gone = this.#gone.slice();
    copy.#size = this.#size;
    copy.#left = this.#left;
    return copy;
  }

  /** Rows that hold an id here or in an earlier copy, but not in both; null where `earlier` is not an earlier copy. */
  differingFrom(earlier: RowNumbers): readonly number[] | null {
    if (earlier.#rows > this.#sharedWith(earlier)) return null;
    const rows: number[] = [];
    for (let byte = 0; byte * 8 < this.#rows; byte++) {
      const first = byte * 8;
      if (first + 8 <= earlier.#rows && this.#gone[byte] === earlier.#gone[byte]) continue;
      for (let row = first; row < Math.min(first + 8, this.#rows); row++) {
        if (this.hasIdAt(row) !== earlier.hasIdAt(row)) rows.push(row);
      }
    }
    return rows;
  }

  /** Puts a value into the places of those rows from … to - 1 whose id was removed. */
  markRemoved(places: Int32Array, from: number, to: number, value: number): void {
    for (let row = from; row < to; row++) if (this.#isGone(row)) places[row] = value;
  }

  /** How many rows have the same ids in two of them. */
  #sharedWith(other: RowNumbers): number {
    const ids = other.#ids;
    if (ids === this.#ids) return this.#rows;
    return this.#left?.ids === ids ? this.#left.rows : -1;
  }

  /** From here on others who copied the same have other rows. A step is some of them. */
  *leaveOthers(): Steps<void> {
    const left = { ids: this.#ids, rows: this.#rows };
    const ids = left.ids.apart(left.rows);
    // What others have placed leads to rows that have another id here, or none, and takes room.
    const places = new Int32Array(this.#places.length);
    let taken = 0;
    yield* rangesInSteps(places.length, (from, to) => {
      for (let place = from; place < to; place++) {
        places[place] = this.#places[place]!;
        if (places[place] !== EMPTY) taken++;
      }
    });
    this.#left = left;
    this.#ids = ids;
    this.#places = places;
    this.#taken = taken;
  }

  #isGone(row: number): boolean {
    return ((this.#gone[row >> 3]! >> (row & 7)) & 1) === 1;
  }

  #leave(row: number): void {
    this.#gone[row >> 3]! |= 1 << (row & 7);
    this.#size--;
  }

  #place(row: number, hash: number): void {
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (let next = this.#places[place]!; next !== EMPTY; next = this.#places[place]!) {
      if (next === row + 1) return;
      place = (place + 1) & mask;
    }
    this.#places[place] = row + 1;
    this.#taken++;
  }

  /** Begins places of its own for the rows below this one, which those who hold the former ones do not see. */
  #makeRoom(row: number): void {
    this.#move(Number.POSITIVE_INFINITY);
    const { length } = this.#places;
    this.#former = { places: this.#places, rows: row };
    this.#places = new Int32Array(this.#size * 4 > length ? length * 2 : length);
    this.#taken = 0;
    this.#moved = 0;
  }

  /** Gives the next rows that have former places others. */
  #move(most: number): void {
    if (this.#former === null) return;
    const { rows } = this.#former;
    const until = Math.min(this.#moved + most, rows);
    for (; this.#moved < until; this.#moved++) {
      if (!this.#isGone(this.#moved)) this.#place(this.#moved, this.#ids.hashAt(this.#moved));
    }
    if (this.#moved === rows) this.#former = null;
  }
}

function lengthened(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2);
  longer.set(bytes);
  return longer;
}

function hashOf({ a, b, c, d }: PackedId): number {
  return hashOfNumbers(a, b, c, d);
}
