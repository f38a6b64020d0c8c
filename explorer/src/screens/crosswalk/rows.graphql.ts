// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type CrosswalkRowsQuery_crosswalk_mappings_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type CrosswalkRowsQuery_crosswalk_mappings_nodes_sources_framework = { readonly slug: string };

export type CrosswalkRowsQuery_crosswalk_mappings_nodes_sources = { readonly ref: string, readonly title: string, readonly framework: CrosswalkRowsQuery_crosswalk_mappings_nodes_sources_framework };

export type CrosswalkRowsQuery_crosswalk_mappings_nodes_review = { readonly verdict: Types.ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Types.Relationship | null };

export type CrosswalkRowsQuery_crosswalk_mappings_nodes = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly rowStatus: Types.RowStatus | null, readonly rationale: string | null, readonly note: string | null, readonly citedAs: string | null, readonly sources: ReadonlyArray<CrosswalkRowsQuery_crosswalk_mappings_nodes_sources>, readonly targets: ReadonlyArray<CrosswalkRowsQuery_crosswalk_mappings_nodes_sources>, readonly review?: CrosswalkRowsQuery_crosswalk_mappings_nodes_review | null };

export type CrosswalkRowsQuery_crosswalk_mappings = { readonly totalCount: number, readonly pageInfo: CrosswalkRowsQuery_crosswalk_mappings_pageInfo, readonly nodes: ReadonlyArray<CrosswalkRowsQuery_crosswalk_mappings_nodes> };

export type CrosswalkRowsQuery_crosswalk = { readonly mappings: CrosswalkRowsQuery_crosswalk_mappings | null };

export type CrosswalkRowsQuery = { readonly crosswalk: CrosswalkRowsQuery_crosswalk | null };


export type CrosswalkRowsQueryVariables = Exact<{
  slug: string;
  organization?: string | null | undefined;
  isOfOrganization: boolean;
  filter?: Types.MappingFilter | null | undefined;
  after?: string | null | undefined;
}>;

export type MappingRowFragment = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly rowStatus: Types.RowStatus | null, readonly rationale: string | null, readonly note: string | null, readonly citedAs: string | null, readonly sources: ReadonlyArray<CrosswalkRowsQuery_crosswalk_mappings_nodes_sources>, readonly targets: ReadonlyArray<CrosswalkRowsQuery_crosswalk_mappings_nodes_sources>, readonly review?: CrosswalkRowsQuery_crosswalk_mappings_nodes_review | null };

export type MappedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: CrosswalkRowsQuery_crosswalk_mappings_nodes_sources_framework };

export const CrosswalkRowsQuestion: Asked<CrosswalkRowsQuery, CrosswalkRowsQueryVariables> = {
  name: 'CrosswalkRows',
  sha256: '8609e6b183ae1ac0d339776c5625f8822cf45a3e21f07da4e3b4bae42f832415',
};
