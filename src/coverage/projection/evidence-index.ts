import { dayNumber } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';
import { eachInSteps, listedInSteps, type Steps } from '../steps.ts';

/** Days before and after every date that a record can name. */
export const OPEN_START = -1e9;
export const OPEN_END = 1e9;

/** Reads the date of a record as a day number; `open` where it names none. */
export type DayReader = (date: string | null, open: number) => number;

/** Reads each date once: a portfolio has a million of them, but few different ones. */
export function dayReader(): DayReader {
  const known = new Map<string, number | null>();
  return (date, open) => {
    if (date === null) return open;
    let day = known.get(date);
    if (day === undefined) {
      day = dayNumber(date);
      known.set(date, day);
    }
    return day ?? open;
  };
}

/** Evidence by number, with the days on which it may count. */
export class EvidenceIndex {
  readonly all: readonly Evidence[];
  /** By id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** In force on days from … until, were it accepted: the window, cut by a withdrawal. Empty where from > until. */
  readonly windowFrom: Int32Array;
  readonly windowUntil: Int32Array;
  /** 1 where the status lets the window count at all. */
  readonly counts: Uint8Array;
  /** 1 where the window ends on the day that the record states, and nothing has ended it earlier. */
  readonly endsAsStated: Uint8Array;
  readonly #ofKind: Map<string, number>;

  private constructor(
    all: readonly Evidence[],
    numberOf: ReadonlyMap<string, number>,
    ofKind: Map<string, number>,
  ) {
    this.#ofKind = ofKind;
    this.all = all;
    this.numberOf = numberOf;
    this.windowFrom = new Int32Array(all.length);
    this.windowUntil = new Int32Array(all.length);
    this.counts = new Uint8Array(all.length);
    this.endsAsStated = new Uint8Array(all.length);
  }

  /** A step is some evidence. */
  static *inSteps(records: Iterable<Evidence>, day: DayReader): Steps<EvidenceIndex> {
    const all = yield* listedInSteps(records);
    const numberOf = new Map<string, number>();
    yield* eachInSteps(all, ({ id }) => numberOf.set(id, numberOf.size));
    const index = new EvidenceIndex(all, numberOf, new Map());
    yield* eachInSteps(numberOf.values(), (number) => index.#read(number, day));
    return index;
  }

  /**
   * The same with some records as they are now. All keep their numbers; new ones get the next numbers. A step is some
   * evidence.
   */
  *with(changed: readonly Evidence[], day: DayReader): Steps<EvidenceIndex> {
    if (changed.length === 0) return this;
    const fresh = changed.filter(({ id }) => !this.numberOf.has(id));
    const numberOf = fresh.length === 0 ? this.numberOf : yield* longer(this.numberOf, fresh);
    const all = this.all.concat(fresh);
    for (const record of changed) all[numberOf.get(record.id)!] = record;
    yield;
    const index = new EvidenceIndex(all, numberOf, new Map(this.#ofKind));
    for (const { id } of changed) {
      const before = this.numberOf.get(id);
      if (before !== undefined) index.#count(this.all[before]!.kind, -1);
    }
    index.windowFrom.set(this.windowFrom);
    index.windowUntil.set(this.windowUntil);
    index.counts.set(this.counts);
    index.endsAsStated.set(this.endsAsStated);
    for (const { id } of changed) index.#read(numberOf.get(id)!, day);
    return index;
  }

  /** How much evidence there is of the kind that has the most. */
  get mostOfAKind(): number {
    return Math.max(0, ...this.#ofKind.values());
  }

  #count(kind: string, more: number): void {
    this.#ofKind.set(kind, (this.#ofKind.get(kind) ?? 0) + more);
  }

  #read(number: number, day: DayReader): void {
    const record = this.all[number]!;
    this.#count(record.kind, 1);
    const ended = record.status === 'WITHDRAWN' || record.status === 'SUPERSEDED';
    const until = day(record.validUntil, OPEN_END);
    this.windowFrom[number] = day(record.validFrom, OPEN_START);
    this.windowUntil[number] = ended ? Math.min(until, day(record.withdrawnOn, OPEN_START) - 1) : until;
    this.endsAsStated[number] = until !== OPEN_END && this.windowUntil[number] === until ? 1 : 0;
    this.counts[number] = ended || record.status === 'ACCEPTED' ? 1 : 0;
  }
}

/** The same numbers, and the next ones for what is new. */
function* longer(
  numberOf: ReadonlyMap<string, number>,
  fresh: readonly Evidence[],
): Steps<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  yield* eachInSteps(numberOf, ([id, number]) => all.set(id, number));
  for (const { id } of fresh) all.set(id, all.size);
  return all;
}
