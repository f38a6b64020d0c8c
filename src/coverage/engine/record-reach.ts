import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { memoOn } from '../../model/memo-on.ts';
import {
  CAPS,
  CARRY_BYTES,
  CARRY_DOWN,
  CARRY_UP,
  directCell,
  FULL,
  inferredCell,
  NONE,
  PARTIAL,
  sentByUnion,
} from '../algebra.ts';
import { ROWS_IN_A_STEP, type Steps } from '../steps.ts';
import { KeptLists } from './kept-lists.ts';
import { isUnion } from './route.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** Where some records are stated, as rows by provision. */
export interface StatedRecords {
  /** What is stated at p are the rows `[start[p] … start[p + 1])`. */
  readonly start: Int32Array;
  /** Numbers of the records. */
  readonly record: Int32Array;
  /** FULL or PARTIAL, not capped yet. */
  readonly extent: Uint8Array;
  /** All records have numbers below this. */
  readonly records: number;
}

/** Records and how far each of them reaches, as one number for each: eight times the record's, and an extent or a cell. */
export type Reached = readonly number[];

export function recordOf(reached: number): number {
  return reached >> 3;
}

export function cellOf(reached: number): number {
  return reached & 7;
}

/**
 * How far each of some records of one subject reaches by itself, over all chains that it begins; wholes play no part.
 * Since no step makes more of less, only the best extent at each place is carried on, and what a place sends is found
 * once, however many provisions it reaches.
 */
export class RecordReach {
  readonly #evaluation: SharedEvaluation;
  readonly #stated: StatedRecords;
  readonly #caps: readonly number[];
  readonly #direct: KeptLists;
  readonly #arrived: KeptLists;
  readonly #cells: KeptLists;
  /** What was read since the last step ended. */
  #work = 0;

  /** @param limit how many numbers are kept of each kind of list */
  constructor(evaluation: SharedEvaluation, subject: EvidenceSubject, stated: StatedRecords, limit: number) {
    this.#evaluation = evaluation;
    this.#stated = stated;
    this.#caps = CAPS[subject];
    this.#direct = new KeptLists(limit);
    this.#arrived = new KeptLists(limit);
    this.#cells = new KeptLists(limit);
  }

  /** The records that reach a provision, each with its best cell, see `directCell`. */
  *at(provision: number): Steps<Reached> {
    return this.#cells.find(provision) ?? this.#cells.keep(provision, yield* this.#findCells(provision));
  }

