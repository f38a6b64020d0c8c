// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AssumedSupport = {
  readonly extent?: Extent | null | undefined;
  readonly framework: string;
  readonly ref: string;
  readonly system?: string | number | null | undefined;
};

export type CoverageChoice = {
  readonly asOf?: string | null | undefined;
  readonly assume?: ReadonlyArray<AssumedSupport> | null | undefined;
  readonly crosswalks?: ReadonlyArray<string> | null | undefined;
  readonly knownAt?: string | null | undefined;
};

export type CoverageStatus =
  | 'COVERED'
  | 'COVERED_BY_CROSSWALK'
  | 'GAP'
  | 'INDICATIVE'
  | 'LAPSED'
  | 'NOT_APPLICABLE'
  | 'NOT_YET_APPLICABLE'
  | 'PARTIAL'
  | 'UNDETERMINED';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type RecentChangesQuery_organization_difference_from_counts_counts = { readonly status: CoverageStatus, readonly count: number };

export type RecentChangesQuery_organization_difference_from_counts = { readonly counts: ReadonlyArray<RecentChangesQuery_organization_difference_from_counts_counts> };

export type RecentChangesQuery_organization_difference_from = { readonly counts: ReadonlyArray<RecentChangesQuery_organization_difference_from_counts> };

export type RecentChangesQuery_organization_difference_changes = { readonly totalCount: number };

export type RecentChangesQuery_organization_difference = { readonly from: RecentChangesQuery_organization_difference_from, readonly to: RecentChangesQuery_organization_difference_from, readonly changes: RecentChangesQuery_organization_difference_changes | null };

export type RecentChangesQuery_organization = { readonly difference: RecentChangesQuery_organization_difference | null };

export type RecentChangesQuery_ledger_changes_nodes = { readonly seq: number, readonly operation: string, readonly actor: string, readonly at: string };

export type RecentChangesQuery_ledger_changes = { readonly nodes: ReadonlyArray<RecentChangesQuery_ledger_changes_nodes> };

export type RecentChangesQuery_ledger = { readonly changes: RecentChangesQuery_ledger_changes | null };

export type RecentChangesQuery = { readonly organization: RecentChangesQuery_organization | null, readonly ledger: RecentChangesQuery_ledger | null };


export type RecentChangesQueryVariables = Exact<{
  organization?: string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  from: CoverageChoice;
  to: CoverageChoice;
}>;

export const RecentChangesQuestion: Asked<RecentChangesQuery, RecentChangesQueryVariables> = {
  name: 'RecentChanges',
  sha256: '1224eab0ac219f1423e8c182a25add107a5478163d82fbf867470da30075638e',
};
