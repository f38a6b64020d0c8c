// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OrganizationsQuery_organizations_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type OrganizationsQuery_organizations_nodes_frameworks = { readonly slug: string };

export type OrganizationsQuery_organizations_nodes_systems = { readonly totalCount: number };

export type OrganizationsQuery_organizations_nodes = { readonly slug: string, readonly name: string, readonly frameworks: ReadonlyArray<OrganizationsQuery_organizations_nodes_frameworks>, readonly systems: OrganizationsQuery_organizations_nodes_systems | null };

export type OrganizationsQuery_organizations = { readonly totalCount: number, readonly pageInfo: OrganizationsQuery_organizations_pageInfo, readonly nodes: ReadonlyArray<OrganizationsQuery_organizations_nodes> };

export type OrganizationsQuery = { readonly organizations: OrganizationsQuery_organizations | null };


export type OrganizationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export const OrganizationsQuestion: Asked<OrganizationsQuery, OrganizationsQueryVariables> = {
  name: 'Organizations',
  sha256: 'd3111f64f55141958f4630359a05d2a7e670867ed7fccfc1c2a7dc1fa0d6aeee',
};
