// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type EvidenceListQuery_organization_evidence_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type EvidenceListQuery_organization_evidence_nodes_recordKind = { readonly label: string };

export type EvidenceListQuery_organization_evidence_nodes = { readonly localId: string, readonly title: string, readonly owner: string | null, readonly status: Types.EvidenceStatus, readonly validUntil: string | null, readonly inForce: boolean | null, readonly systemLocalIds: ReadonlyArray<string>, readonly recordKind: EvidenceListQuery_organization_evidence_nodes_recordKind | null };

export type EvidenceListQuery_organization_evidence = { readonly totalCount: number, readonly pageInfo: EvidenceListQuery_organization_evidence_pageInfo, readonly nodes: ReadonlyArray<EvidenceListQuery_organization_evidence_nodes> };

export type EvidenceListQuery_organization = { readonly evidence: EvidenceListQuery_organization_evidence | null };

export type EvidenceListQuery = { readonly organization: EvidenceListQuery_organization | null };


export type EvidenceListQueryVariables = Exact<{
  organization?: string | null | undefined;
  after?: string | null | undefined;
  filter?: Types.EvidenceFilter | null | undefined;
  order?: Types.EvidenceOrder | null | undefined;
  on?: string | null | undefined;
}>;

export const EvidenceListQuestion: Asked<EvidenceListQuery, EvidenceListQueryVariables> = {
  name: 'EvidenceList',
  sha256: '5a67dfcf9e4034179e53c66b895f2d879ca7407e10267a9cc0f0b0f43eb38e47',
};
