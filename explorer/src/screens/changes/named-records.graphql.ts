// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type NamedRecordsQuery_nodes_Provision_framework = { readonly slug: string };

export type NamedRecordsQuery_nodes_AISystem = { readonly __typename: 'AISystem', readonly localId: string, readonly name: string, readonly id: string };

export type NamedRecordsQuery_nodes_Action = { readonly __typename: 'Action', readonly localId: string, readonly title: string, readonly id: string };

export type NamedRecordsQuery_nodes_Addressing = { readonly __typename: 'Addressing', readonly id: string };

export type NamedRecordsQuery_nodes_AppliedControl = { readonly __typename: 'AppliedControl', readonly localId: string, readonly title: string, readonly id: string };

export type NamedRecordsQuery_nodes_Bounds = { readonly __typename: 'Bounds', readonly id: string };

export type NamedRecordsQuery_nodes_ConditionAnswer = { readonly __typename: 'ConditionAnswer', readonly id: string };

export type NamedRecordsQuery_nodes_Coverage = { readonly __typename: 'Coverage', readonly id: string };

export type NamedRecordsQuery_nodes_CoverageMatrix = { readonly __typename: 'CoverageMatrix', readonly id: string };

export type NamedRecordsQuery_nodes_Crosswalk = { readonly __typename: 'Crosswalk', readonly slug: string, readonly title: string, readonly id: string };

export type NamedRecordsQuery_nodes_Decision = { readonly __typename: 'Decision', readonly id: string };

export type NamedRecordsQuery_nodes_Demonstration = { readonly __typename: 'Demonstration', readonly id: string };

export type NamedRecordsQuery_nodes_Evidence = { readonly __typename: 'Evidence', readonly localId: string, readonly title: string, readonly id: string };

export type NamedRecordsQuery_nodes_EvidencePlan = { readonly __typename: 'EvidencePlan', readonly id: string };

export type NamedRecordsQuery_nodes_EvidenceRecord = { readonly __typename: 'EvidenceRecord', readonly id: string };

export type NamedRecordsQuery_nodes_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow', readonly id: string };

export type NamedRecordsQuery_nodes_Forecast = { readonly __typename: 'Forecast', readonly id: string };

export type NamedRecordsQuery_nodes_Framework = { readonly __typename: 'Framework', readonly slug: string, readonly title: string, readonly id: string };

export type NamedRecordsQuery_nodes_Gap = { readonly __typename: 'Gap', readonly id: string };

export type NamedRecordsQuery_nodes_Mapping = { readonly __typename: 'Mapping', readonly id: string };

export type NamedRecordsQuery_nodes_MatrixRow = { readonly __typename: 'MatrixRow', readonly id: string };

export type NamedRecordsQuery_nodes_Organization = { readonly __typename: 'Organization', readonly name: string, readonly id: string };

export type NamedRecordsQuery_nodes_Provision = { readonly __typename: 'Provision', readonly ref: string, readonly title: string, readonly id: string, readonly framework: NamedRecordsQuery_nodes_Provision_framework };

export type NamedRecordsQuery_nodes_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage', readonly id: string };

export type NamedRecordsQuery_nodes_ProvisionGrid = { readonly __typename: 'ProvisionGrid', readonly id: string };

export type NamedRecordsQuery_nodes_Report = { readonly __typename: 'Report', readonly id: string };

export type NamedRecordsQuery_nodes_RowReview = { readonly __typename: 'RowReview', readonly id: string };

export type NamedRecordsQuery_nodes_StatedControl = { readonly __typename: 'StatedControl', readonly id: string };

export type NamedRecordsQuery_nodes_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability', readonly id: string };

export type NamedRecordsQuery_nodes_Supplier = { readonly __typename: 'Supplier', readonly localId: string, readonly name: string, readonly id: string };

export type NamedRecordsQuery_nodes_Support = { readonly __typename: 'Support', readonly id: string };

export type NamedRecordsQuery_nodes_View = { readonly __typename: 'View', readonly id: string };

export type NamedRecordsQuery_nodes_ViewQuestion = { readonly __typename: 'ViewQuestion', readonly id: string };

export type NamedRecordsQuery_nodes =
  | NamedRecordsQuery_nodes_AISystem
  | NamedRecordsQuery_nodes_Action
  | NamedRecordsQuery_nodes_Addressing
  | NamedRecordsQuery_nodes_AppliedControl
  | NamedRecordsQuery_nodes_Bounds
  | NamedRecordsQuery_nodes_ConditionAnswer
  | NamedRecordsQuery_nodes_Coverage
  | NamedRecordsQuery_nodes_CoverageMatrix
  | NamedRecordsQuery_nodes_Crosswalk
  | NamedRecordsQuery_nodes_Decision
  | NamedRecordsQuery_nodes_Demonstration
  | NamedRecordsQuery_nodes_Evidence
  | NamedRecordsQuery_nodes_EvidencePlan
  | NamedRecordsQuery_nodes_EvidenceRecord
  | NamedRecordsQuery_nodes_EvidenceRecordRow
  | NamedRecordsQuery_nodes_Forecast
  | NamedRecordsQuery_nodes_Framework
  | NamedRecordsQuery_nodes_Gap
  | NamedRecordsQuery_nodes_Mapping
  | NamedRecordsQuery_nodes_MatrixRow
  | NamedRecordsQuery_nodes_Organization
  | NamedRecordsQuery_nodes_Provision
  | NamedRecordsQuery_nodes_ProvisionCoverage
  | NamedRecordsQuery_nodes_ProvisionGrid
  | NamedRecordsQuery_nodes_Report
  | NamedRecordsQuery_nodes_RowReview
  | NamedRecordsQuery_nodes_StatedControl
  | NamedRecordsQuery_nodes_StatementOfApplicability
  | NamedRecordsQuery_nodes_Supplier
  | NamedRecordsQuery_nodes_Support
  | NamedRecordsQuery_nodes_View
  | NamedRecordsQuery_nodes_ViewQuestion
;

export type NamedRecordsQuery = { readonly nodes: ReadonlyArray<NamedRecordsQuery_nodes | null> | null };


export type NamedRecordsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;

export const NamedRecordsQuestion: Asked<NamedRecordsQuery, NamedRecordsQueryVariables> = {
  name: 'NamedRecords',
  sha256: '6a030ccb4e691fc31c9b2f405bca471f1a5d47f5b1c3f0b5a817b85afc611892',
};
