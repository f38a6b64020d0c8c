import { memoOn } from '../../model/memo-on.ts';
import { chooseCrosswalks } from '../projection/choose-crosswalks.ts';
import { LruCache } from '../projection/lru-cache.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { Evaluation } from './evaluation.ts';

/** How many (crosswalk choice, day) evaluations of one organization are kept. */
const KEPT = 4;

const evaluationsOf = memoOn((_organization: OrganizationIndex) => new LruCache<string, Evaluation>(KEPT));

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
  const choice = chooseCrosswalks(organization.catalogue, crosswalks);
  const evaluations = evaluationsOf(organization);
  return evaluations.get(`${day} ${choice.slugs.join(' ')}`, () => {
    // The masks of a portfolio take many megabytes: only the day that was asked for last keeps them.
    for (const other of evaluations.values()) other.forgetBatches();
    return new Evaluation(organization, choice, day);
  });
}
