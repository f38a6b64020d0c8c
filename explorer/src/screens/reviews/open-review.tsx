import type { Lens } from '../../lens/lens.ts';
import { reportAddress } from '../../lens/report-address.ts';
import { addressOf } from '../../lens/route.ts';
import { mappingTrust } from '../../parts/mapping-trust.tsx';
import { ProvisionLinks } from '../../parts/provision-links.tsx';
import { RisenStatuses } from '../../parts/risen-statuses.tsx';
import { mappingWords } from '../../words/en/mappings.ts';
import { reviewsWords as words } from '../../words/en/reviews.ts';
import { reviewRow } from './review-row.ts';
import type { OpenReviewFragment } from './reviews.graphql.ts';

interface Props {
  readonly lens: Lens;
  readonly review: OpenReviewFragment;
}

/** So few statuses are shown at once. */
const FEW = 2;

/** One mapping: both provisions, what its author says, what would rise, and where a review is written. */
export function OpenReview({ lens, review: { mapping, relationship, rising, rises } }: Props) {
  const { crosswalk, assertedBy, sources, targets, rationale, note, citedAs } = mapping;
  const row = reviewRow(crosswalk.slug, sources, targets);
  const workbook = reportAddress('crosswalk', {
    ...lens,
    ...{ crosswalks: [crosswalk.slug], frameworks: null, system: null, assume: [] },
  });
  return (
    <li class="open-review">
      <p class={`open-review-rising ${rising === 0 ? 'quiet' : ''}`}>{words.rising(rising)}</p>
      <div class="open-review-words">
        <h2 class="open-review-pair">
          <ProvisionLinks provisions={sources} lens={lens} />{' '}
          <span class="quiet">{mappingWords.relations[relationship]}</span>{' '}
          <ProvisionLinks provisions={targets} lens={lens} />
        </h2>
        {rationale !== null && <p>{rationale}</p>}
        {citedAs !== null && <p class="quiet small">{mappingWords.citedAs(citedAs)}</p>}
        {note !== null && <p class="quiet small">{note}</p>}
        <p class="quiet small">
          {assertedBy} · <a href={addressOf(lens, 'crosswalk', [crosswalk.slug])}>{crosswalk.title}</a> ·{' '}
          {mappingTrust(mapping)}
        </p>
        <RisenStatuses lens={lens} list={rises} isOpen={rising <= FEW} />
        <details class="small open-review-how no-print">
          <summary>{words.howTo}</summary>
          <p class="quiet">{words.howToHint}</p>
          <code>{row}</code>
          <p class="quiet">
            {words.inWorkbook}{' '}
            <a href={workbook} download>
              {words.workbookOf(crosswalk.title)}
            </a>
          </p>
        </details>
      </div>
    </li>
  );
}
