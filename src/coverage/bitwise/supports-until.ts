import { addToGroup } from '../../model/group-by.ts';
import type { EvidenceIndex } from '../projection/evidence-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { RECORDS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';
import { NEVER_ENDS } from './end-steps.ts';
import type { StateProvision } from './kept-spread.ts';
import { SENT_FULL, SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';

/**
 * Until when the evidence of some rows states something at each provision, by what has begun. A day is the number of days
 * since the first one.
 */
export class SupportsUntil {
  readonly #rows: SupportRows;
  readonly #evidence: EvidenceIndex;
  readonly #first: number;
  /** By provision when that ends which is stated, see {@link SENT_WORDS}. */
  readonly #ends: Int32Array;
  /** The same as if nothing ended. */
  readonly #begun: Int32Array;
  /** By day the rows that begin on it. */
  readonly #beginning = new Map<number, number[]>();

  private constructor({ catalogue, evidence }: OrganizationIndex, rows: SupportRows, first: number) {
    this.#rows = rows;
    this.#evidence = evidence;
    this.#first = first;
    this.#ends = new Int32Array(catalogue.provisions.length * SENT_WORDS);
    this.#begun = new Int32Array(catalogue.provisions.length * SENT_WORDS);
  }

  /**
   * A step is some rows.
   *
   * @param first the number of the first day: what has begun by then is taken in
   */
  static *inSteps(organization: OrganizationIndex, rows: SupportRows, first: number): Steps<SupportsUntil> {
    const made = new SupportsUntil(organization, rows, first);
    const { counts, windowFrom, windowUntil } = organization.evidence;
    yield* rangesInSteps(rows.evidence.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const number = rows.evidence[row]!;
        const begins = windowFrom[number]!;
        if (counts[number] === 0 || begins > windowUntil[number]!) continue;
        if (begins <= first) made.#take(row);
        else addToGroup(made.#beginning, begins - first, row);
      }
    });
    return made;
  }

  /** The days after the first on which something begins that has not been taken in yet, in no order. */
  get beginnings(): Iterable<number> {
    return this.#beginning.keys();
  }

  /** Takes in what begins on a day; returns the provisions at which it states something. A step is some rows. */
  *begin(day: number): Steps<readonly number[]> {
    const rows = this.#beginning.get(day) ?? [];
    this.#beginning.delete(day);
    for (const [index, row] of rows.entries()) {
      this.#take(row);
      if (index % RECORDS_IN_A_STEP === RECORDS_IN_A_STEP - 1) yield;
    }
    return rows.map((row) => this.#rows.provision[row]!);
  }

  #take(row: number): void {
    const end = Math.max(0, this.#evidence.windowUntil[this.#rows.evidence[row]!]! + 1 - this.#first);
    // Of an extent, bit 0 is set where it is FULL.
    const isFull = (this.#rows.extent[row]! & 1) === 1;
    const at = this.#rows.provision[row]! * SENT_WORDS;
    for (let word = at + (isFull ? SENT_FULL : SENT_PARTIAL); word < at + SENT_WORDS; word++) {
      if (end > this.#ends[word]!) this.#ends[word] = end;
      this.#begun[word] = NEVER_ENDS;
    }
  }

  /** Writes what is stated by evidence in force, see {@link SENT_WORDS}: what ends after a day does not end. */
  inForce(lastDay: number): StateProvision {
    return (provision, stated) => {
      for (let word = provision * SENT_WORDS; word < (provision + 1) * SENT_WORDS; word++) {
        const end = this.#ends[word]!;
        stated[word] = end > lastDay ? NEVER_ENDS : end;
      }
    };
  }

  /** The same by evidence that is or was in force, as if it did not end. */
  readonly inForceBefore: StateProvision = (provision, stated) => {
    for (let word = provision * SENT_WORDS; word < (provision + 1) * SENT_WORDS; word++)
      stated[word] = this.#begun[word]!;
  };
}
