// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type EvidenceCountsQuery_organization_evidenceFacets_statuses = { readonly status: Types.EvidenceStatus, readonly count: number };

export type EvidenceCountsQuery_organization_evidenceFacets_kinds_kind = { readonly slug: string, readonly label: string };

export type EvidenceCountsQuery_organization_evidenceFacets_kinds = { readonly count: number, readonly kind: EvidenceCountsQuery_organization_evidenceFacets_kinds_kind };

export type EvidenceCountsQuery_organization_evidenceFacets_owners = { readonly owner: string, readonly count: number };

export type EvidenceCountsQuery_organization_evidenceFacets = { readonly total: number, readonly statuses: ReadonlyArray<EvidenceCountsQuery_organization_evidenceFacets_statuses>, readonly kinds: ReadonlyArray<EvidenceCountsQuery_organization_evidenceFacets_kinds>, readonly owners: ReadonlyArray<EvidenceCountsQuery_organization_evidenceFacets_owners> };

export type EvidenceCountsQuery_organization_expiryCounts = { readonly from: string, readonly until: string, readonly count: number };

export type EvidenceCountsQuery_organization = { readonly evidenceFacets: EvidenceCountsQuery_organization_evidenceFacets | null, readonly expiryCounts: ReadonlyArray<EvidenceCountsQuery_organization_expiryCounts> | null };

export type EvidenceCountsQuery = { readonly organization: EvidenceCountsQuery_organization | null };


export type EvidenceCountsQueryVariables = Exact<{
  organization?: string | null | undefined;
  from: string;
  until: string;
}>;

export const EvidenceCountsQuestion: Asked<EvidenceCountsQuery, EvidenceCountsQueryVariables> = {
  name: 'EvidenceCounts',
  sha256: '21d08248e1bf55e6c6603cdf718d4ce4ad52ddb57567bcbdc1275ecf86b85b5a',
};
