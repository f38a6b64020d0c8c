import { useRows } from '../../ask/use-rows.ts';
import { Empty } from '../../frame/empty.tsx';
import { PrintButton } from '../../frame/print-button.tsx';
import { Screen } from '../../frame/screen.tsx';
import type { ScreenProps } from '../../frame/screen-entry.ts';
import { basisOf } from '../../lens/choice.ts';
import { SCOPED_LENS } from '../../lens/lens-part.ts';
import { addressWith } from '../../lens/route.ts';
import { scopeId } from '../../lens/scope-id.ts';
import { navWords } from '../../words/en/nav.ts';
import { reviewsWords as words } from '../../words/en/reviews.ts';
import { OpenReview } from './open-review.tsx';
import { type ReviewsQuery, ReviewsQuestion } from './reviews.graphql.ts';
import './reviews.css';

/** A page of the list, and how many rows are read at most. */
const PAGE = 25;
const MOST = 500;

/** Which mappings somebody should review, those first whose confirmation would raise the most statuses. */
export function Reviews({ route }: ScreenProps) {
  const { lens, filters } = route;
  const rows = readRows(filters.get('rows'));
  const answer = useRows(
    ReviewsQuestion,
    { id: scopeId(lens), frameworks: lens.frameworks, ...basisOf(lens) },
    reviewsOf,
    rows,
  );
  return (
    <Screen
      route={route}
      title={navWords.reviews}
      lens={SCOPED_LENS}
      answer={answer}
      heading={({ first }) => reviewsOf(first) ?? (first.node === null ? undefined : null)}
      actions={<PrintButton />}
    >
      {({ first, rows: reviews, totalCount }) => {
        if (totalCount === 0) return <Empty title={words.none} hint={words.noneHint} />;
        const more = Math.min(totalCount, MOST) - reviews.length;
        return (
          <>
            <p>
              <strong>{words.open(totalCount)}</strong> {words.ceiling(reviewsOf(first)?.ceiling ?? 0)}
            </p>
            <p class="quiet">{words.hint}</p>
            <ol class="lines panel">
              {reviews.map((review) => (
                <OpenReview key={review.mapping.mappingId} lens={lens} review={review} />
              ))}
            </ol>
            <div class="section-head">
              <p class="quiet">{words.shown(reviews.length, totalCount)}</p>
              {more > 0 && (
                <a class="button no-print" href={addressWith(route, { rows: String(reviews.length + PAGE) })}>
                  {words.more(Math.min(more, PAGE))}
                </a>
              )}
            </div>
          </>
        );
      }}
    </Screen>
  );
}

/** How many rows an address asks for: whole pages. */
function readRows(text: string | null): number {
  const asked = Number(text);
  return asked > PAGE ? Math.min(Math.ceil(asked / PAGE) * PAGE, MOST) : PAGE;
}

function reviewsOf({ node }: ReviewsQuery) {
  return node?.__typename === 'AISystem' || node?.__typename === 'Organization' ? node.openReviews : null;
}
