import { ROWS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';

/** Evidence at a provision, straight or through an operating control, as rows of equal index, in no order. */
export interface SupportRows {
  readonly provision: Int32Array;
  /** FULL or PARTIAL: the weaker of the two extents where the evidence supports through a control. */
  readonly extent: Uint8Array;
  /** Index into the evidence arrays. */
  readonly evidence: Int32Array;
}

/** So many rows are added to others before they need longer arrays. */
const ROOM = 64;

/** Makes support rows, new ones or from others, which stay as they are. */
export class SupportRowBuilder {
  #provision: Int32Array;
  #extent: Uint8Array;
  #evidence: Int32Array;
  #size: number;

  constructor(rows: SupportRows | null = null) {
    this.#provision = rows?.provision ?? new Int32Array(0);
    this.#extent = rows?.extent ?? new Uint8Array(0);
    this.#evidence = rows?.evidence ?? new Int32Array(0);
    this.#size = this.#extent.length;
  }

  add(provision: number, extent: number, evidence: number): void {
    if (this.#size === this.#extent.length) this.#fit(Math.max(16, this.#size * 2));
    this.#provision[this.#size] = provision;
    this.#extent[this.#size] = extent;
    this.#evidence[this.#size] = evidence;
    this.#size++;
  }

  /**
   * Leaves out the rows of some evidence; a step is some rows.
   *
   * @param isDropped by evidence number, 1 where its rows are left out
   */
  *drop(isDropped: Uint8Array): Steps<void> {
    const [provision, extent, evidence, size] = [this.#provision, this.#extent, this.#evidence, this.#size];
    const dropped: number[] = [];
    yield* rangesInSteps(size, (from, to) => {
      for (let row = from; row < to; row++) if (isDropped[evidence[row]!] === 1) dropped.push(row);
    });
    if (dropped.length === 0) return;
    // Mostly as many rows are added again, and perhaps one more.
    const room = size + ROOM;
    [this.#provision, this.#extent, this.#evidence] = [
      new Int32Array(room),
      new Uint8Array(room),
      new Int32Array(room),
    ];
    this.#size = 0;
    let from = 0;
    dropped.push(size);
    for (const [index, row] of dropped.entries()) {
      this.#provision.set(provision.subarray(from, row), this.#size);
      this.#extent.set(extent.subarray(from, row), this.#size);
      this.#evidence.set(evidence.subarray(from, row), this.#size);
      this.#size += row - from;
      from = row + 1;
      if (index % ROWS_IN_A_STEP === 0) yield;
    }
  }

  rows(): SupportRows {
    if (this.#size < this.#extent.length) this.#fit(this.#size);
    return { provision: this.#provision, extent: this.#extent, evidence: this.#evidence };
  }

  /** Gives it arrays of its own. */
  #fit(length: number): void {
    this.#provision = fitted(this.#provision, new Int32Array(length));
    this.#extent = fitted(this.#extent, new Uint8Array(length));
    this.#evidence = fitted(this.#evidence, new Int32Array(length));
  }
}

function fitted<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from.subarray(0, to.length));
  return to;
}
