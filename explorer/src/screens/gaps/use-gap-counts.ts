import type { CoverageStatus, Reason } from '../../../../src/model/coverage.ts';
import type { Level } from '../../../../src/model/framework.ts';
import type { Urgency } from '../../ask/schema-types.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import {
  type GapCountsQuery,
  type GapCountsQueryVariables,
  GapCountsQuestion,
} from './gap-counts.graphql.ts';
import { askedGaps, type ShownGaps } from './gap-filter.ts';

type Facets = Extract<NonNullable<GapCountsQuery['node']>, { readonly gapFacets: unknown }>['gapFacets'];
type Known = NonNullable<Facets>;

/** How many gaps each choice of a filter would show. Null: they are not counted yet. */
export interface GapCounts {
  readonly statuses: ReadonlyMap<CoverageStatus, number> | null;
  readonly reasons: ReadonlyMap<Reason, number> | null;
  readonly urgencies: ReadonlyMap<Urgency, number> | null;
  readonly frameworks: Known['frameworks'] | null;
  readonly levels: ReadonlyMap<Level, number> | null;
  readonly owners: Known['owners'] | null;
}

/**
 * Counts by each filter, under all other filters: what its other choices would show.
 *
 * @param variables null: nothing is counted yet
 */
export function useGapCounts(
  variables: Omit<GapCountsQueryVariables, 'filter'> | null,
  shown: ShownGaps,
): GapCounts {
  const all = useFacets(variables, shown, true);
  const byStatus = useFacets(variables, { ...shown, statuses: [] }, shown.statuses.length > 0) ?? all;
  const byReason = useFacets(variables, { ...shown, reasons: [] }, shown.reasons.length > 0) ?? all;
  const byUrgency = useFacets(variables, { ...shown, urgencies: [] }, shown.urgencies.length > 0) ?? all;
  const byLevel = useFacets(variables, { ...shown, levels: [] }, shown.levels.length > 0) ?? all;
  const ofAnyFramework = variables && { ...variables, frameworks: null };
  const byFramework = useFacets(ofAnyFramework, shown, variables?.frameworks != null) ?? all;
  const byOwner = useFacets(variables, { ...shown, owner: '' }, shown.owner !== '') ?? all;
  return {
    statuses: byStatus && new Map(byStatus.statuses.map(({ status, count }) => [status, count])),
    reasons: byReason && new Map(byReason.reasons.map(({ reason, count }) => [reason, count])),
    urgencies: byUrgency && new Map(byUrgency.urgencies.map(({ urgency, count }) => [urgency, count])),
    frameworks: byFramework?.frameworks ?? null,
    levels: byLevel && new Map(byLevel.levels.map(({ level, count }) => [level, count])),
    owners: byOwner?.owners ?? null,
  };
}

function useFacets(
  variables: Omit<GapCountsQueryVariables, 'filter'> | null,
  shown: ShownGaps,
  isAsked: boolean,
): Known | null {
  const { data } = useAnswer(
    GapCountsQuestion,
    isAsked && variables !== null ? { ...variables, filter: askedGaps(shown) } : null,
  );
  if (!isAsked) return null;
  return data?.node && 'gapFacets' in data.node ? data.node.gapFacets : null;
}
