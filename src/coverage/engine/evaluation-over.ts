import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import type { ScopeBatch } from '../bitwise/scope-batch.ts';
import { MadeInSteps, madeUnder } from '../made-in-steps.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import type { Steps } from '../steps.ts';
import { Evaluation, SharedByDays } from './evaluation.ts';
import type { ScopeApplicability } from './scope-applicability.ts';
import type { Spread } from './spread.ts';

/**
 * What evaluations over many choices of mappings have in common: everything that comes before the mapping step, and
 * where the provisions apply.
 */
export class BeforeMappings {
  readonly evaluation: Evaluation;
  readonly #spreads = new Map<SupportRows, Map<EvidenceFilter, MadeInSteps<Spread>>>();
  readonly #batches = new MadeInSteps(() => this.evaluation.makeBatches());

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
  }

  /** The rows of one kind are always about the same subject. */
  spread(rows: SupportRows, filter: EvidenceFilter, subject: EvidenceSubject): Steps<Spread> {
    const ofRows = this.#spreads.get(rows) ?? new Map<EvidenceFilter, MadeInSteps<Spread>>();
    this.#spreads.set(rows, ofRows);
    return madeUnder(ofRows, filter, () => this.evaluation.spread(rows, filter, subject));
  }

  batches(): Steps<readonly ScopeBatch[]> {
    return this.#batches.inSteps();
  }
}

/** An evaluation over mappings that are read in another way. Nothing of it is kept. */
export class EvaluationOver extends Evaluation {
  readonly #before: BeforeMappings;

  constructor(before: BeforeMappings, choice: CrosswalkChoice) {
    super(before.evaluation.organization, choice, before.evaluation.day, new SharedByDays());
    this.#before = before;
  }

  override passedInSteps(): Steps<Uint8Array> {
    return this.#before.evaluation.passedInSteps();
  }

  override get systemsInScope(): readonly number[] {
    return this.#before.evaluation.systemsInScope;
  }

  override applicabilityIn(scope: number): ScopeApplicability {
    return this.#before.evaluation.scope(scope === ORGANIZATION_SCOPE ? null : scope).applicability;
  }

  override *spread(rows: SupportRows, filter: EvidenceFilter, subject: EvidenceSubject): Steps<Spread> {
    return (yield* this.#before.spread(rows, filter, subject)).over(this.choice);
  }

  override *makeBatches(): Steps<readonly ScopeBatch[]> {
    return (yield* this.#before.batches()).map((batch) => batch.over(this));
  }
}
