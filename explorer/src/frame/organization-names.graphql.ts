// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type OrganizationNamesQuery_organization = { readonly name: string };

export type OrganizationNamesQuery_organizations_nodes = { readonly slug: string, readonly name: string };

export type OrganizationNamesQuery_organizations = { readonly totalCount: number, readonly nodes: ReadonlyArray<OrganizationNamesQuery_organizations_nodes> };

export type OrganizationNamesQuery = { readonly organization: OrganizationNamesQuery_organization | null, readonly organizations: OrganizationNamesQuery_organizations | null };


export type OrganizationNamesQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const OrganizationNamesQuestion: Asked<OrganizationNamesQuery, OrganizationNamesQueryVariables> = {
  name: 'OrganizationNames',
  sha256: '5fefd27a66c722bd7ce4de809adde64ddd9731a937cf81d7e077b251fb0a113e',
};
