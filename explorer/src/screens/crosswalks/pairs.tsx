import type { Lens } from '../../lens/lens.ts';
import { addressOf, type Route } from '../../lens/route.ts';
import { Table } from '../../table/table.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { mappingWords } from '../../words/en/mappings.ts';
import type { CrosswalksQuery_crosswalkHealth_reports_nodes as Report } from './crosswalks.graphql.ts';
import { type Framework, type PairTable, pairsOf } from './pairs-of.ts';

/** How many rows there are from each framework to each other one, by relationship and review. */
export function Pairs({ route, reports }: { readonly route: Route; readonly reports: readonly Report[] }) {
  const pairs = pairsOf(reports);
  return (
    <section class="section" aria-labelledby="pairs-title">
      <div class="section-head">
        <h2 id="pairs-title">{words.pairs}</h2>
        <p class="quiet small">{words.pairsHint}</p>
      </div>
      <Table
        route={route}
        label={words.pairsTable}
        rows={pairs.sources}
        keyOf={({ slug }) => slug}
        columns={[
          {
            ...{ key: 'pair-source', head: words.source, kind: 'row-head', width: 190 },
            cell: ({ slug, title }) => (
              <>
                {slug}
                <p class="quiet small">{title}</p>
              </>
            ),
          },
          ...pairs.targets.map((target) => ({
            ...{
              key: `pair-${target.slug}`,
              head: <span title={target.title}>{target.slug}</span>,
              width: 140,
            },
            cell: (source: Framework) => <PairCell lens={route.lens} {...{ pairs, source, target }} />,
          })),
        ]}
      />
    </section>
  );
}

interface CellProps {
  readonly lens: Lens;
  readonly pairs: PairTable;
  readonly source: Framework;
  readonly target: Framework;
}

function PairCell({ lens, pairs, source, target }: CellProps) {
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
