// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ProvisionPartsQuery_provision_children_pageInfo = { readonly endCursor: string | null };

export type ProvisionPartsQuery_provision_children_nodes_coverage_parts = { readonly status: Types.CoverageStatus, readonly count: number };

export type ProvisionPartsQuery_provision_children_nodes_coverage = { readonly status: Types.CoverageStatus | null, readonly parts: ReadonlyArray<ProvisionPartsQuery_provision_children_nodes_coverage_parts> };

export type ProvisionPartsQuery_provision_children_nodes = { readonly ref: string, readonly title: string, readonly assessable: boolean, readonly coverage: ProvisionPartsQuery_provision_children_nodes_coverage | null };

export type ProvisionPartsQuery_provision_children = { readonly totalCount: number, readonly pageInfo: ProvisionPartsQuery_provision_children_pageInfo, readonly nodes: ReadonlyArray<ProvisionPartsQuery_provision_children_nodes> };

export type ProvisionPartsQuery_provision = { readonly children: ProvisionPartsQuery_provision_children | null };

export type ProvisionPartsQuery = { readonly provision: ProvisionPartsQuery_provision | null };


export type ProvisionPartsQueryVariables = Exact<{
  organization?: string | null | undefined;
  system?: string | number | null | undefined;
  framework: string;
  ref: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

export const ProvisionPartsQuestion: Asked<ProvisionPartsQuery, ProvisionPartsQueryVariables> = {
  name: 'ProvisionParts',
  sha256: 'e6f162fad7297e1e2384dd6b538e0434c28b45151d8822171768137fb0fda3bb',
};
