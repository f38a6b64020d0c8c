import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { mappingWords } from '../../words/en/mappings.ts';
import type { Framework, PairTable } from './pairs-of.ts';

interface CellProps {
  readonly lens: Lens;
  readonly pairs: PairTable;
  readonly source: Framework;
  readonly target: Framework;
}

/** The rows from one framework to another; nothing where no crosswalk has any. */
export function PairCell({ lens, pairs, source, target }: CellProps) {
  const pair = pairs.between(source, target);
  if (pair === null) return null;
  const [first] = pair.reports;
  const others = pairs.between(target, source)?.reports.length ?? 0;
  const sideBySide = addressOf(lens, 'pair', [source.slug, target.slug]);
  const isOne = pair.reports.length === 1;
  return (
    <>
      <a href={isOne && first ? addressOf(lens, 'crosswalk', [first.crosswalk.slug]) : sideBySide}>
        {words.pairRows(pair.rows)}
      </a>
      {!isOne && <p class="small">{words.pairCrosswalks(pair.reports.length)}</p>}
      <p class="quiet small">
        {pair.relationships
          .filter(({ count }) => count > 0)
          .map(({ relationship, count }) => words.ofRelation(count, mappingWords.relations[relationship]))
          .join(', ')}
      </p>
      <p class="quiet small">{words.pairReviews(pair.vouchedFor, pair.reviewed)}</p>
      {pair.reports.length + others > 1 && (
        <a class="small" href={sideBySide} aria-label={words.sideBySideWith(source.slug, target.slug)}>
          {words.sideBySide}
        </a>
      )}
    </>
  );
}
