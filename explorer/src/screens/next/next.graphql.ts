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

export type NextQuery_node_nextBestEvidence_steps_provision_framework = { readonly slug: string };

export type NextQuery_node_nextBestEvidence_steps_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: NextQuery_node_nextBestEvidence_steps_provision_framework };

export type NextQuery_node_nextBestEvidence_steps_improved_nodes_from = { readonly status: CoverageStatus };

export type NextQuery_node_nextBestEvidence_steps_improved_nodes = { readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly from: NextQuery_node_nextBestEvidence_steps_improved_nodes_from, readonly to: NextQuery_node_nextBestEvidence_steps_improved_nodes_from };

export type NextQuery_node_nextBestEvidence_steps_improved = { readonly totalCount: number, readonly nodes: ReadonlyArray<NextQuery_node_nextBestEvidence_steps_improved_nodes> };

export type NextQuery_node_nextBestEvidence_steps = { readonly gain: number, readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly improved: NextQuery_node_nextBestEvidence_steps_improved | null };

export type NextQuery_node_nextBestEvidence_state_catalogue = { readonly seq: number, readonly hash: string };

export type NextQuery_node_nextBestEvidence_state = { readonly catalogue: NextQuery_node_nextBestEvidence_state_catalogue, readonly organization: NextQuery_node_nextBestEvidence_state_catalogue };

export type NextQuery_node_nextBestEvidence_notices = { readonly code: NoticeCode, readonly message: string };

export type NextQuery_node_nextBestEvidence_crosswalks = { readonly slug: string };

export type NextQuery_node_nextBestEvidence = { readonly ceiling: number, readonly isBest: boolean | null, readonly asOf: string, readonly steps: ReadonlyArray<NextQuery_node_nextBestEvidence_steps>, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

export type NextQuery_node_AISystem = { readonly id: string, readonly nextBestEvidence: NextQuery_node_nextBestEvidence | null };

export type NextQuery_node_Action = { readonly id: string };

export type NextQuery_node_Addressing = { readonly id: string };

export type NextQuery_node_AppliedControl = { readonly id: string };

export type NextQuery_node_Bounds = { readonly id: string };

export type NextQuery_node_ConditionAnswer = { readonly id: string };

export type NextQuery_node_Coverage = { readonly id: string };

export type NextQuery_node_CoverageMatrix = { readonly id: string };

export type NextQuery_node_Crosswalk = { readonly id: string };

export type NextQuery_node_Decision = { readonly id: string };

export type NextQuery_node_Demonstration = { readonly id: string };

export type NextQuery_node_Evidence = { readonly id: string };

export type NextQuery_node_EvidencePlan = { readonly id: string };

export type NextQuery_node_EvidenceRecord = { readonly id: string };

export type NextQuery_node_EvidenceRecordRow = { readonly id: string };

export type NextQuery_node_Forecast = { readonly id: string };

export type NextQuery_node_Framework = { readonly id: string };

export type NextQuery_node_Gap = { readonly id: string };

export type NextQuery_node_Mapping = { readonly id: string };

export type NextQuery_node_MatrixRow = { readonly id: string };

export type NextQuery_node_Organization = { readonly id: string, readonly nextBestEvidence: NextQuery_node_nextBestEvidence | null };

export type NextQuery_node_Provision = { readonly id: string };

export type NextQuery_node_ProvisionCoverage = { readonly id: string };

export type NextQuery_node_ProvisionGrid = { readonly id: string };

export type NextQuery_node_Report = { readonly id: string };

export type NextQuery_node_RowReview = { readonly id: string };

export type NextQuery_node_StatedControl = { readonly id: string };

export type NextQuery_node_StatementOfApplicability = { readonly id: string };

export type NextQuery_node_Supplier = { readonly id: string };

export type NextQuery_node_Support = { readonly id: string };

export type NextQuery_node_View = { readonly id: string };

export type NextQuery_node_ViewQuestion = { readonly id: string };

export type NextQuery_node =
  | NextQuery_node_AISystem
  | NextQuery_node_Action
  | NextQuery_node_Addressing
  | NextQuery_node_AppliedControl
  | NextQuery_node_Bounds
  | NextQuery_node_ConditionAnswer
  | NextQuery_node_Coverage
  | NextQuery_node_CoverageMatrix
  | NextQuery_node_Crosswalk
  | NextQuery_node_Decision
  | NextQuery_node_Demonstration
  | NextQuery_node_Evidence
  | NextQuery_node_EvidencePlan
  | NextQuery_node_EvidenceRecord
  | NextQuery_node_EvidenceRecordRow
  | NextQuery_node_Forecast
  | NextQuery_node_Framework
  | NextQuery_node_Gap
  | NextQuery_node_Mapping
  | NextQuery_node_MatrixRow
  | NextQuery_node_Organization
  | NextQuery_node_Provision
  | NextQuery_node_ProvisionCoverage
  | NextQuery_node_ProvisionGrid
  | NextQuery_node_Report
  | NextQuery_node_RowReview
  | NextQuery_node_StatedControl
  | NextQuery_node_StatementOfApplicability
  | NextQuery_node_Supplier
  | NextQuery_node_Support
  | NextQuery_node_View
  | NextQuery_node_ViewQuestion
;

export type NextQuery = { readonly node: NextQuery_node | null };


export type NextQueryVariables = Exact<{
  scope: string | number;
  limit: number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

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

export type NextStepFragment = { readonly gain: number, readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly improved: NextQuery_node_nextBestEvidence_steps_improved | null };

export const NextQuestion: Asked<NextQuery, NextQueryVariables> = {
  name: 'Next',
  sha256: 'ca68a3f446bb8fd97623976758686880ec1de0ee5cab6c338d66dbb870a470f3',
};
