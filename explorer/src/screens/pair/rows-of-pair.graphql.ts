// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type RowsOfPairQuery_crosswalk_mappings_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type RowsOfPairQuery_crosswalk_mappings_nodes_sources_framework = { readonly slug: string };

export type RowsOfPairQuery_crosswalk_mappings_nodes_sources = { readonly ref: string, readonly title: string, readonly framework: RowsOfPairQuery_crosswalk_mappings_nodes_sources_framework };

export type RowsOfPairQuery_crosswalk_mappings_nodes = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly rationale: string | null, readonly sources: ReadonlyArray<RowsOfPairQuery_crosswalk_mappings_nodes_sources>, readonly targets: ReadonlyArray<RowsOfPairQuery_crosswalk_mappings_nodes_sources> };

export type RowsOfPairQuery_crosswalk_mappings = { readonly totalCount: number, readonly pageInfo: RowsOfPairQuery_crosswalk_mappings_pageInfo, readonly nodes: ReadonlyArray<RowsOfPairQuery_crosswalk_mappings_nodes> };

export type RowsOfPairQuery_crosswalk = { readonly mappings: RowsOfPairQuery_crosswalk_mappings | null };

export type RowsOfPairQuery = { readonly crosswalk: RowsOfPairQuery_crosswalk | null };


export type RowsOfPairQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;

export type RowOfPairFragment = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly rationale: string | null, readonly sources: ReadonlyArray<RowsOfPairQuery_crosswalk_mappings_nodes_sources>, readonly targets: ReadonlyArray<RowsOfPairQuery_crosswalk_mappings_nodes_sources> };

export type MappedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: RowsOfPairQuery_crosswalk_mappings_nodes_sources_framework };

export const RowsOfPairQuestion: Asked<RowsOfPairQuery, RowsOfPairQueryVariables> = {
  name: 'RowsOfPair',
  sha256: 'aeea86f4937cc2d903eb118a46b02b5010a55d782349ddfdff4d78470af86281',
};
