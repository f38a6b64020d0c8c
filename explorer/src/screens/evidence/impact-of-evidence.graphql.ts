// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AssumedSupport = {
  readonly extent?: Extent | null | undefined;
  readonly framework: string;
  readonly ref: string;
  readonly system?: string | number | null | undefined;
};

export type CoverageStatus =
  | 'COVERED'
  | 'COVERED_BY_CROSSWALK'
  | 'GAP'
  | 'INDICATIVE'
  | 'LAPSED'
  | 'NOT_APPLICABLE'
  | 'NOT_YET_APPLICABLE'
  | 'PARTIAL'
  | 'UNDETERMINED';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from = { readonly status: CoverageStatus };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_system = { readonly localId: string, readonly name: string };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision_framework = { readonly slug: string };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision_framework };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes = { readonly from: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from, readonly to: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from, readonly system: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_system | null, readonly provision: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision };

export type ImpactOfEvidenceQuery_node_Evidence_impact = { readonly totalCount: number, readonly nodes: ReadonlyArray<ImpactOfEvidenceQuery_node_Evidence_impact_nodes> };

export type ImpactOfEvidenceQuery_node_AISystem = { readonly __typename: 'AISystem' };

export type ImpactOfEvidenceQuery_node_Action = { readonly __typename: 'Action' };

export type ImpactOfEvidenceQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type ImpactOfEvidenceQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type ImpactOfEvidenceQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type ImpactOfEvidenceQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type ImpactOfEvidenceQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type ImpactOfEvidenceQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type ImpactOfEvidenceQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type ImpactOfEvidenceQuery_node_Decision = { readonly __typename: 'Decision' };

export type ImpactOfEvidenceQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type ImpactOfEvidenceQuery_node_Evidence = { readonly __typename: 'Evidence', readonly impact: ImpactOfEvidenceQuery_node_Evidence_impact | null };

export type ImpactOfEvidenceQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type ImpactOfEvidenceQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type ImpactOfEvidenceQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type ImpactOfEvidenceQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type ImpactOfEvidenceQuery_node_Framework = { readonly __typename: 'Framework' };

export type ImpactOfEvidenceQuery_node_Gap = { readonly __typename: 'Gap' };

export type ImpactOfEvidenceQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type ImpactOfEvidenceQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type ImpactOfEvidenceQuery_node_Organization = { readonly __typename: 'Organization' };

export type ImpactOfEvidenceQuery_node_Provision = { readonly __typename: 'Provision' };

export type ImpactOfEvidenceQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type ImpactOfEvidenceQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type ImpactOfEvidenceQuery_node_Report = { readonly __typename: 'Report' };

export type ImpactOfEvidenceQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type ImpactOfEvidenceQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type ImpactOfEvidenceQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type ImpactOfEvidenceQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type ImpactOfEvidenceQuery_node_Support = { readonly __typename: 'Support' };

export type ImpactOfEvidenceQuery_node_View = { readonly __typename: 'View' };

export type ImpactOfEvidenceQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type ImpactOfEvidenceQuery_node =
  | ImpactOfEvidenceQuery_node_AISystem
  | ImpactOfEvidenceQuery_node_Action
  | ImpactOfEvidenceQuery_node_Addressing
  | ImpactOfEvidenceQuery_node_AppliedControl
  | ImpactOfEvidenceQuery_node_Bounds
  | ImpactOfEvidenceQuery_node_ConditionAnswer
  | ImpactOfEvidenceQuery_node_Coverage
  | ImpactOfEvidenceQuery_node_CoverageMatrix
  | ImpactOfEvidenceQuery_node_Crosswalk
  | ImpactOfEvidenceQuery_node_Decision
  | ImpactOfEvidenceQuery_node_Demonstration
  | ImpactOfEvidenceQuery_node_Evidence
  | ImpactOfEvidenceQuery_node_EvidencePlan
  | ImpactOfEvidenceQuery_node_EvidenceRecord
  | ImpactOfEvidenceQuery_node_EvidenceRecordRow
  | ImpactOfEvidenceQuery_node_Forecast
  | ImpactOfEvidenceQuery_node_Framework
  | ImpactOfEvidenceQuery_node_Gap
  | ImpactOfEvidenceQuery_node_Mapping
  | ImpactOfEvidenceQuery_node_MatrixRow
  | ImpactOfEvidenceQuery_node_Organization
  | ImpactOfEvidenceQuery_node_Provision
  | ImpactOfEvidenceQuery_node_ProvisionCoverage
  | ImpactOfEvidenceQuery_node_ProvisionGrid
  | ImpactOfEvidenceQuery_node_Report
  | ImpactOfEvidenceQuery_node_RowReview
  | ImpactOfEvidenceQuery_node_StatedControl
  | ImpactOfEvidenceQuery_node_StatementOfApplicability
  | ImpactOfEvidenceQuery_node_Supplier
  | ImpactOfEvidenceQuery_node_Support
  | ImpactOfEvidenceQuery_node_View
  | ImpactOfEvidenceQuery_node_ViewQuestion
;

export type ImpactOfEvidenceQuery = { readonly node: ImpactOfEvidenceQuery_node | null };


export type ImpactOfEvidenceQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

export const ImpactOfEvidenceQuestion: Asked<ImpactOfEvidenceQuery, ImpactOfEvidenceQueryVariables> = {
  name: 'ImpactOfEvidence',
  sha256: '27492b0ddf2c9a78bba9106d5f1147f2e05b4fe0f270b5fc370c448595165fe3',
};
