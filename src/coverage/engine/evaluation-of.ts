import { memoOn } from '../../model/memo-on.ts';
import { chooseCrosswalksInSteps } from '../projection/choose-crosswalks.ts';
import type { CountedRows } from '../projection/followed-rows.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { atOnce, type Steps } from '../steps.ts';
import { Evaluation, SharedByDays } from './evaluation.ts';

/** How many (crosswalk choice, day) evaluations of one organization are kept. */
const KEPT = 8;

/** What the evaluations of one organization have in common. */
interface Evaluator {
  readonly kept: LruCache<string, Evaluation>;
  readonly shared: SharedByDays;
}

const evaluatorOf = memoOn(
  (_organization: OrganizationIndex): Evaluator => ({
    kept: new LruCache(KEPT),
    shared: new SharedByDays(),
  }),
);

/**
 * The evaluation of one organization over a crosswalk choice on a day. The last few are kept, so that further
 * questions find what the first ones computed.
 *
 * @param crosswalks slugs
 * @param day day number
 */
export function evaluationOf(
  organization: OrganizationIndex,
  crosswalks: readonly string[],
  day: number,
): Evaluation {
  return atOnce(evaluationInSteps(organization, crosswalks, day));
}

/** As {@link evaluationOf}; a step is some mappings of crosswalks that are chosen for the first time. */
export function* evaluationInSteps(
  organization: OrganizationIndex,
  crosswalks: readonly string[],
  day: number,
  counted: CountedRows = 'ALL',
): Steps<Evaluation> {
  const reviews = yield* organization.reviews.onInSteps(day);
  const choice = yield* chooseCrosswalksInSteps(organization.catalogue, crosswalks, reviews, counted);
  const { kept, shared } = evaluatorOf(organization);
  const key = `${day} ${counted} ${choice.slugs.join(' ')}`;
  return kept.get(key, () => new Evaluation(organization, choice, day, shared));
}

/**
 * Answers frameworks in one scope, so that whatever is asked of them next finds the answers; a step is a framework, or
 * some systems of an organization that is evaluated for the first time on the day.
 *
 * @param system number of a system; null: the organization
 * @param frameworks numbers
 */
export function* answerFrameworks(
  evaluation: Evaluation,
  system: number | null,
  frameworks: readonly number[],
): Steps<void> {
  const scope = evaluation.scope(system);
  for (const framework of frameworks) {
    if (scope.hasAnswered(framework)) continue;
    yield* scope.answerInSteps(framework);
    yield;
  }
}
