// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type MatrixTermsQuery_organization_systems_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type MatrixTermsQuery_organization_systems_nodes_roles_nodes = { readonly termId: string, readonly label: string | null };

export type MatrixTermsQuery_organization_systems_nodes_roles = { readonly totalCount: number, readonly nodes: ReadonlyArray<MatrixTermsQuery_organization_systems_nodes_roles_nodes> };

export type MatrixTermsQuery_organization_systems_nodes = { readonly localId: string, readonly roles: MatrixTermsQuery_organization_systems_nodes_roles | null, readonly classes: MatrixTermsQuery_organization_systems_nodes_roles | null };

export type MatrixTermsQuery_organization_systems = { readonly totalCount: number, readonly pageInfo: MatrixTermsQuery_organization_systems_pageInfo, readonly nodes: ReadonlyArray<MatrixTermsQuery_organization_systems_nodes> };

export type MatrixTermsQuery_organization = { readonly systems: MatrixTermsQuery_organization_systems | null };

export type MatrixTermsQuery = { readonly organization: MatrixTermsQuery_organization | null };


export type MatrixTermsQueryVariables = Exact<{
  organization?: string | null | undefined;
  after?: string | null | undefined;
}>;

export const MatrixTermsQuestion: Asked<MatrixTermsQuery, MatrixTermsQueryVariables> = {
  name: 'MatrixTerms',
  sha256: 'ee2092f1f79551a14749cc4251d0e0ddb479f06173d2e1a29897f531e6417008',
};
