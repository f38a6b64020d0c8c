// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SystemsQuery_organization_systems_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type SystemsQuery_organization_systems_nodes_roles_nodes = { readonly termId: string, readonly label: string | null };

export type SystemsQuery_organization_systems_nodes_roles = { readonly totalCount: number, readonly nodes: ReadonlyArray<SystemsQuery_organization_systems_nodes_roles_nodes> };

export type SystemsQuery_organization_systems_nodes = { readonly localId: string, readonly name: string, readonly owner: string | null, readonly status: Types.SystemStatus, readonly inScopeFrom: string | null, readonly inScopeUntil: string | null, readonly roles: SystemsQuery_organization_systems_nodes_roles | null, readonly classes: SystemsQuery_organization_systems_nodes_roles | null };

export type SystemsQuery_organization_systems = { readonly totalCount: number, readonly pageInfo: SystemsQuery_organization_systems_pageInfo, readonly nodes: ReadonlyArray<SystemsQuery_organization_systems_nodes> };

export type SystemsQuery_organization = { readonly systems: SystemsQuery_organization_systems | null };

export type SystemsQuery = { readonly organization: SystemsQuery_organization | null };


export type SystemsQueryVariables = Exact<{
  organization?: string | null | undefined;
  after?: string | null | undefined;
  filter?: Types.AiSystemFilter | null | undefined;
}>;

export const SystemsQuestion: Asked<SystemsQuery, SystemsQueryVariables> = {
  name: 'Systems',
  sha256: '0a24ce16267f9972a446c32133bd6fbf08b04d73e8361d87cc7664470aa231e4',
};
