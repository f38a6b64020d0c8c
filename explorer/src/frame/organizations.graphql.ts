// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OrganizationsQuery_organizations_nodes_frameworks = { readonly slug: string };

export type OrganizationsQuery_organizations_nodes_systems = { readonly totalCount: number };

export type OrganizationsQuery_organizations_nodes = { readonly slug: string, readonly name: string, readonly frameworks: ReadonlyArray<OrganizationsQuery_organizations_nodes_frameworks>, readonly systems: OrganizationsQuery_organizations_nodes_systems | null };

export type OrganizationsQuery_organizations = { readonly totalCount: number, readonly nodes: ReadonlyArray<OrganizationsQuery_organizations_nodes> };

export type OrganizationsQuery = { readonly organizations: OrganizationsQuery_organizations | null };


export type OrganizationsQueryVariables = Exact<{ [key: string]: never; }>;

export const OrganizationsQuestion: Asked<OrganizationsQuery, OrganizationsQueryVariables> = {
  name: 'Organizations',
  sha256: '8b0f96a6845c66f5bfc5b60e3e337815fef6495df48639d0b7fb0b5ed7386f1b',
};
