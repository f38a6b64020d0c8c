import type { Remedy, RemedyCause } from '../../model/coverage.ts';
import { STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import { dayNumber } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';
import { byPlaceInFile } from '../../model/in-file-order.ts';
import type { Steps } from '../steps.ts';
import { STRENGTH_OF_CELL } from './framework-answer.ts';
import { operatingControls, type ReachingRecords, waitingEvidence } from './reach-of-records.ts';
import { cellOf, type Reached, recordOf } from './record-reach.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';

/** How many remedies an answer names. */
export const TOLD_REMEDIES = 5;

/** What would better one provision. */
export interface FoundRemedies {
  /** Stronger statuses first, evidence before controls, file order; at most {@link TOLD_REMEDIES}. */
  readonly told: readonly Remedy[];
  /** How many there are in all. */
  readonly count: number;
}

export const NO_REMEDIES: FoundRemedies = { told: [], count: 0 };

/**
 * Finds the organization's own records that would each give a provision a stronger status by themselves: evidence that
 * is not in force, if it were, and operating controls, if they were fully demonstrated by evidence of the scope's own
 * kind. Wholes from parts play no part.
 *
 * @param strength of the effective status that is to be bettered, see `STRENGTH`
 */
export function* remediesIn(
  scope: ScopeEvaluation,
  provision: number,
  strength: number,
): Steps<FoundRemedies> {
  const { evaluation } = scope;
  const framework = evaluation.catalogue.frameworkOf[provision]!;
  const best = new BestRemedies(strength, evaluation.day);
  const spreads = yield* scope.makeSpreads('any');
  const isBettered = spreads.map((spread) => strengthOf(spread.cell(framework, provision)) > strength);
  if (isBettered.includes(true)) {
    for (const [subject, source] of (yield* waitingEvidence(scope)).entries())
      if (isBettered[subject]) best.add(source, yield* source.reach.at(provision), false);
  }
  const controlled = yield* evaluation.controlled(scope.ownSubject);
  if (strengthOf(controlled.cell(framework, provision)) > strength) {
    const source = yield* operatingControls(scope);
    best.add(source, yield* source.reach.at(provision), true);
  }
  return best.found();
}

/** A remedy before its words are made. */
interface Ranked {
  readonly strength: number;
  readonly isControl: boolean;
  readonly record: ReachingRecords['records'][number];
}

/** Counts remedies, and keeps the best of them. */
class BestRemedies {
  readonly #least: number;
  readonly #day: number;
  readonly #best: Ranked[] = [];
  #count = 0;

  /** @param least a remedy gives more than this strength */
  constructor(least: number, day: number) {
    this.#least = least;
    this.#day = day;
  }

  add({ records }: ReachingRecords, reached: Reached, isControl: boolean): void {
    for (const each of reached) {
      const strength = strengthOf(cellOf(each));
      if (strength <= this.#least) continue;
      this.#count++;
      const last = this.#best[TOLD_REMEDIES - 1];
      if (last !== undefined && strength < last.strength) continue;
      this.#place({ strength, isControl, record: records[recordOf(each)]! });
    }
  }

  found(): FoundRemedies {
    if (this.#count === 0) return NO_REMEDIES;
    const told = this.#best.map(({ strength, record }): Remedy => {
      const status = STATUSES_WEAKEST_FIRST[strength]!;
      return 'kind' in record
        ? { evidence: record.localId, control: null, status, because: whyNotInForce(record, this.#day) }
        : { evidence: null, control: record.localId, status, because: null };
    });
    return { told, count: this.#count };
  }

  /** Puts one among the best, behind all that come before it or beside it. */
  #place(ranked: Ranked): void {
    let at = this.#best.length;
    while (at > 0 && compareRanked(this.#best[at - 1]!, ranked) > 0) at--;
    if (at === TOLD_REMEDIES) return;
    this.#best.splice(at, 0, ranked);
    if (this.#best.length > TOLD_REMEDIES) this.#best.pop();
  }
}

/** Stronger statuses first, evidence before controls, file order. */
function compareRanked(a: Ranked, b: Ranked): number {
  return (
    b.strength - a.strength || Number(a.isControl) - Number(b.isControl) || byPlaceInFile(a.record, b.record)
  );
}

function strengthOf(cell: number): number {
  return STRENGTH_OF_CELL[cell as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7];
}

/** The first part of *in force* that fails: its status, then its dates. */
export function whyNotInForce(evidence: Evidence, day: number): RemedyCause {
  const { status, withdrawnOn, validFrom } = evidence;
  const isTakenBack = status === 'WITHDRAWN' || status === 'SUPERSEDED';
  const takenBack = withdrawnOn === null ? null : dayNumber(withdrawnOn);
  const stillCounts = isTakenBack && takenBack !== null && day < takenBack;
  if (status !== 'ACCEPTED' && !stillCounts) return status;
  const from = validFrom === null ? null : dayNumber(validFrom);
  return from !== null && day < from ? 'NOT_YET_VALID' : 'LAPSED';
}
