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

export type ConditionScope =
  | 'ORGANIZATION'
  | 'SYSTEM';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type NoticeCode =
  | 'CONDITIONS_UNANSWERED'
  | 'FRAMEWORK_NOT_IN_SCOPE'
  | 'LOAD_INCOMPLETE'
  | 'MARKET_DATE_UNKNOWN'
  | 'OTHER_EDITION'
  | 'PAST_USUAL_TERM'
  | 'PROVISION_RETIRED'
  | 'REVIEW_WITHOUT_ROW'
  | 'STALE'
  | 'SUPERSEDED_FRAMEWORK'
  | 'SUPPORT_NOT_COMPLIANCE'
  | 'UNCLASSIFIED_SYSTEM';

export type QuestionsQuery_node_conditions_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type QuestionsQuery_node_conditions_nodes_answeredFor = { readonly localId: string, readonly name: string };

export type QuestionsQuery_node_conditions_nodes_condition = { readonly conditionId: string, readonly label: string, readonly question: string, readonly notes: string | null, readonly scope: ConditionScope };

export type QuestionsQuery_node_conditions_nodes_framework = { readonly slug: string, readonly title: string };

export type QuestionsQuery_node_conditions_nodes = { readonly answer: boolean | null, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly undetermined: number, readonly answeredFor: QuestionsQuery_node_conditions_nodes_answeredFor | null, readonly condition: QuestionsQuery_node_conditions_nodes_condition, readonly framework: QuestionsQuery_node_conditions_nodes_framework };

export type QuestionsQuery_node_conditions_state_catalogue = { readonly seq: number, readonly hash: string };

export type QuestionsQuery_node_conditions_state = { readonly catalogue: QuestionsQuery_node_conditions_state_catalogue, readonly organization: QuestionsQuery_node_conditions_state_catalogue };

export type QuestionsQuery_node_conditions_notices = { readonly code: NoticeCode, readonly message: string };

export type QuestionsQuery_node_conditions_crosswalks = { readonly slug: string };

export type QuestionsQuery_node_conditions = { readonly totalCount: number, readonly asOf: string, readonly pageInfo: QuestionsQuery_node_conditions_pageInfo, readonly nodes: ReadonlyArray<QuestionsQuery_node_conditions_nodes>, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

export type QuestionsQuery_node_AISystem = { readonly __typename: 'AISystem', readonly conditions: QuestionsQuery_node_conditions | null };

export type QuestionsQuery_node_Action = { readonly __typename: 'Action' };

export type QuestionsQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type QuestionsQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type QuestionsQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type QuestionsQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type QuestionsQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type QuestionsQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type QuestionsQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type QuestionsQuery_node_Decision = { readonly __typename: 'Decision' };

export type QuestionsQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type QuestionsQuery_node_Evidence = { readonly __typename: 'Evidence' };

export type QuestionsQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type QuestionsQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type QuestionsQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type QuestionsQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type QuestionsQuery_node_Framework = { readonly __typename: 'Framework' };

export type QuestionsQuery_node_Gap = { readonly __typename: 'Gap' };

export type QuestionsQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type QuestionsQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type QuestionsQuery_node_Organization = { readonly __typename: 'Organization', readonly conditions: QuestionsQuery_node_conditions | null };

export type QuestionsQuery_node_Provision = { readonly __typename: 'Provision' };

export type QuestionsQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type QuestionsQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type QuestionsQuery_node_Report = { readonly __typename: 'Report' };

export type QuestionsQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type QuestionsQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type QuestionsQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type QuestionsQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type QuestionsQuery_node_Support = { readonly __typename: 'Support' };

export type QuestionsQuery_node_View = { readonly __typename: 'View' };

export type QuestionsQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type QuestionsQuery_node =
  | QuestionsQuery_node_AISystem
  | QuestionsQuery_node_Action
  | QuestionsQuery_node_Addressing
  | QuestionsQuery_node_AppliedControl
  | QuestionsQuery_node_Bounds
  | QuestionsQuery_node_ConditionAnswer
  | QuestionsQuery_node_Coverage
  | QuestionsQuery_node_CoverageMatrix
  | QuestionsQuery_node_Crosswalk
  | QuestionsQuery_node_Decision
  | QuestionsQuery_node_Demonstration
  | QuestionsQuery_node_Evidence
  | QuestionsQuery_node_EvidencePlan
  | QuestionsQuery_node_EvidenceRecord
  | QuestionsQuery_node_EvidenceRecordRow
  | QuestionsQuery_node_Forecast
  | QuestionsQuery_node_Framework
  | QuestionsQuery_node_Gap
  | QuestionsQuery_node_Mapping
  | QuestionsQuery_node_MatrixRow
  | QuestionsQuery_node_Organization
  | QuestionsQuery_node_Provision
  | QuestionsQuery_node_ProvisionCoverage
  | QuestionsQuery_node_ProvisionGrid
  | QuestionsQuery_node_Report
  | QuestionsQuery_node_RowReview
  | QuestionsQuery_node_StatedControl
  | QuestionsQuery_node_StatementOfApplicability
  | QuestionsQuery_node_Supplier
  | QuestionsQuery_node_Support
  | QuestionsQuery_node_View
  | QuestionsQuery_node_ViewQuestion
;

export type QuestionsQuery = { readonly node: QuestionsQuery_node | null };


export type QuestionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

export type HeadingFragment =
  | Heading_AskedConditionConnection_Fragment
  | Heading_Bounds_Fragment
  | Heading_Coverage_Fragment
  | Heading_CoverageMatrix_Fragment
  | Heading_DueConnection_Fragment
  | Heading_EvidencePlan_Fragment
  | Heading_EvidenceRecord_Fragment
  | Heading_Forecast_Fragment
  | Heading_GapConnection_Fragment
  | Heading_GapFacets_Fragment
  | Heading_ProvisionGrid_Fragment
  | Heading_StatementOfApplicability_Fragment
  | Heading_View_Fragment
;

export const QuestionsQuestion: Asked<QuestionsQuery, QuestionsQueryVariables> = {
  name: 'Questions',
  sha256: 'd95fbe9e8ebb7198cf52e5ebbc80d15d9675c1358f024d056adf09cbc6f388b1',
};
