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

/** The frameworks that crosswalks map from, and those that they map to, by their slugs; and what is between two. */
export interface PairTable {
  readonly sources: readonly Framework[];
  readonly targets: readonly Framework[];
  readonly between: (source: Framework, target: Framework) => Pair | null;
}

export function pairsOf(reports: readonly Report[]): PairTable {
  const groups = groupBy(reports, ({ crosswalk: { source, target } }) => keyOf(source, target));
  const pairs = new Map([...groups].map(([key, of]) => [key, pairOf(of)]));
  return {
    sources: frameworksOf(reports.map(({ crosswalk }) => crosswalk.source)),
    targets: frameworksOf(reports.map(({ crosswalk }) => crosswalk.target)),
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

function frameworksOf(named: readonly Framework[]): readonly Framework[] {
  const bySlug = new Map(named.map((framework) => [framework.slug, framework]));
  return [...bySlug.values()].sort((a, b) => compareText(a.slug, b.slug));
}
