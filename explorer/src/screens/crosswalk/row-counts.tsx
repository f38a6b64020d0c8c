import { STALENESS_WORDS } from '../../../../src/model/glossary/crosswalk-words.ts';
import { Fact, Facts } from '../../parts/facts.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { formatNumber } from '../../words/numbers.ts';
import { wordWithin } from '../../words/word-of.ts';
import type { ExaminedCrosswalkFragment } from './crosswalk.graphql.ts';

interface Props {
  readonly report: ExaminedCrosswalkFragment;
  /** How many pairs of provisions have mappings that cannot all be true. */
  readonly contradictions: number;
}

/** How many rows there are, who vouches for them, and what is wrong with some. */
export function RowCounts({ report, contradictions }: Props) {
  const { rows, reviewed, vouchedFor, reviews, confidences, withoutConfidence, staleness } = report;
  const sure = [
    ...confidences.map(({ confidence, count }) => ({ word: wordWithin(confidence), count })),
    { word: words.withoutConfidence, count: withoutConfidence },
  ].filter(({ count }) => count > 0);
  const faults = [
    { name: words.contradictions, count: contradictions },
    { name: words.dangling, count: report.dangling?.totalCount ?? 0 },
    { name: words.shifted, count: report.shifted?.totalCount ?? 0 },
    { name: words.retiredRows, count: report.retiredRows },
  ].filter(({ count }) => count > 0);
  return (
    <section class="section" aria-labelledby="counts-title">
      <h2 id="counts-title">{words.health}</h2>
      <Facts>
        <Fact name={words.rows}>{formatNumber(rows)}</Fact>
        <Fact name={words.vouchedFor}>{words.ofRows(vouchedFor, rows)}</Fact>
        <Fact name={words.reviewed}>{words.ofRows(reviewed, rows)}</Fact>
        {reviews !== null && (
          <Fact name={words.ownReviews}>
            {words.ownCounts(reviews.confirmed, reviews.disputed, reviews.adjusted)}
          </Fact>
        )}
        {sure.length > 0 && (
          <Fact name={words.confidence}>
            {sure.map(({ word, count }) => words.confidences(word, count)).join(', ')}
          </Fact>
        )}
        {faults.map(({ name, count }) => (
          <Fact key={name} name={name}>
            {formatNumber(count)}
          </Fact>
        ))}
        {staleness.length > 0 && (
          <Fact name={words.stale}>
            {staleness.map((each) => STALENESS_WORDS.words[each].meaning).join(' ')}
          </Fact>
        )}
      </Facts>
    </section>
  );
}
