import { memoOn } from '../../model/memo-on.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { CrosswalkChoice } from './crosswalk-choice.ts';
import { LruCache } from './lru-cache.ts';
import type { ReviewsInEffect } from './review-index.ts';

/** How many choices of one catalogue are kept. */
const KEPT = 8;

/** Kept for all organizations that ask about a catalogue and have reviewed none of its rows. */
const choicesOf = memoOn((_catalogue: CatalogueIndex) => new LruCache<string, CrosswalkChoice>(KEPT));

/** Kept for one organization that has reviewed rows, for as long as it has said the same of them. */
const reviewedChoicesOf = memoOn((_reviews: ReviewsInEffect) =>
  memoOn((_catalogue: CatalogueIndex) => new LruCache<string, CrosswalkChoice>(KEPT)),
);

/**
 * The mappings of some crosswalks, made once for as long as they are asked for now and then.
 *
 * @param reviews what the organization has said of rows by the day asked; null: nothing
 */
export function chooseCrosswalks(
  catalogue: CatalogueIndex,
  slugs: readonly string[],
  reviews: ReviewsInEffect | null,
): CrosswalkChoice {
  const key = [...new Set(slugs)].sort().join(' ');
  if (reviews === null) return choicesOf(catalogue).get(key, () => new CrosswalkChoice(catalogue, slugs));
  return reviewedChoicesOf(reviews)(catalogue).get(key, () => new CrosswalkChoice(catalogue, slugs, reviews));
}
