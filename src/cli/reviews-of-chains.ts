import type { Chain } from '../coverage/engine/chain.ts';
import { groupBy } from '../model/group-by.ts';
import { reviewInWords } from '../model/review-in-words.ts';

/** One line for each of the organization's own reviews of mappings in chains; chains count from 1. */
export function reviewsOfChains(chains: readonly Chain[]): readonly string[] {
  const byReview = groupBy([...chains.entries()], ([, { review }]) => review);
  return [...byReview].flatMap(([review, reviewed]) => {
    if (review === null) return [];
    const numbers = reviewed.map(([index]) => index + 1).join(', ');
    const note = review.note === null ? '' : `. ${review.note}`;
    return [`The mapping of chain ${numbers} was ${reviewInWords(review)}${note}`];
  });
}
