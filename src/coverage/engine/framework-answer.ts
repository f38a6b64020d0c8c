import {
  type ApplicableStatus,
  type CoverageStatus,
  NOT_APPLICABLE_CAUSES,
  type NotApplicableCause,
  type Reason,
  STATUSES_WEAKEST_FIRST,
} from '../../model/coverage.ts';
import { isoDay } from '../../model/day.ts';
import type { Basis, Extent } from '../../model/extent.ts';
import { atOnce, type Steps } from '../steps.ts';

/** Strength of a status: its index in {@link STATUSES_WEAKEST_FIRST}. */
export const STRENGTH = {
  GAP: 0,
  LAPSED: 1,
  INDICATIVE: 2,
  PARTIAL: 3,
  COVERED_BY_CROSSWALK: 4,
  COVERED: 5,
} as const satisfies Readonly<Record<ApplicableStatus, number>>;

/** Strength by extent-and-basis cell; where no evidence reaches, GAP until something older is looked for. */
export const STRENGTH_OF_CELL = [
  STRENGTH.GAP,
  STRENGTH.GAP,
  STRENGTH.INDICATIVE,
  STRENGTH.INDICATIVE,
  STRENGTH.PARTIAL,
  STRENGTH.PARTIAL,
  STRENGTH.COVERED_BY_CROSSWALK,
  STRENGTH.COVERED,
] as const;

/** No date: it applies already. */
export const ALREADY = -1e9;
export const NOT_EXCLUDED = 255;
export const NO_SYSTEM = -1;

/** Reasons of a GAP by number, as kept in {@link FrameworkAnswer.gapReason}. */
export const GAP_REASONS = [
  'EVIDENCE_NOT_IN_FORCE',
  'CONTROL_WITHOUT_EVIDENCE',
  'NO_CONTROL',
  'NOT_MAPPED',
] as const satisfies readonly Reason[];

/** The extent of an extent-and-basis cell; null where no evidence reaches. */
export function cellExtent(cell: number): Extent | null {
  const extent = cell >> 1;
  return extent === 3 ? 'FULL' : extent === 2 ? 'PARTIAL' : extent === 1 ? 'INDICATIVE' : null;
}

/** The basis of an extent-and-basis cell; null where no evidence reaches. */
export function cellBasis(cell: number): Basis | null {
  if (cell === 0) return null;
  return (cell & 1) === 1 ? 'DIRECT' : 'INFERRED';
}

/** Completes a row that was left open: finds its extent, basis and reason. */
export type Settle = (answer: FrameworkAnswer, row: number) => Steps<void>;

/** The answers for the assessable provisions of one framework in one scope, as rows over `[start … end)`. */
export class FrameworkAnswer {
  readonly start: number;
  readonly end: number;
  /** Extent and basis, see `directCell`. */
  readonly cell: Uint8Array;
  readonly strength: Uint8Array;
  /** Index of the cause that excludes it, or NOT_EXCLUDED. */
  readonly excluded: Uint8Array;
  /** The day from which it applies where that lies ahead, else ALREADY. */
  readonly ahead: Int32Array;
  readonly gapReason: Uint8Array;
  /** Number of the system whose answer the organization took, or NO_SYSTEM. */
  readonly answeredBy: Int32Array;
  /** Conditions that nobody answered yet, by row; none where it is not UNDETERMINED. */
  readonly #openConditions = new Map<number, readonly string[]>();
  /** 1 where extent, basis or reason are found when they are asked for: counts need neither. */
  readonly #open: Uint8Array;
  readonly #settle: Settle;

  constructor(start: number, end: number, settle: Settle) {
    const size = end - start;
    this.start = start;
    this.end = end;
    this.cell = new Uint8Array(size);
    this.strength = new Uint8Array(size);
    this.excluded = new Uint8Array(size).fill(NOT_EXCLUDED);
    this.ahead = new Int32Array(size).fill(ALREADY);
    this.gapReason = new Uint8Array(size);
    this.answeredBy = new Int32Array(size).fill(NO_SYSTEM);
    this.#open = new Uint8Array(size);
    this.#settle = settle;
  }

  leaveOpen(row: number): void {
    this.#open[row] = 1;
  }

  /** Exchanges the row of a provision with that of another answer. */
  exchangeRow(provision: number, other: FrameworkAnswer): void {
    const [here, there] = [provision - this.start, provision - other.start];
    exchange(this.cell, here, other.cell, there);
    exchange(this.strength, here, other.strength, there);
    exchange(this.excluded, here, other.excluded, there);
    exchange(this.ahead, here, other.ahead, there);
    exchange(this.gapReason, here, other.gapReason, there);
    exchange(this.answeredBy, here, other.answeredBy, there);
    exchange(this.#open, here, other.#open, there);
    const conditions = this.#openConditions.get(here);
    this.#setOpenConditions(here, other.#openConditions.get(there));
    other.#setOpenConditions(there, conditions);
  }

  #setOpenConditions(row: number, conditions: readonly string[] | undefined): void {
    if (conditions === undefined) this.#openConditions.delete(row);
    else this.#openConditions.set(row, conditions);
  }

