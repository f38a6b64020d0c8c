import { memoOn } from '../../model/memo-on.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import type { Steps } from '../steps.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { CrosswalkChoice } from './crosswalk-choice.ts';
import type { CountedRows } from './followed-rows.ts';
import { LruCache } from './lru-cache.ts';
import type { ReviewsInEffect } from './review-index.ts';

/** How many choices of one catalogue are kept. */
const KEPT = 8;

/** Kept for all organizations that ask about a catalogue and have reviewed none of its rows. */
const choicesOf = memoOn(
  (_catalogue: CatalogueIndex) => new LruCache<string, MadeInSteps<CrosswalkChoice>>(KEPT),
);

/** Kept for one organization that has reviewed rows, for as long as it has said the same of them. */
const reviewedChoicesOf = memoOn((_reviews: ReviewsInEffect) =>
  memoOn((_catalogue: CatalogueIndex) => new LruCache<string, MadeInSteps<CrosswalkChoice>>(KEPT)),
);

/**
 * The mappings of some crosswalks, made once for as long as they are asked for now and then; a step is some mappings.
 *
 * @param reviews what the organization has said of rows by the day asked; null: nothing
 */
export function chooseCrosswalksInSteps(
  catalogue: CatalogueIndex,
  slugs: readonly string[],
  reviews: ReviewsInEffect | null,
  counted: CountedRows = 'ALL',
): Steps<CrosswalkChoice> {
  const key = `${counted} ${[...new Set(slugs)].sort().join(' ')}`;
  const kept = reviews === null ? choicesOf(catalogue) : reviewedChoicesOf(reviews)(catalogue);
  const make = () => CrosswalkChoice.inSteps(catalogue, slugs, reviews, counted);
  return kept.get(key, () => new MadeInSteps(make)).inSteps();
}
