// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type GapCountsQuery_node_gapFacets_statuses = { readonly status: Types.CoverageStatus, readonly count: number };

export type GapCountsQuery_node_gapFacets_reasons = { readonly reason: Types.Reason, readonly count: number };

export type GapCountsQuery_node_gapFacets_urgencies = { readonly urgency: Types.Urgency, readonly count: number };

export type GapCountsQuery_node_gapFacets_frameworks_framework = { readonly slug: string, readonly title: string };

export type GapCountsQuery_node_gapFacets_frameworks = { readonly count: number, readonly framework: GapCountsQuery_node_gapFacets_frameworks_framework };

export type GapCountsQuery_node_gapFacets_levels = { readonly level: Types.Level, readonly count: number };

export type GapCountsQuery_node_gapFacets_owners = { readonly owner: string, readonly count: number };

export type GapCountsQuery_node_gapFacets = { readonly total: number, readonly statuses: ReadonlyArray<GapCountsQuery_node_gapFacets_statuses>, readonly reasons: ReadonlyArray<GapCountsQuery_node_gapFacets_reasons>, readonly urgencies: ReadonlyArray<GapCountsQuery_node_gapFacets_urgencies>, readonly frameworks: ReadonlyArray<GapCountsQuery_node_gapFacets_frameworks>, readonly levels: ReadonlyArray<GapCountsQuery_node_gapFacets_levels>, readonly owners: ReadonlyArray<GapCountsQuery_node_gapFacets_owners> };

export type GapCountsQuery_node_AISystem_Organization = { readonly id: string, readonly gapFacets: GapCountsQuery_node_gapFacets | null };

export type GapCountsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type GapCountsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type GapCountsQuery_node =
  | GapCountsQuery_node_AISystem_Organization
  | GapCountsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | GapCountsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type GapCountsQuery = { readonly node: GapCountsQuery_node | null };


export type GapCountsQueryVariables = Exact<{
  scope: string | number;
  filter?: Types.GapFilter | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const GapCountsQuestion: Asked<GapCountsQuery, GapCountsQueryVariables> = {
  name: 'GapCounts',
  sha256: '351aadcbe18251902cbe4600bee7a69d71987bcfcf1026fd20f297da1b557478',
};
