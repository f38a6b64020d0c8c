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

export type ForecastEventName =
  | 'ANSWER_STARTS'
  | 'DECISION_STARTS'
  | 'EVIDENCE_ENTERS'
  | 'EVIDENCE_LEAVES'
  | 'PROVISION_APPLIES'
  | 'REVIEW_STARTS'
  | 'SYSTEM_ENTERS'
  | 'SYSTEM_LEAVES';

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

export type TimelineQuery_node_forecast_named_nodes_counts_framework = { readonly slug: string, readonly title: string };

export type TimelineQuery_node_forecast_named_nodes_counts = { readonly framework: TimelineQuery_node_forecast_named_nodes_counts_framework };

export type TimelineQuery_node_forecast_named_nodes = { readonly counts: ReadonlyArray<TimelineQuery_node_forecast_named_nodes_counts> };

export type TimelineQuery_node_forecast_named = { readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_named_nodes> };

export type TimelineQuery_node_forecast_steps_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type TimelineQuery_node_forecast_steps_nodes_counts_counts = { readonly status: CoverageStatus, readonly count: number };

export type TimelineQuery_node_forecast_steps_nodes_counts = { readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts_counts> };

export type TimelineQuery_node_forecast_steps_nodes_changes = { readonly totalCount: number };

export type TimelineQuery_node_forecast_steps_nodes_events_nodes = { readonly event: ForecastEventName, readonly subject: string };

export type TimelineQuery_node_forecast_steps_nodes_events = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_events_nodes> };

export type TimelineQuery_node_forecast_steps_nodes = { readonly date: string, readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts>, readonly changes: TimelineQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineQuery_node_forecast_steps_nodes_events | null };

export type TimelineQuery_node_forecast_steps = { readonly totalCount: number, readonly pageInfo: TimelineQuery_node_forecast_steps_pageInfo, readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes> };

export type TimelineQuery_node_forecast_state_catalogue = { readonly seq: number, readonly hash: string };

export type TimelineQuery_node_forecast_state = { readonly catalogue: TimelineQuery_node_forecast_state_catalogue, readonly organization: TimelineQuery_node_forecast_state_catalogue };

export type TimelineQuery_node_forecast_notices = { readonly code: NoticeCode, readonly message: string };

export type TimelineQuery_node_forecast_crosswalks = { readonly slug: string };

export type TimelineQuery_node_forecast = { readonly from: string, readonly until: string, readonly asOf: string, readonly named: TimelineQuery_node_forecast_named | null, readonly steps: TimelineQuery_node_forecast_steps | null, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

export type TimelineQuery_node_AISystem = { readonly id: string, readonly forecast: TimelineQuery_node_forecast | null };

export type TimelineQuery_node_Action = { readonly id: string };

export type TimelineQuery_node_Addressing = { readonly id: string };

export type TimelineQuery_node_AppliedControl = { readonly id: string };

export type TimelineQuery_node_Bounds = { readonly id: string };

export type TimelineQuery_node_ConditionAnswer = { readonly id: string };

export type TimelineQuery_node_Coverage = { readonly id: string };

export type TimelineQuery_node_CoverageMatrix = { readonly id: string };

export type TimelineQuery_node_Crosswalk = { readonly id: string };

export type TimelineQuery_node_Decision = { readonly id: string };

export type TimelineQuery_node_Demonstration = { readonly id: string };

export type TimelineQuery_node_Evidence = { readonly id: string };

export type TimelineQuery_node_EvidencePlan = { readonly id: string };

export type TimelineQuery_node_EvidenceRecord = { readonly id: string };

export type TimelineQuery_node_EvidenceRecordRow = { readonly id: string };

export type TimelineQuery_node_Forecast = { readonly id: string };

export type TimelineQuery_node_Framework = { readonly id: string };

export type TimelineQuery_node_Gap = { readonly id: string };

export type TimelineQuery_node_Mapping = { readonly id: string };

export type TimelineQuery_node_MatrixRow = { readonly id: string };

export type TimelineQuery_node_Organization = { readonly id: string, readonly forecast: TimelineQuery_node_forecast | null };

export type TimelineQuery_node_Provision = { readonly id: string };

export type TimelineQuery_node_ProvisionCoverage = { readonly id: string };

export type TimelineQuery_node_ProvisionGrid = { readonly id: string };

export type TimelineQuery_node_Report = { readonly id: string };

export type TimelineQuery_node_RowReview = { readonly id: string };

export type TimelineQuery_node_StatedControl = { readonly id: string };

export type TimelineQuery_node_StatementOfApplicability = { readonly id: string };

export type TimelineQuery_node_Supplier = { readonly id: string };

export type TimelineQuery_node_Support = { readonly id: string };

export type TimelineQuery_node_View = { readonly id: string };

export type TimelineQuery_node_ViewQuestion = { readonly id: string };

export type TimelineQuery_node =
  | TimelineQuery_node_AISystem
  | TimelineQuery_node_Action
  | TimelineQuery_node_Addressing
  | TimelineQuery_node_AppliedControl
  | TimelineQuery_node_Bounds
  | TimelineQuery_node_ConditionAnswer
  | TimelineQuery_node_Coverage
  | TimelineQuery_node_CoverageMatrix
  | TimelineQuery_node_Crosswalk
  | TimelineQuery_node_Decision
  | TimelineQuery_node_Demonstration
  | TimelineQuery_node_Evidence
  | TimelineQuery_node_EvidencePlan
  | TimelineQuery_node_EvidenceRecord
  | TimelineQuery_node_EvidenceRecordRow
  | TimelineQuery_node_Forecast
  | TimelineQuery_node_Framework
  | TimelineQuery_node_Gap
  | TimelineQuery_node_Mapping
  | TimelineQuery_node_MatrixRow
  | TimelineQuery_node_Organization
  | TimelineQuery_node_Provision
  | TimelineQuery_node_ProvisionCoverage
  | TimelineQuery_node_ProvisionGrid
  | TimelineQuery_node_Report
  | TimelineQuery_node_RowReview
  | TimelineQuery_node_StatedControl
  | TimelineQuery_node_StatementOfApplicability
  | TimelineQuery_node_Supplier
  | TimelineQuery_node_Support
  | TimelineQuery_node_View
  | TimelineQuery_node_ViewQuestion
;

export type TimelineQuery = { readonly node: TimelineQuery_node | null };


export type TimelineQueryVariables = Exact<{
  scope: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

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

export type TimelineStepFragment = { readonly date: string, readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts>, readonly changes: TimelineQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineQuery_node_forecast_steps_nodes_events | null };

export const TimelineQuestion: Asked<TimelineQuery, TimelineQueryVariables> = {
  name: 'Timeline',
  sha256: '790bd445a3222d4c9475345b477618fdd8d302bcad736ff896f359ac9699d2ac',
};
