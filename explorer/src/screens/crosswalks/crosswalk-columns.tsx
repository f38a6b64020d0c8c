import type { Lens } from '../../lens/lens.ts';
import { addressOf, type Filters } from '../../lens/route.ts';
import { CountLink } from '../../parts/count-link.tsx';
import { type Column, compareText } from '../../table/column.ts';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { wordOf } from '../../words/word-of.ts';
import type { CrosswalksQuery_crosswalkHealth_reports_nodes as Report } from './crosswalks.graphql.ts';

/** Whose crosswalk it is, between which documents, and how many of its rows have been reviewed. */
export function crosswalkColumns(lens: Lens): readonly Column<Report>[] {
  return [
    {
      key: 'title',
      head: words.title,
      kind: 'row-head',
      width: 210,
      grows: 3,
      cell: ({ crosswalk: { slug, title, assertedBy } }) => (
        <>
          <a href={addressOf(lens, 'crosswalk', [slug])}>{title}</a>
          <p class="quiet small">{assertedBy}</p>
        </>
      ),
      compare: (a, b) => compareText(a.crosswalk.title, b.crosswalk.title),
    },
    sideColumn('from', words.from, ({ source, sourceEdition }) => [source.slug, sourceEdition]),
    sideColumn('to', words.to, ({ target, targetEdition }) => [target.slug, targetEdition]),
    {
      key: 'status',
      head: words.status,
      width: 90,
      cell: ({ crosswalk: { status, kind } }) => (
        <>
          {wordOf(status)}
          <p class="quiet small">{wordOf(kind)}</p>
        </>
      ),
      compare: (a, b) => compareText(a.crosswalk.status, b.crosswalk.status),
    },
    figureColumn(lens, 'rows', words.rows, ({ rows }) => rows),
    figureColumn(lens, 'vouched', words.vouchedFor, ({ vouchedFor }) => vouchedFor, { vouched: 'yes' }),
    figureColumn(lens, 'reviewed', words.reviewed, ({ reviewed }) => reviewed),
    ...(lens.organization === null ? [] : [figureColumn(lens, 'own', words.ownReviews, ownReviewsOf)]),
    figureColumn(lens, 'none', words.statedNone, ({ sides }) =>
      sides.reduce((sum, { statedNone }) => sum + (statedNone?.totalCount ?? 0), 0),
    ),
  ];
}

function ownReviewsOf({ reviews }: Report): number | null {
  return reviews === null ? null : reviews.confirmed + reviews.disputed + reviews.adjusted;
}

/** One of the two documents, and the edition with which the author worked. */
function sideColumn(
  key: string,
  head: string,
  sideOf: (crosswalk: Report['crosswalk']) => readonly [slug: string, edition: string | null],
): Column<Report> {
  return {
    ...{ key, head, width: 125, grows: 1 },
    cell: ({ crosswalk }) => {
      const [slug, edition] = sideOf(crosswalk);
      return (
        <>
          {slug}
          <p class="quiet small">{words.editionRead(edition)}</p>
        </>
      );
    },
    compare: (a, b) => compareText(sideOf(a.crosswalk)[0], sideOf(b.crosswalk)[0]),
  };
}

/** @param filters show what it counts on the screen of the crosswalk; default: the whole screen does */
function figureColumn(
  lens: Lens,
  key: string,
  head: string,
  figureOf: (row: Report) => number | null,
  filters: Filters = {},
): Column<Report> {
  return {
    ...{ key, head, kind: 'figure', width: 60 },
    cell: (row) => {
      const figure = figureOf(row);
      if (figure === null) return '';
      return <CountLink count={figure} to={addressOf(lens, 'crosswalk', [row.crosswalk.slug], filters)} />;
    },
    compare: (a, b) => (figureOf(a) ?? 0) - (figureOf(b) ?? 0),
  };
}
