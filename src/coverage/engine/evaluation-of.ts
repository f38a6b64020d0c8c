import { memoOn } from '../../model/memo-on.ts';
import { BitwiseScratch } from '../bitwise/bitwise-scratch.ts';
import { chooseCrosswalks } from '../projection/choose-crosswalks.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { Evaluation } from './evaluation.ts';

/** How many (crosswalk choice, day) evaluations of one organization are kept. */
const KEPT = 4;

/** What the evaluations of one organization have in common. */
interface Evaluator {
  readonly kept: LruCache<string, Evaluation>;
  readonly scratch: BitwiseScratch;
}

const evaluatorOf = memoOn(
  (_organization: OrganizationIndex): Evaluator => ({
    kept: new LruCache(KEPT),
    scratch: new BitwiseScratch(),
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
  const choice = chooseCrosswalks(organization.catalogue, crosswalks, organization.reviews.on(day));
  const { kept, scratch } = evaluatorOf(organization);
  return kept.get(`${day} ${choice.slugs.join(' ')}`, () => {
    // The masks of a portfolio take many megabytes: only the day that was asked for last keeps them.
    for (const other of kept.values()) other.forgetBatches();
    return new Evaluation(organization, choice, day, scratch);
  });
}
