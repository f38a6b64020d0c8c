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

export type KindRemark =
  | 'ORGANIZATION_WIDE';

export type RecordPresence =
  | 'ELSEWHERE'
  | 'LAPSED'
  | 'MISSING'
  | 'NOT_NEEDED'
  | 'PRESENT'
  | 'WAITING';

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_kind = { readonly slug: string, readonly label: string, readonly shows: string | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence_nodes = { readonly localId: string, readonly title: string, readonly validUntil: string | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence = { readonly totalCount: number, readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision_framework = { readonly slug: string };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision_framework };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes = { readonly status: CoverageStatus, readonly provision: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions = { readonly totalCount: number, readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes = { readonly presence: RecordPresence, readonly remark: KindRemark | null, readonly kind: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_kind | null, readonly evidence: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence | null, readonly provisions: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows = { readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord = { readonly rows: EvidenceRecordQuery_node_evidenceRecord_rows | null };

export type EvidenceRecordQuery_node_AISystem = { readonly __typename: 'AISystem', readonly evidenceRecord: EvidenceRecordQuery_node_evidenceRecord | null };

export type EvidenceRecordQuery_node_Action = { readonly __typename: 'Action' };

export type EvidenceRecordQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type EvidenceRecordQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type EvidenceRecordQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type EvidenceRecordQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type EvidenceRecordQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type EvidenceRecordQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type EvidenceRecordQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type EvidenceRecordQuery_node_Decision = { readonly __typename: 'Decision' };

export type EvidenceRecordQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type EvidenceRecordQuery_node_Evidence = { readonly __typename: 'Evidence' };

export type EvidenceRecordQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type EvidenceRecordQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type EvidenceRecordQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type EvidenceRecordQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type EvidenceRecordQuery_node_Framework = { readonly __typename: 'Framework' };

export type EvidenceRecordQuery_node_Gap = { readonly __typename: 'Gap' };

export type EvidenceRecordQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type EvidenceRecordQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type EvidenceRecordQuery_node_Organization = { readonly __typename: 'Organization' };

export type EvidenceRecordQuery_node_Provision = { readonly __typename: 'Provision' };

export type EvidenceRecordQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type EvidenceRecordQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type EvidenceRecordQuery_node_Report = { readonly __typename: 'Report' };

export type EvidenceRecordQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type EvidenceRecordQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type EvidenceRecordQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type EvidenceRecordQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type EvidenceRecordQuery_node_Support = { readonly __typename: 'Support' };

export type EvidenceRecordQuery_node_View = { readonly __typename: 'View' };

export type EvidenceRecordQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type EvidenceRecordQuery_node =
  | EvidenceRecordQuery_node_AISystem
  | EvidenceRecordQuery_node_Action
  | EvidenceRecordQuery_node_Addressing
  | EvidenceRecordQuery_node_AppliedControl
  | EvidenceRecordQuery_node_Bounds
  | EvidenceRecordQuery_node_ConditionAnswer
  | EvidenceRecordQuery_node_Coverage
  | EvidenceRecordQuery_node_CoverageMatrix
  | EvidenceRecordQuery_node_Crosswalk
  | EvidenceRecordQuery_node_Decision
  | EvidenceRecordQuery_node_Demonstration
  | EvidenceRecordQuery_node_Evidence
  | EvidenceRecordQuery_node_EvidencePlan
  | EvidenceRecordQuery_node_EvidenceRecord
  | EvidenceRecordQuery_node_EvidenceRecordRow
  | EvidenceRecordQuery_node_Forecast
  | EvidenceRecordQuery_node_Framework
  | EvidenceRecordQuery_node_Gap
  | EvidenceRecordQuery_node_Mapping
  | EvidenceRecordQuery_node_MatrixRow
  | EvidenceRecordQuery_node_Organization
  | EvidenceRecordQuery_node_Provision
  | EvidenceRecordQuery_node_ProvisionCoverage
  | EvidenceRecordQuery_node_ProvisionGrid
  | EvidenceRecordQuery_node_Report
  | EvidenceRecordQuery_node_RowReview
  | EvidenceRecordQuery_node_StatedControl
  | EvidenceRecordQuery_node_StatementOfApplicability
  | EvidenceRecordQuery_node_Supplier
  | EvidenceRecordQuery_node_Support
  | EvidenceRecordQuery_node_View
  | EvidenceRecordQuery_node_ViewQuestion
;

export type EvidenceRecordQuery = { readonly node: EvidenceRecordQuery_node | null };


export type EvidenceRecordQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

export const EvidenceRecordQuestion: Asked<EvidenceRecordQuery, EvidenceRecordQueryVariables> = {
  name: 'EvidenceRecord',
  sha256: 'f9d7323c04dac65ae65c43248e21f037fa2182bd3935a018c3b9234b8b21e38a',
};
