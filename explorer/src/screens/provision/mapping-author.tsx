import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { provisionWords as words } from '../../words/en/provision.ts';
import { wordWithin } from '../../words/word-of.ts';
import type { MappingToldFragment, ReviewToldFragment } from './chains.graphql.ts';

interface AuthorProps {
  readonly crosswalk: { readonly slug: string; readonly title: string };
  readonly assertedBy: string;
  readonly lens: Lens;
}

/** Who asserts a mapping, and where. */
export function MappingAuthor({ crosswalk: { slug, title }, assertedBy, lens }: AuthorProps) {
  return (
    <>
      {words.says(assertedBy)} {words.inCrosswalk} <a href={addressOf(lens, 'crosswalk', [slug])}>{title}</a>
    </>
  );
}

type Vouched = Pick<MappingToldFragment, 'confidence' | 'reviewedBy' | 'reviewedOn'>;

/** How sure the author is, and who looked at it. */
export function mappingTrust({ confidence, reviewedBy, reviewedOn }: Vouched): string {
  const sure = confidence === null ? words.noConfidence : words.confidence(wordWithin(confidence));
  const isReviewed = reviewedBy !== null || reviewedOn !== null;
  return [sure, isReviewed ? words.reviewed(reviewedBy, reviewedOn) : words.notReviewed].join(', ');
}

/** What the organization itself says of a mapping. */
export function OwnReview({ review }: { readonly review: ReviewToldFragment | null }) {
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
