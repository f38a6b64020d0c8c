// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ProvisionMappingsQuery_provision_mappings_nodes_others_framework = { readonly slug: string, readonly title: string };

export type ProvisionMappingsQuery_provision_mappings_nodes_others = { readonly ref: string, readonly title: string, readonly framework: ProvisionMappingsQuery_provision_mappings_nodes_others_framework };

export type ProvisionMappingsQuery_provision_mappings_nodes_crosswalk_source = { readonly slug: string };

export type ProvisionMappingsQuery_provision_mappings_nodes_crosswalk = { readonly slug: string, readonly title: string, readonly sourceEdition: string | null, readonly targetEdition: string | null, readonly source: ProvisionMappingsQuery_provision_mappings_nodes_crosswalk_source };

export type ProvisionMappingsQuery_provision_mappings_nodes_review = { readonly verdict: Types.ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Types.Relationship | null };

export type ProvisionMappingsQuery_provision_mappings_nodes = { readonly citedAs: string | null, readonly rowStatus: Types.RowStatus | null, readonly note: string | null, readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: Types.RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly others: ReadonlyArray<ProvisionMappingsQuery_provision_mappings_nodes_others>, readonly crosswalk: ProvisionMappingsQuery_provision_mappings_nodes_crosswalk, readonly review: ProvisionMappingsQuery_provision_mappings_nodes_review | null };

export type ProvisionMappingsQuery_provision_mappings = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionMappingsQuery_provision_mappings_nodes> };

export type ProvisionMappingsQuery_provision = { readonly mappings: ProvisionMappingsQuery_provision_mappings | null };

export type ProvisionMappingsQuery = { readonly provision: ProvisionMappingsQuery_provision | null };


export type ProvisionMappingsQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  ref: string;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  first: number;
}>;

export type MappingToldFragment = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: Types.RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null };

export type NamedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ProvisionMappingsQuery_provision_mappings_nodes_others_framework };

export type ReviewToldFragment = { readonly verdict: Types.ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Types.Relationship | null };

export const ProvisionMappingsQuestion: Asked<ProvisionMappingsQuery, ProvisionMappingsQueryVariables> = {
  name: 'ProvisionMappings',
  sha256: 'a101f45bd853d03f661f7a69d7b7f02d94e585e8a6e981705459b56438ecf3f1',
};
