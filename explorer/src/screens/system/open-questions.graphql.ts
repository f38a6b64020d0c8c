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

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type OpenQuestionsQuery_node_conditions_nodes = { readonly answer: boolean | null };

export type OpenQuestionsQuery_node_conditions = { readonly nodes: ReadonlyArray<OpenQuestionsQuery_node_conditions_nodes> };

export type OpenQuestionsQuery_node_AISystem = { readonly __typename: 'AISystem', readonly conditions: OpenQuestionsQuery_node_conditions | null };

export type OpenQuestionsQuery_node_Action = { readonly __typename: 'Action' };

export type OpenQuestionsQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type OpenQuestionsQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type OpenQuestionsQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type OpenQuestionsQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type OpenQuestionsQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type OpenQuestionsQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type OpenQuestionsQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type OpenQuestionsQuery_node_Decision = { readonly __typename: 'Decision' };

export type OpenQuestionsQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type OpenQuestionsQuery_node_Evidence = { readonly __typename: 'Evidence' };

export type OpenQuestionsQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type OpenQuestionsQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type OpenQuestionsQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type OpenQuestionsQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type OpenQuestionsQuery_node_Framework = { readonly __typename: 'Framework' };

export type OpenQuestionsQuery_node_Gap = { readonly __typename: 'Gap' };

export type OpenQuestionsQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type OpenQuestionsQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type OpenQuestionsQuery_node_Organization = { readonly __typename: 'Organization' };

export type OpenQuestionsQuery_node_Provision = { readonly __typename: 'Provision' };

export type OpenQuestionsQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type OpenQuestionsQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type OpenQuestionsQuery_node_Report = { readonly __typename: 'Report' };

export type OpenQuestionsQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type OpenQuestionsQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type OpenQuestionsQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type OpenQuestionsQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type OpenQuestionsQuery_node_Support = { readonly __typename: 'Support' };

export type OpenQuestionsQuery_node_View = { readonly __typename: 'View' };

export type OpenQuestionsQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type OpenQuestionsQuery_node =
  | OpenQuestionsQuery_node_AISystem
  | OpenQuestionsQuery_node_Action
  | OpenQuestionsQuery_node_Addressing
  | OpenQuestionsQuery_node_AppliedControl
  | OpenQuestionsQuery_node_Bounds
  | OpenQuestionsQuery_node_ConditionAnswer
  | OpenQuestionsQuery_node_Coverage
  | OpenQuestionsQuery_node_CoverageMatrix
  | OpenQuestionsQuery_node_Crosswalk
  | OpenQuestionsQuery_node_Decision
  | OpenQuestionsQuery_node_Demonstration
  | OpenQuestionsQuery_node_Evidence
  | OpenQuestionsQuery_node_EvidencePlan
  | OpenQuestionsQuery_node_EvidenceRecord
  | OpenQuestionsQuery_node_EvidenceRecordRow
  | OpenQuestionsQuery_node_Forecast
  | OpenQuestionsQuery_node_Framework
  | OpenQuestionsQuery_node_Gap
  | OpenQuestionsQuery_node_Mapping
  | OpenQuestionsQuery_node_MatrixRow
  | OpenQuestionsQuery_node_Organization
  | OpenQuestionsQuery_node_Provision
  | OpenQuestionsQuery_node_ProvisionCoverage
  | OpenQuestionsQuery_node_ProvisionGrid
  | OpenQuestionsQuery_node_Report
  | OpenQuestionsQuery_node_RowReview
  | OpenQuestionsQuery_node_StatedControl
  | OpenQuestionsQuery_node_StatementOfApplicability
  | OpenQuestionsQuery_node_Supplier
  | OpenQuestionsQuery_node_Support
  | OpenQuestionsQuery_node_View
  | OpenQuestionsQuery_node_ViewQuestion
;

export type OpenQuestionsQuery = { readonly node: OpenQuestionsQuery_node | null };


export type OpenQuestionsQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

export const OpenQuestionsQuestion: Asked<OpenQuestionsQuery, OpenQuestionsQueryVariables> = {
  name: 'OpenQuestions',
  sha256: '5244ade4588e832eb374ece193ef74897eb8346c948963e2c2a0d303acbcdd8e',
};
