// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes_provision_framework = { readonly slug: string };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes_provision_framework };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes = { readonly reason: string | null, readonly provision: UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes_provision };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped = { readonly totalCount: number, readonly nodes: ReadonlyArray<UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped_nodes> };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides = { readonly side: Types.Side, readonly unmapped: UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides_unmapped | null };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes = { readonly sides: ReadonlyArray<UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes_sides> };

export type UnmappedOfCrosswalkQuery_crosswalkHealth_reports = { readonly nodes: ReadonlyArray<UnmappedOfCrosswalkQuery_crosswalkHealth_reports_nodes> };

export type UnmappedOfCrosswalkQuery_crosswalkHealth = { readonly reports: UnmappedOfCrosswalkQuery_crosswalkHealth_reports | null };

export type UnmappedOfCrosswalkQuery = { readonly crosswalkHealth: UnmappedOfCrosswalkQuery_crosswalkHealth | null };


export type UnmappedOfCrosswalkQueryVariables = Exact<{
  slug: string;
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  basis: Types.UnmappedBasis;
}>;

export const UnmappedOfCrosswalkQuestion: Asked<UnmappedOfCrosswalkQuery, UnmappedOfCrosswalkQueryVariables> = {
  name: 'UnmappedOfCrosswalk',
  sha256: '3cc3f14d5e672c34576fcc956b6c8f69365e7726064fe53f31bb1c82762139cc',
};
