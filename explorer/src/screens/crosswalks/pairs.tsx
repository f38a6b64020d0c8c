import type { Lens } from '../../lens/lens.ts';
import type { Route } from '../../lens/route.ts';
import { type Column, compareText } from '../../table/column.ts';
import { Table } from '../../table/table.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import type { CrosswalksQuery_crosswalkHealth_reports_nodes as Report } from './crosswalks.graphql.ts';
import { PairCell } from './pair-cell.tsx';
import { type Framework, type FrameworkPair, type PairTable, pairsOf } from './pairs-of.ts';

/** How many rows there are from each framework to each other one, by relationship and review. */
export function Pairs({ route, reports }: { readonly route: Route; readonly reports: readonly Report[] }) {
  const pairs = pairsOf(reports);
  const given = { route, label: words.pairsTable };
  // The list of all crosswalks tells what the others map.
  if (pairs.isSparse && pairs.shared.length === 0) return null;
  return (
    <section class="section" aria-labelledby="pairs-title">
      <div class="section-head">
        <h2 id="pairs-title">{words.pairs}</h2>
        <p class="quiet small">{pairs.isSparse ? words.sharedPairsHint : words.pairsHint}</p>
      </div>
      {pairs.isSparse ? (
        <Table {...given} rows={pairs.shared} columns={listColumns(route.lens, pairs)} keyOf={keyOfPair} />
      ) : (
        <Table
          {...given}
          rows={pairs.sources}
          columns={squareColumns(route.lens, pairs)}
          keyOf={({ slug }) => slug}
        />
      )}
    </section>
  );
}

/** A column for each target. */
function squareColumns(lens: Lens, pairs: PairTable): readonly Column<Framework>[] {
  return [
    {
      ...{ key: 'pair-source', head: words.source, kind: 'row-head', width: 190 },
      cell: named,
    },
    ...pairs.targets.map((target) => ({
      ...{ key: `pair-${target.slug}`, head: <span title={target.title}>{target.slug}</span>, width: 140 },
      cell: (source: Framework) => <PairCell {...{ lens, pairs, source, target }} />,
    })),
  ];
}

/** A row for each pair that crosswalks share: of a hundred frameworks, most have nothing to do with most others. */
function listColumns(lens: Lens, pairs: PairTable): readonly Column<FrameworkPair>[] {
  return [
    {
      ...{ key: 'pair-source', head: words.source, kind: 'row-head', width: 150, grows: 1 },
      cell: ({ source }) => named(source),
      compare: (a, b) => compareText(a.source.slug, b.source.slug),
    },
    {
      ...{ key: 'pair-target', head: words.target, width: 150, grows: 1 },
      cell: ({ target }) => named(target),
      compare: (a, b) => compareText(a.target.slug, b.target.slug),
    },
    {
      ...{ key: 'pair-rows', head: words.rows, width: 160, grows: 2 },
      cell: ({ source, target }) => <PairCell {...{ lens, pairs, source, target }} />,
      compare: (a, b) => rowsOf(pairs, a) - rowsOf(pairs, b),
    },
  ];
}

function rowsOf(pairs: PairTable, { source, target }: FrameworkPair): number {
  return pairs.between(source, target)?.rows ?? 0;
}

function keyOfPair({ source, target }: FrameworkPair): string {
  return `${source.slug} ${target.slug}`;
}

function named({ slug, title }: Framework) {
  return (
    <>
      {slug}
      <p class="quiet small">{title}</p>
    </>
  );
}
