import { ROWS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';

/** Evidence at a provision, straight or through an operating control, as rows of equal index, in no order. */
export interface SupportRows {
  readonly provision: Int32Array;
  /** FULL or PARTIAL: the weaker of the two extents where the evidence supports through a control. */
  readonly extent: Uint8Array;
  /** Index into the evidence arrays. */
  readonly evidence: Int32Array;
}

/** So many rows are added to others before they need another list. */
const ROOM = 64;
/** So many rows are begun at once at most: lists that grow by copying what they have would hold everybody up. */
const AT_ONCE = 65_536;
const LEAST = 16;

/** Makes support rows, new ones or from others, which stay as they are. */
export class SupportRowBuilder {
  /** Lists that are full, in order. */
  #full: SupportRows[];
  /** The list that is added to, and how many rows it has. */
  #last = emptyRows(0);
  #used = 0;
  #size: number;

  constructor(rows: SupportRows | null = null) {
    this.#full = rows === null ? [] : [rows];
    this.#size = rows?.extent.length ?? 0;
  }

  add(provision: number, extent: number, evidence: number): void {
    if (this.#used === this.#last.extent.length) this.#begin();
    this.#last.provision[this.#used] = provision;
    this.#last.extent[this.#used] = extent;
    this.#last.evidence[this.#used] = evidence;
    this.#used++;
    this.#size++;
  }

  /**
   * Leaves out the rows of some evidence; a step is some rows.
   *
   * @param isDropped by evidence number, 1 where its rows are left out
   */
  *drop(isDropped: Uint8Array): Steps<void> {
    const rows = yield* this.rows();
    const dropped: number[] = [];
    yield* rangesInSteps(this.#size, (from, to) => {
      for (let row = from; row < to; row++) if (isDropped[rows.evidence[row]!] === 1) dropped.push(row);
    });
    if (dropped.length === 0) return;
    // Mostly as many rows are added again, and perhaps one more.
    const left = emptyRows(this.#size + ROOM);
    let [size, from] = [0, 0];
    dropped.push(this.#size);
    for (const [index, row] of dropped.entries()) {
      copy(left, size, part(rows, from, row));
      size += row - from;
      from = row + 1;
      if (index % ROWS_IN_A_STEP === 0) yield;
    }
    this.#full = [];
    this.#last = left;
    this.#used = size;
    this.#size = size;
  }

  /** All rows as one list; a step is some of them. */
  *rows(): Steps<SupportRows> {
    const lists = this.#lists();
    const [only] = lists;
    if (only?.extent.length === this.#size) return only;
    const all = emptyRows(this.#size);
    let at = 0;
    for (const list of lists) {
      for (let from = 0; from < list.extent.length; from += AT_ONCE) {
        const piece = part(list, from, from + AT_ONCE);
        copy(all, at, piece);
        at += piece.extent.length;
        yield;
      }
    }
    return all;
  }

  /** Begins a list, as long as all before it together up to a length. */
  #begin(): void {
    if (this.#used > 0) this.#full.push(this.#last);
    this.#last = emptyRows(Math.min(AT_ONCE, Math.max(LEAST, this.#size)));
    this.#used = 0;
  }

  #lists(): readonly SupportRows[] {
    return this.#used === 0 ? this.#full : [...this.#full, part(this.#last, 0, this.#used)];
  }
}

/** Room for so many rows, all of them zeros. */
export function emptyRows(length: number): SupportRows {
  return {
    provision: new Int32Array(length),
    extent: new Uint8Array(length),
    evidence: new Int32Array(length),
  };
}

/** The rows from one number to before another; they share the memory of all. */
export function part({ provision, extent, evidence }: SupportRows, from: number, to: number): SupportRows {
  return {
    provision: provision.subarray(from, to),
    extent: extent.subarray(from, to),
    evidence: evidence.subarray(from, to),
  };
}

function copy(to: SupportRows, at: number, { provision, extent, evidence }: SupportRows): void {
  to.provision.set(provision, at);
  to.extent.set(extent, at);
  to.evidence.set(evidence, at);
}
