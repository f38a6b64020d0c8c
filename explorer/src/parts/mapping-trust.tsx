import type { ReviewVerdict } from '../../../src/model/organization.ts';
import { mappingWords as words } from '../words/en/mappings.ts';
import { wordWithin } from '../words/word-of.ts';

interface VouchedFor {
  readonly confidence: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
}

interface Review {
  readonly verdict: ReviewVerdict;
  readonly by: string;
  readonly on: string;
  readonly note: string | null;
  readonly relationship: string | null;
}

/** How sure the author is, and who looked at it. */
export function mappingTrust({ confidence, reviewedBy, reviewedOn }: VouchedFor): string {
  const sure = confidence === null ? words.noConfidence : words.confidence(wordWithin(confidence));
  const isReviewed = reviewedBy !== null || reviewedOn !== null;
  return [sure, isReviewed ? words.reviewed(reviewedBy, reviewedOn) : words.notReviewed].join(', ');
}

/** What the organization itself says of a mapping. */
export function OwnReview({ review }: { readonly review: Review | null }) {
  if (review === null) return <>{words.notOwnReviewed}</>;
  const { verdict, by, on, note, relationship } = review;
  const said = relationship === null ? wordWithin(verdict) : words.adjustedTo(wordWithin(relationship));
  return (
    <>
      {words.ownReview(said, by, on)}
      {note !== null && ` (${note})`}
    </>
  );
}