  /** The answer of a row that applies if this reached the provision, see `directCell`. */
  ifReached(row: number, cell: number): FrameworkAnswer {
    const answer = new FrameworkAnswer(this.start + row, this.start + row + 1, this.#settle);
    answer.cell[0] = cell;
    answer.strength[0] = STRENGTH_OF_CELL[cell as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7];
    answer.ahead[0] = this.ahead[row]!;
    const conditions = this.#openConditions.get(row);
    if (conditions !== undefined) answer.waitFor(0, conditions);
    return answer;
  }

  /** Leaves a row as if it had never been judged. */
  forgetRow(row: number): void {
    this.cell[row] = 0;
    this.strength[row] = 0;
    this.excluded[row] = NOT_EXCLUDED;
    this.ahead[row] = ALREADY;
    this.gapReason[row] = 0;
    this.answeredBy[row] = NO_SYSTEM;
    this.#open[row] = 0;
    this.#openConditions.delete(row);
  }

  /** Whether extent, basis and reason of a row are still to be found. */
  isOpen(row: number): boolean {
    return this.#open[row] === 1;
  }

  /** Finds extent, basis and reason of a row if they are still to be found, so that whoever asks next finds them. */
  *completeInSteps(row: number, settle: Settle = this.#settle): Steps<void> {
    if (this.#open[row] === 0) return;
    yield* settle(this, row);
    this.#open[row] = 0;
  }

  #complete(row: number): void {
    if (this.#open[row] === 1) atOnce(this.completeInSteps(row));
  }

  applies(row: number): boolean {
    return this.excluded[row] === NOT_EXCLUDED;
  }

  /** It applies from a day that lies ahead. */
  isAhead(row: number): boolean {
    return this.ahead[row] !== ALREADY;
  }

  waitFor(row: number, conditions: readonly string[]): void {
    this.#openConditions.set(row, conditions);
  }

  /** Ids of the unanswered conditions while UNDETERMINED, else null. */
  openConditions(row: number): readonly string[] | null {
    return this.#openConditions.get(row) ?? null;
  }

  isUndetermined(row: number): boolean {
    return this.#openConditions.has(row);
  }

  /** UNDETERMINED or not yet applicable. */
  isWaiting(row: number): boolean {
    return this.isUndetermined(row) || this.isAhead(row);
  }

  status(row: number): CoverageStatus {
    if (!this.applies(row)) return 'NOT_APPLICABLE';
    if (this.isUndetermined(row)) return 'UNDETERMINED';
    return this.isAhead(row) ? 'NOT_YET_APPLICABLE' : this.effectiveStatus(row);
  }

  /** The status by evidence alone, whether or not the provision applies already. See `coverage.md` §4, effective status. */
  effectiveStatus(row: number): ApplicableStatus {
    return STATUSES_WEAKEST_FIRST[this.strength[row]!]!;
  }

  extent(row: number): Extent | null {
    this.#complete(row);
    return cellExtent(this.cell[row]!);
  }

  basis(row: number): Basis | null {
    this.#complete(row);
    return cellBasis(this.cell[row]!);
  }

  reason(row: number): Reason | null {
    const status = this.effectiveStatus(row);
    if (status === 'PARTIAL') return 'PARTIAL_SUPPORT';
    if (status === 'INDICATIVE') return 'INDICATIVE_SUPPORT';
    if (status === 'LAPSED') return 'EVIDENCE_LAPSED';
    if (status !== 'GAP') return null;
    this.#complete(row);
    return GAP_REASONS[this.gapReason[row]!]!;
  }

  /** Index of the reason in {@link GAP_REASONS}; of a GAP only. */
  reasonNumber(row: number): number {
    this.#complete(row);
    return this.gapReason[row]!;
  }

  appliesFrom(row: number): string | null {
    return this.isAhead(row) ? isoDay(this.ahead[row]!) : null;
  }

  cause(row: number): NotApplicableCause | null {
    return this.applies(row) ? null : NOT_APPLICABLE_CAUSES[this.excluded[row]!]!;
  }
}

function exchange(a: Uint8Array | Int32Array, here: number, b: Uint8Array | Int32Array, there: number): void {
  const kept = a[here]!;
  a[here] = b[there]!;
  b[there] = kept;
}
