// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type EvidenceStatus =
  | 'ACCEPTED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type OneEvidenceQuery_node_Evidence_recordKind = { readonly label: string, readonly shows: string | null };

export type OneEvidenceQuery_node_Evidence_systems_nodes = { readonly localId: string, readonly name: string };

export type OneEvidenceQuery_node_Evidence_systems = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_systems_nodes> };

export type OneEvidenceQuery_node_Evidence_supersedes = { readonly localId: string, readonly title: string };

export type OneEvidenceQuery_node_Evidence_supports_nodes_provision_framework = { readonly slug: string };

export type OneEvidenceQuery_node_Evidence_supports_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: OneEvidenceQuery_node_Evidence_supports_nodes_provision_framework };

export type OneEvidenceQuery_node_Evidence_supports_nodes = { readonly linkId: string, readonly extent: Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly retired: boolean, readonly provision: OneEvidenceQuery_node_Evidence_supports_nodes_provision };

export type OneEvidenceQuery_node_Evidence_supports = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_supports_nodes> };

export type OneEvidenceQuery_node_Evidence_demonstrates_nodes_control = { readonly localId: string, readonly title: string };

export type OneEvidenceQuery_node_Evidence_demonstrates_nodes = { readonly linkId: string, readonly extent: Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly control: OneEvidenceQuery_node_Evidence_demonstrates_nodes_control };

export type OneEvidenceQuery_node_Evidence_demonstrates = { readonly totalCount: number, readonly nodes: ReadonlyArray<OneEvidenceQuery_node_Evidence_demonstrates_nodes> };

export type OneEvidenceQuery_node_AISystem = { readonly __typename: 'AISystem' };

export type OneEvidenceQuery_node_Action = { readonly __typename: 'Action' };

export type OneEvidenceQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type OneEvidenceQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type OneEvidenceQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type OneEvidenceQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type OneEvidenceQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type OneEvidenceQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type OneEvidenceQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type OneEvidenceQuery_node_Decision = { readonly __typename: 'Decision' };

export type OneEvidenceQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type OneEvidenceQuery_node_Evidence = { readonly __typename: 'Evidence', readonly localId: string, readonly title: string, readonly owner: string | null, readonly status: EvidenceStatus, readonly acceptedBy: string | null, readonly acceptedOn: string | null, readonly receivedOn: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly withdrawnOn: string | null, readonly location: string | null, readonly sha256: string | null, readonly notes: string | null, readonly inForce: boolean | null, readonly recordKind: OneEvidenceQuery_node_Evidence_recordKind | null, readonly systems: OneEvidenceQuery_node_Evidence_systems | null, readonly supersedes: OneEvidenceQuery_node_Evidence_supersedes | null, readonly renewedBy: OneEvidenceQuery_node_Evidence_supersedes | null, readonly takesOverFrom: OneEvidenceQuery_node_Evidence_supersedes | null, readonly supports: OneEvidenceQuery_node_Evidence_supports | null, readonly demonstrates: OneEvidenceQuery_node_Evidence_demonstrates | null };

export type OneEvidenceQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type OneEvidenceQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type OneEvidenceQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type OneEvidenceQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type OneEvidenceQuery_node_Framework = { readonly __typename: 'Framework' };

export type OneEvidenceQuery_node_Gap = { readonly __typename: 'Gap' };

export type OneEvidenceQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type OneEvidenceQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type OneEvidenceQuery_node_Organization = { readonly __typename: 'Organization' };

export type OneEvidenceQuery_node_Provision = { readonly __typename: 'Provision' };

export type OneEvidenceQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type OneEvidenceQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type OneEvidenceQuery_node_Report = { readonly __typename: 'Report' };

export type OneEvidenceQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type OneEvidenceQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type OneEvidenceQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type OneEvidenceQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type OneEvidenceQuery_node_Support = { readonly __typename: 'Support' };

export type OneEvidenceQuery_node_View = { readonly __typename: 'View' };

export type OneEvidenceQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type OneEvidenceQuery_node =
  | OneEvidenceQuery_node_AISystem
  | OneEvidenceQuery_node_Action
  | OneEvidenceQuery_node_Addressing
  | OneEvidenceQuery_node_AppliedControl
  | OneEvidenceQuery_node_Bounds
  | OneEvidenceQuery_node_ConditionAnswer
  | OneEvidenceQuery_node_Coverage
  | OneEvidenceQuery_node_CoverageMatrix
  | OneEvidenceQuery_node_Crosswalk
  | OneEvidenceQuery_node_Decision
  | OneEvidenceQuery_node_Demonstration
  | OneEvidenceQuery_node_Evidence
  | OneEvidenceQuery_node_EvidencePlan
  | OneEvidenceQuery_node_EvidenceRecord
  | OneEvidenceQuery_node_EvidenceRecordRow
  | OneEvidenceQuery_node_Forecast
  | OneEvidenceQuery_node_Framework
  | OneEvidenceQuery_node_Gap
  | OneEvidenceQuery_node_Mapping
  | OneEvidenceQuery_node_MatrixRow
  | OneEvidenceQuery_node_Organization
  | OneEvidenceQuery_node_Provision
  | OneEvidenceQuery_node_ProvisionCoverage
  | OneEvidenceQuery_node_ProvisionGrid
  | OneEvidenceQuery_node_Report
  | OneEvidenceQuery_node_RowReview
  | OneEvidenceQuery_node_StatedControl
  | OneEvidenceQuery_node_StatementOfApplicability
  | OneEvidenceQuery_node_Supplier
  | OneEvidenceQuery_node_Support
  | OneEvidenceQuery_node_View
  | OneEvidenceQuery_node_ViewQuestion
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
