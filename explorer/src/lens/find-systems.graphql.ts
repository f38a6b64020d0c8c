// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FindSystemsQuery_organization_systems_nodes = { readonly localId: string, readonly name: string };

export type FindSystemsQuery_organization_systems = { readonly totalCount: number, readonly nodes: ReadonlyArray<FindSystemsQuery_organization_systems_nodes> };

export type FindSystemsQuery_organization = { readonly systems: FindSystemsQuery_organization_systems | null };

export type FindSystemsQuery = { readonly organization: FindSystemsQuery_organization | null };


export type FindSystemsQueryVariables = Exact<{
  organization?: string | null | undefined;
  text?: string | null | undefined;
}>;

export const FindSystemsQuestion: Asked<FindSystemsQuery, FindSystemsQueryVariables> = {
  name: 'FindSystems',
  sha256: 'c634e75fba6d1e9028bb96c8296fc3fc7a9fd988ce994202d9c42610337912b0',
};