  *#findCells(provision: number): Steps<Reached> {
    const { parent, end } = this.#evaluation.catalogue;
    const cap = this.#capOfInferred(provision);
    const best = bestOf(this.#evaluation, this.#stated.records);
    for (const each of yield* this.#directAt(provision)) best.raise(recordOf(each), directCell(cellOf(each)));
    for (const each of yield* this.#arrivedAt(provision))
      best.raise(recordOf(each), inferredCell(cellOf(each)));
    for (let above = parent[provision]!; above >= 0; above = parent[above]!)
      yield* this.#raiseInferred(best, above, CARRY_DOWN, cap);
    for (let below = provision + 1; below < end[provision]!; below++)
      yield* this.#raiseInferred(best, below, CARRY_UP, cap);
    return best.taken();
  }

  *#raiseInferred(best: BestOfRecords, from: number, carry: readonly number[], cap: number): Steps<void> {
    const arrived = yield* this.#arrivedAt(from);
    for (const each of arrived) best.raise(recordOf(each), inferredCell(Math.min(carry[cellOf(each)]!, cap)));
    if (this.#isStepDone(arrived.length)) yield;
  }

  /** Best extents over the chains without a mapping. */
  *#directAt(provision: number): Steps<Reached> {
    return this.#direct.find(provision) ?? this.#direct.keep(provision, yield* this.#findDirect(provision));
  }

  *#findDirect(provision: number): Steps<Reached> {
    const { parent, end, level } = this.#evaluation.catalogue;
    const { start, record, extent, records } = this.#stated;
    const best = bestOf(this.#evaluation, records);
    const cap = this.#caps[level[provision]!]!;
    for (let row = start[provision]!; row < start[provision + 1]!; row++)
      best.raise(record[row]!, Math.min(extent[row]!, cap));
    for (let above = parent[provision]!; above >= 0; above = parent[above]!) {
      const capAbove = this.#caps[level[above]!]!;
      for (let row = start[above]!; row < start[above + 1]!; row++)
        best.raise(
          record[row]!,
          Math.min(CARRY_DOWN[Math.min(extent[row]!, capAbove) as 0 | 1 | 2 | 3], cap),
        );
    }
    for (let below = provision + 1; below < end[provision]!; below++) {
      const capBelow = this.#caps[level[below]!]!;
      const [from, to] = [start[below]!, start[below + 1]!];
      for (let row = from; row < to; row++)
        best.raise(record[row]!, Math.min(CARRY_UP[Math.min(extent[row]!, capBelow) as 0 | 1 | 2 | 3], cap));
      if (this.#isStepDone(to - from)) yield;
    }
    return best.taken();
  }

  /** Best extents after the mapping step, before the structure step that follows it. */
  *#arrivedAt(provision: number): Steps<Reached> {
    return (
      this.#arrived.find(provision) ?? this.#arrived.keep(provision, yield* this.#findArrived(provision))
    );
  }

  *#findArrived(provision: number): Steps<Reached> {
    const { start, from, carry } = this.#evaluation.choice;
    const best = bestOf(this.#evaluation, this.#stated.records);
    const cap = this.#capOfInferred(provision);
    for (let row = start[provision]!; row < start[provision + 1]!; row++) {
      const place = from[row]!;
      const sent = yield* isUnion(this.#evaluation, place) ? this.#sentByUnion(place) : this.#directAt(place);
      const code = carry[row]!;
      for (const each of sent) best.raise(recordOf(each), Math.min(CARRY_BYTES[code + cellOf(each)]!, cap));
      if (this.#isStepDone(sent.length)) yield;
    }
    return best.taken();
  }

  /** What each record makes a union send by itself. */
  *#sentByUnion(union: number): Steps<Reached> {
    const members = this.#evaluation.catalogue.membersAt(union);
    const extentsOf = new Map<number, number[]>();
    for (const [index, member] of members.entries()) {
      for (const each of yield* this.#directAt(member)) {
        const extents = extentsOf.get(recordOf(each)) ?? members.map(() => NONE);
        extents[index] = cellOf(each);
        extentsOf.set(recordOf(each), extents);
      }
    }
    return Array.from(
      extentsOf,
      ([record, extents]) => record * 8 + sentByUnion(Math.min(...extents), Math.max(...extents)),
    );
  }

  /** The most that a chain with a mapping gives a provision. */
  #capOfInferred(provision: number): number {
    const { level, law } = this.#evaluation.catalogue;
    return Math.min(this.#caps[level[provision]!]!, law[provision] === 1 ? PARTIAL : FULL);
  }

  #isStepDone(read: number): boolean {
    this.#work += read + 1;
    if (this.#work < ROWS_IN_A_STEP) return false;
    this.#work = 0;
    return true;
  }
}

/** Collects the best of each record. */
class BestOfRecords {
  readonly #best: Uint8Array;
  #found: number[] = [];
  readonly #giveBack: (best: BestOfRecords) => void;

  constructor(records: number, giveBack: (best: BestOfRecords) => void) {
    this.#best = new Uint8Array(records);
    this.#giveBack = giveBack;
  }

  get records(): number {
    return this.#best.length;
  }

  raise(record: number, value: number): void {
    const known = this.#best[record]!;
    if (value <= known) return;
    if (known === 0) this.#found.push(record);
    this.#best[record] = value;
  }

  /** What was found; it then begins anew, for whoever collects next. */
  taken(): Reached {
    const reached = this.#found;
    for (let at = 0; at < reached.length; at++) {
      const record = reached[at]!;
      reached[at] = record * 8 + this.#best[record]!;
      this.#best[record] = 0;
    }
    this.#found = [];
    this.#giveBack(this);
    return reached;
  }
}

/** Collectors that nobody uses at the moment: several are in use at once, since one list is made of others. */
const idleCollectors = memoOn((_evaluation: SharedEvaluation): BestOfRecords[] => []);

function bestOf(evaluation: SharedEvaluation, records: number): BestOfRecords {
  const idle = idleCollectors(evaluation);
  const last = idle.pop();
  if (last !== undefined && last.records >= records) return last;
  return new BestOfRecords(records, (best) => idle.push(best));
}
