import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import { SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';

/**
 * A word has a bit for each of so many days. The sign stays empty: where a word has bits of scopes, it stands for what
 * all of them share.
 */
export const DAYS_PER_WORD = 31;

/** What the evidence of some rows states on many days at once: a word has a bit for each of some days that follow each other. */
export class SupportsByDay {
  /** By provision: where its rows begin. */
  readonly #start: Int32Array;
  readonly #extent: Uint8Array;
  /** By row: the places, in the list of all days, of the first one in force, and of the one after the last. */
  readonly #first: Int32Array;
  readonly #end: Int32Array;
  /** By place: 1 where something is in force that was not on the day before. */
  readonly #begins: Uint8Array;

  private constructor(provisions: number, rows: number, days: number) {
    this.#start = new Int32Array(provisions + 1);
    this.#extent = new Uint8Array(rows);
    this.#first = new Int32Array(rows);
    this.#end = new Int32Array(rows);
    this.#begins = new Uint8Array(days + 1);
  }

  /**
   * A step is some rows.
   *
   * @param days day numbers, sorted
   */
  static *inSteps(
    { catalogue, evidence }: OrganizationIndex,
    rows: SupportRows,
    days: readonly number[],
  ): Steps<SupportsByDay> {
    const count = rows.provision.length;
    const made = new SupportsByDay(catalogue.provisions.length, count, days.length);
    const start = made.#start;
    yield* rangesInSteps(count, (from, to) => {
      for (let row = from; row < to; row++) start[rows.provision[row]! + 1]!++;
    });
    yield* rangesInSteps(start.length - 1, (from, to) => {
      for (let p = from; p < to; p++) start[p + 1]! += start[p]!;
    });
    const next = start.slice();
    const placeOf = placesOfDays(days);
    yield* rangesInSteps(count, (from, to) => {
      for (let row = from; row < to; row++) {
        const number = rows.evidence[row]!;
        const [first, last] = [evidence.windowFrom[number]!, evidence.windowUntil[number]!];
        const isEmpty = evidence.counts[number] === 0 || first > last;
        const at = next[rows.provision[row]!]!++;
        made.#extent[at] = rows.extent[row]!;
        made.#first[at] = isEmpty ? days.length : placeOf(first);
        made.#end[at] = isEmpty ? 0 : placeOf(last + 1);
        made.#begins[made.#first[at]!] = 1;
      }
    });
    return made;
  }

  /**
   * Whether something begins to be in force on a day of a word after its first.
   *
   * @param word the place of its first day
   */
  beginsWithin(word: number): boolean {
    return this.#begins
      .subarray(word + 1, Math.min(word + DAYS_PER_WORD, this.#begins.length - 1))
      .includes(1);
  }

  /**
   * Writes what is stated at a provision on the days of a word, see {@link SENT_WORDS}.
   *
   * @param word the place of its first day
   */
  state(word: number, provision: number, filter: Exclude<EvidenceFilter, 'any'>, stated: Int32Array): void {
    let full = 0;
    let partial = 0;
    const isInForce = filter === 'in-force';
    for (let row = this.#start[provision]!; row < this.#start[provision + 1]!; row++) {
      const [first, end] = [this.#first[row]! - word, this.#end[row]! - word];
      if (first >= DAYS_PER_WORD || (isInForce && end <= 0)) continue;
      const begun = ALL_DAYS & ~daysBelow(first);
      const mask = isInForce ? begun & daysBelow(end) : begun;
      partial |= mask;
      // Of an extent, bit 0 is set where it is FULL.
      if ((this.#extent[row]! & 1) === 1) full |= mask;
    }
    const at = provision * SENT_WORDS;
    stated[at] = full;
    stated[at + SENT_PARTIAL] = partial;
  }
}

/** The bits of the days that differ from the day before them in the same word. */
export function changedDays(mask: number): number {
  return (mask ^ (mask << 1)) & ALL_DAYS & ~1;
}

const ALL_DAYS = daysBelow(DAYS_PER_WORD);

/** The bits of the days before a place in a word. */
function daysBelow(place: number): number {
  if (place <= 0) return 0;
  return place >= DAYS_PER_WORD ? 0x7fff_ffff : (1 << place) - 1;
}

/** Finds the place of the first of some days that is not before a day. */
function placesOfDays(days: readonly number[]): (day: number) => number {
  const first = days[0]!;
  const places = new Int32Array(days.at(-1)! - first + 1);
  for (let at = 0, place = 0; at < places.length; at++) {
    if (days[place]! < first + at) place++;
    places[at] = place;
  }
  return (day) => (day <= first ? 0 : (places[day - first] ?? days.length));
}
