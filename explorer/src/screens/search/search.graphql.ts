// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SearchQuery_organization_frameworks = { readonly slug: string };

export type SearchQuery_organization = { readonly slug: string, readonly frameworks: ReadonlyArray<SearchQuery_organization_frameworks> };

export type SearchQuery_search_nodes_node_AppliedControl_addresses_nodes_provision = { readonly ref: string, readonly framework: SearchQuery_organization_frameworks };

export type SearchQuery_search_nodes_node_AppliedControl_addresses_nodes = { readonly provision: SearchQuery_search_nodes_node_AppliedControl_addresses_nodes_provision };

export type SearchQuery_search_nodes_node_AppliedControl_addresses = { readonly totalCount: number, readonly nodes: ReadonlyArray<SearchQuery_search_nodes_node_AppliedControl_addresses_nodes> };

export type SearchQuery_search_nodes_node_AISystem = (
  { readonly localId: string, readonly name: string, readonly owner: string | null }
  & { readonly __typename: 'AISystem' }
);

export type SearchQuery_search_nodes_node_AppliedControl = (
  { readonly localId: string, readonly title: string, readonly owner: string | null, readonly addresses: SearchQuery_search_nodes_node_AppliedControl_addresses | null }
  & { readonly __typename: 'AppliedControl' }
);

export type SearchQuery_search_nodes_node_Crosswalk = (
  { readonly slug: string, readonly title: string, readonly assertedBy: string }
  & { readonly __typename: 'Crosswalk' }
);

export type SearchQuery_search_nodes_node_Evidence = (
  { readonly localId: string, readonly title: string, readonly owner: string | null }
  & { readonly __typename: 'Evidence' }
);

export type SearchQuery_search_nodes_node_Framework = (
  { readonly slug: string, readonly title: string, readonly edition: string }
  & { readonly __typename: 'Framework' }
);

export type SearchQuery_search_nodes_node_Provision = (
  { readonly ref: string, readonly titleInContext: string, readonly framework: SearchQuery_organization_frameworks }
  & { readonly __typename: 'Provision' }
);

export type SearchQuery_search_nodes_node_Supplier = (
  { readonly localId: string, readonly name: string, readonly service: string | null }
  & { readonly __typename: 'Supplier' }
);

export type SearchQuery_search_nodes_node =
  | SearchQuery_search_nodes_node_AISystem
  | SearchQuery_search_nodes_node_AppliedControl
  | SearchQuery_search_nodes_node_Crosswalk
  | SearchQuery_search_nodes_node_Evidence
  | SearchQuery_search_nodes_node_Framework
  | SearchQuery_search_nodes_node_Provision
  | SearchQuery_search_nodes_node_Supplier
;

export type SearchQuery_search_nodes = { readonly kind: Types.SearchedKind, readonly node: SearchQuery_search_nodes_node };

export type SearchQuery_search = { readonly totalCount: number, readonly nodes: ReadonlyArray<SearchQuery_search_nodes> };

export type SearchQuery = { readonly organization: SearchQuery_organization | null, readonly search: SearchQuery_search | null };


export type SearchQueryVariables = Exact<{
  organization?: string | null | undefined;
  text: string;
  kinds?: ReadonlyArray<Types.SearchedKind> | Types.SearchedKind | null | undefined;
}>;

type Found_AiSystem_Fragment = (
  { readonly localId: string, readonly name: string, readonly owner: string | null }
  & { readonly __typename: 'AISystem' }
);

type Found_AppliedControl_Fragment = (
  { readonly localId: string, readonly title: string, readonly owner: string | null, readonly addresses: SearchQuery_search_nodes_node_AppliedControl_addresses | null }
  & { readonly __typename: 'AppliedControl' }
);

type Found_Crosswalk_Fragment = (
  { readonly slug: string, readonly title: string, readonly assertedBy: string }
  & { readonly __typename: 'Crosswalk' }
);

type Found_Evidence_Fragment = (
  { readonly localId: string, readonly title: string, readonly owner: string | null }
  & { readonly __typename: 'Evidence' }
);

type Found_Framework_Fragment = (
  { readonly slug: string, readonly title: string, readonly edition: string }
  & { readonly __typename: 'Framework' }
);

type Found_Provision_Fragment = (
  { readonly ref: string, readonly titleInContext: string, readonly framework: SearchQuery_organization_frameworks }
  & { readonly __typename: 'Provision' }
);

type Found_Supplier_Fragment = (
  { readonly localId: string, readonly name: string, readonly service: string | null }
  & { readonly __typename: 'Supplier' }
);

export type FoundFragment =
  | Found_AiSystem_Fragment
  | Found_AppliedControl_Fragment
  | Found_Crosswalk_Fragment
  | Found_Evidence_Fragment
  | Found_Framework_Fragment
  | Found_Provision_Fragment
  | Found_Supplier_Fragment
;

export const SearchQuestion: Asked<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  sha256: 'e0c656602ccf469d1825740095606c0180acbaac32991480371e29219d0b9124',
};
