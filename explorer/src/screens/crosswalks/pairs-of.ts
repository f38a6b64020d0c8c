import { groupBy } from '../../../../src/model/group-by.ts';
import { compareText } from '../../table/column.ts';
import type { CrosswalksQuery_crosswalkHealth_reports_nodes as Report } from './crosswalks.graphql.ts';

export type Framework = Report['crosswalk']['source'];

/** All crosswalks from one framework to another, with the counts of their rows. */
export interface Pair {
  readonly reports: readonly Report[];
  readonly rows: number;
  readonly relationships: Report['relationships'];
  readonly vouchedFor: number;
  readonly reviewed: number;
}

/** Two frameworks that a crosswalk maps. */
export interface FrameworkPair {
  readonly source: Framework;
  readonly target: Framework;
}

/** So many targets fit a page. */
const FEW_TARGETS = 10;
/** Where there are more, a square shows something if at least so many of its places are taken. */
const LEAST_SHARE = 1 / 6;

/** The frameworks that crosswalks map from, and those that they map to, by their slugs; and what is between two. */
export interface PairTable {
  readonly sources: readonly Framework[];
  readonly targets: readonly Framework[];
  /** The pairs of which several crosswalks say something, one way or the other; source by source. */
  readonly shared: readonly FrameworkPair[];
  /** Whether a square of the frameworks would show mostly nothing. */
  readonly isSparse: boolean;
  readonly between: (source: Framework, target: Framework) => Pair | null;
}

export function pairsOf(reports: readonly Report[]): PairTable {
  const groups = groupBy(reports, ({ crosswalk: { source, target } }) => keyOf(source, target));
  const pairs = new Map([...groups].map(([key, of]) => [key, pairOf(of)]));
  const count = (source: Framework, target: Framework): number =>
    pairs.get(keyOf(source, target))?.reports.length ?? 0;
  const isShared = (source: Framework, target: Framework): boolean =>
    count(source, target) > 0 && count(source, target) + count(target, source) > 1;
  const sources = frameworksOf(reports, 'source');
  const targets = frameworksOf(reports, 'target');
  return {
    sources,
    targets,
    shared: sources.flatMap((source) =>
      targets.filter((target) => isShared(source, target)).map((target) => ({ source, target })),
    ),
    isSparse: targets.length > FEW_TARGETS && pairs.size < sources.length * targets.length * LEAST_SHARE,
    between: (source, target) => pairs.get(keyOf(source, target)) ?? null,
  };
}

function keyOf(source: Framework, target: Framework): string {
  return `${source.slug} ${target.slug}`;
}

function pairOf(reports: readonly Report[]): Pair {
  const sum = (figureOf: (report: Report) => number): number =>
    reports.reduce((total, report) => total + figureOf(report), 0);
  return {
    reports,
    rows: sum(({ rows }) => rows),
    relationships: (reports[0]?.relationships ?? []).map(({ relationship }) => ({
      relationship,
      count: sum(
        (report) => report.relationships.find((each) => each.relationship === relationship)?.count ?? 0,
      ),
    })),
    vouchedFor: sum(({ vouchedFor }) => vouchedFor),
    reviewed: sum(({ reviewed }) => reviewed),
  };
}

/** The frameworks on one side, those with the most rows first: a wide table begins with what has most to show. */
function frameworksOf(reports: readonly Report[], side: 'source' | 'target'): readonly Framework[] {
  const rowsOf = new Map<string, number>();
  for (const { crosswalk, rows } of reports)
    rowsOf.set(crosswalk[side].slug, (rowsOf.get(crosswalk[side].slug) ?? 0) + rows);
  const bySlug = new Map(reports.map(({ crosswalk }) => [crosswalk[side].slug, crosswalk[side]]));
  return [...bySlug.values()].sort(
    (a, b) => (rowsOf.get(b.slug) ?? 0) - (rowsOf.get(a.slug) ?? 0) || compareText(a.slug, b.slug),
  );
}
