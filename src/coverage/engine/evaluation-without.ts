import { oneStep, type Steps } from '../steps.ts';
import { Evaluation, SharedByDays } from './evaluation.ts';

/** An evaluation in which some evidence does not count, as if it were not recorded. Nothing of it is kept. */
export class EvaluationWithout extends Evaluation {
  readonly #passed: Uint8Array;

  /** @param evidence numbers of the evidence that does not count */
  constructor(evaluation: Evaluation, evidence: readonly number[]) {
    const { organization, choice, day } = evaluation;
    super(organization, choice, day, new SharedByDays());
    this.#passed = evaluation.filtersPassed.slice();
    for (const number of evidence) this.#passed[number] = 0;
  }

  override passedInSteps(): Steps<Uint8Array> {
    return oneStep(() => this.#passed);
  }
}
