// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SystemFacetsQuery_organization_systemFacets_statuses = { readonly status: Types.SystemStatus, readonly count: number };

export type SystemFacetsQuery_organization_systemFacets_owners = { readonly owner: string, readonly count: number };

export type SystemFacetsQuery_organization_systemFacets_roles_term_framework = { readonly slug: string };

export type SystemFacetsQuery_organization_systemFacets_roles_term = { readonly termId: string, readonly label: string | null, readonly framework: SystemFacetsQuery_organization_systemFacets_roles_term_framework };

export type SystemFacetsQuery_organization_systemFacets_roles = { readonly count: number, readonly term: SystemFacetsQuery_organization_systemFacets_roles_term };

export type SystemFacetsQuery_organization_systemFacets = { readonly total: number, readonly statuses: ReadonlyArray<SystemFacetsQuery_organization_systemFacets_statuses>, readonly owners: ReadonlyArray<SystemFacetsQuery_organization_systemFacets_owners>, readonly roles: ReadonlyArray<SystemFacetsQuery_organization_systemFacets_roles>, readonly classes: ReadonlyArray<SystemFacetsQuery_organization_systemFacets_roles> };

export type SystemFacetsQuery_organization = { readonly systemFacets: SystemFacetsQuery_organization_systemFacets | null };

export type SystemFacetsQuery = { readonly organization: SystemFacetsQuery_organization | null };


export type SystemFacetsQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const SystemFacetsQuestion: Asked<SystemFacetsQuery, SystemFacetsQueryVariables> = {
  name: 'SystemFacets',
  sha256: '9edb52df26d6afc0087d8f33bc22972d5aea4759f7aa7b7a4219ce4be4cfb4b0',
};
