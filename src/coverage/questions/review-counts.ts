import { isRetiredRow, pairOf } from '../../model/crosswalk.ts';
import type { ReviewVerdict, RowReview } from '../../model/organization.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { eachInSteps, type Steps } from '../steps.ts';

/** An organization's reviews of one crosswalk. */
export interface ReviewCounts {
  /** Reviews of rows that are not retired, if they count on the day. */
  readonly confirmed: number;
  readonly disputed: number;
  readonly adjusted: number;
  /** Reviews of rows that were retired, whatever the day. */
  readonly withoutRow: number;
}

/** @param asOf ISO date */
export function reviewCounts(
  catalogue: CatalogueIndex,
  reviews: readonly RowReview[],
  asOf: string,
): ReviewCounts {
  const counting = reviews.filter((review) => review.on <= asOf && hasRow(catalogue, review));
  const countOf = (verdict: ReviewVerdict): number =>
    counting.filter((review) => review.verdict === verdict).length;
  return {
    confirmed: countOf('CONFIRMED'),
    disputed: countOf('DISPUTED'),
    adjusted: countOf('ADJUSTED'),
    withoutRow: reviews.filter((review) => !hasRow(catalogue, review)).length,
  };
}

/**
 * Whether a row on the pair of a review still counts: neither its author nor a load has retired it. A review is about
 * all rows of its crosswalk on that pair.
 */
export function hasRow(catalogue: CatalogueIndex, { mapping }: RowReview): boolean {
  return countingPairs(catalogue).has(mapping);
}

/** The pairs on which a crosswalk has a row that is not retired, for {@link hasRow}. */
export const countingPairs = memoInSteps(function* ({ records }: CatalogueIndex): Steps<ReadonlySet<string>> {
  const pairs = new Set<string>();
  yield* eachInSteps(records.mappings.values(), (row) => {
    if (!isRetiredRow(row)) pairs.add(pairOf(row));
  });
  return pairs;
});
