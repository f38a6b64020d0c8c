// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type OneEvidenceQuery_node_Evidence_recordKind = { readonly label: string, readonly shows: string | null };

export type OneEvidenceQuery_node_Evidence_systems_nodes = { readonly localId: string, readonly name: string };

export type OneEvidenceQuery_node_Evidence_systems = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_systems_nodes> };

export type OneEvidenceQuery_node_Evidence_supersedes = { readonly localId: string, readonly title: string };

export type OneEvidenceQuery_node_Evidence_supports_nodes_provision_framework = { readonly slug: string };

export type OneEvidenceQuery_node_Evidence_supports_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: OneEvidenceQuery_node_Evidence_supports_nodes_provision_framework };

export type OneEvidenceQuery_node_Evidence_supports_nodes = { readonly linkId: string, readonly extent: Types.Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly retired: boolean, readonly provision: OneEvidenceQuery_node_Evidence_supports_nodes_provision };

export type OneEvidenceQuery_node_Evidence_supports = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_supports_nodes> };

export type OneEvidenceQuery_node_Evidence_demonstrates_nodes_control = { readonly localId: string, readonly title: string };

export type OneEvidenceQuery_node_Evidence_demonstrates_nodes = { readonly linkId: string, readonly extent: Types.Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly control: OneEvidenceQuery_node_Evidence_demonstrates_nodes_control };

export type OneEvidenceQuery_node_Evidence_demonstrates = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_demonstrates_nodes> };

export type OneEvidenceQuery_node_nt7hUrauykG1KJRcKl9kkCqBNAepr2jDHnVVwiha8 = { readonly __typename: 'AISystem' | 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Organization' };

export type OneEvidenceQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI = { readonly __typename: 'Provision' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type OneEvidenceQuery_node_Evidence = (
  { readonly localId: string, readonly title: string, readonly owner: string | null, readonly status: Types.EvidenceStatus, readonly acceptedBy: string | null, readonly acceptedOn: string | null, readonly receivedOn: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly withdrawnOn: string | null, readonly location: string | null, readonly sha256: string | null, readonly notes: string | null, readonly inForce: boolean | null, readonly recordKind: OneEvidenceQuery_node_Evidence_recordKind | null, readonly systems: OneEvidenceQuery_node_Evidence_systems | null, readonly supersedes: OneEvidenceQuery_node_Evidence_supersedes | null, readonly renewedBy: OneEvidenceQuery_node_Evidence_supersedes | null, readonly takesOverFrom: OneEvidenceQuery_node_Evidence_supersedes | null, readonly supports: OneEvidenceQuery_node_Evidence_supports | null, readonly demonstrates: OneEvidenceQuery_node_Evidence_demonstrates | null }
  & { readonly __typename: 'Evidence' }
);

export type OneEvidenceQuery_node =
  | OneEvidenceQuery_node_nt7hUrauykG1KJRcKl9kkCqBNAepr2jDHnVVwiha8
  | OneEvidenceQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI
  | OneEvidenceQuery_node_Evidence
;

export type OneEvidenceQuery = { readonly node: OneEvidenceQuery_node | null };


export type OneEvidenceQueryVariables = Exact<{
  id: string | number;
  on?: string | null | undefined;
}>;

export const OneEvidenceQuestion: Asked<OneEvidenceQuery, OneEvidenceQueryVariables> = {
  name: 'OneEvidence',
  sha256: '37dbb3d73c46fafd8c9e40bfa7b8fce552fad5162606123f7c2cc497d9e3c1f5',
};
