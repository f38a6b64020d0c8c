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

export type ChangeDirection =
  | 'APPLICABILITY'
  | 'BETTER'
  | 'WORSE';

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

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision_framework = { readonly slug: string };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision_framework };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from = { readonly status: CoverageStatus };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes = { readonly change: ChangeDirection, readonly provision: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision, readonly from: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from, readonly to: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from };

export type TimelineDayQuery_node_forecast_steps_nodes_changes = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes_changes_nodes> };

export type TimelineDayQuery_node_forecast_steps_nodes_events_nodes = { readonly event: ForecastEventName, readonly subject: string };

export type TimelineDayQuery_node_forecast_steps_nodes_events = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes_events_nodes> };

export type TimelineDayQuery_node_forecast_steps_nodes = { readonly date: string, readonly changes: TimelineDayQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineDayQuery_node_forecast_steps_nodes_events | null };

export type TimelineDayQuery_node_forecast_steps = { readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes> };

export type TimelineDayQuery_node_forecast = { readonly steps: TimelineDayQuery_node_forecast_steps | null };

export type TimelineDayQuery_node_AISystem = { readonly id: string, readonly forecast: TimelineDayQuery_node_forecast | null };

export type TimelineDayQuery_node_Action = { readonly id: string };

export type TimelineDayQuery_node_Addressing = { readonly id: string };

export type TimelineDayQuery_node_AppliedControl = { readonly id: string };

export type TimelineDayQuery_node_Bounds = { readonly id: string };

export type TimelineDayQuery_node_ConditionAnswer = { readonly id: string };

export type TimelineDayQuery_node_Coverage = { readonly id: string };

export type TimelineDayQuery_node_CoverageMatrix = { readonly id: string };

export type TimelineDayQuery_node_Crosswalk = { readonly id: string };

export type TimelineDayQuery_node_Decision = { readonly id: string };

export type TimelineDayQuery_node_Demonstration = { readonly id: string };

export type TimelineDayQuery_node_Evidence = { readonly id: string };

export type TimelineDayQuery_node_EvidencePlan = { readonly id: string };

export type TimelineDayQuery_node_EvidenceRecord = { readonly id: string };

export type TimelineDayQuery_node_EvidenceRecordRow = { readonly id: string };

export type TimelineDayQuery_node_Forecast = { readonly id: string };

export type TimelineDayQuery_node_Framework = { readonly id: string };

export type TimelineDayQuery_node_Gap = { readonly id: string };

export type TimelineDayQuery_node_Mapping = { readonly id: string };

export type TimelineDayQuery_node_MatrixRow = { readonly id: string };

export type TimelineDayQuery_node_Organization = { readonly id: string, readonly forecast: TimelineDayQuery_node_forecast | null };

export type TimelineDayQuery_node_Provision = { readonly id: string };

export type TimelineDayQuery_node_ProvisionCoverage = { readonly id: string };

export type TimelineDayQuery_node_ProvisionGrid = { readonly id: string };

export type TimelineDayQuery_node_Report = { readonly id: string };

export type TimelineDayQuery_node_RowReview = { readonly id: string };

export type TimelineDayQuery_node_StatedControl = { readonly id: string };

export type TimelineDayQuery_node_StatementOfApplicability = { readonly id: string };

export type TimelineDayQuery_node_Supplier = { readonly id: string };

export type TimelineDayQuery_node_Support = { readonly id: string };

export type TimelineDayQuery_node_View = { readonly id: string };

export type TimelineDayQuery_node_ViewQuestion = { readonly id: string };

export type TimelineDayQuery_node =
  | TimelineDayQuery_node_AISystem
  | TimelineDayQuery_node_Action
  | TimelineDayQuery_node_Addressing
  | TimelineDayQuery_node_AppliedControl
  | TimelineDayQuery_node_Bounds
  | TimelineDayQuery_node_ConditionAnswer
  | TimelineDayQuery_node_Coverage
  | TimelineDayQuery_node_CoverageMatrix
  | TimelineDayQuery_node_Crosswalk
  | TimelineDayQuery_node_Decision
  | TimelineDayQuery_node_Demonstration
  | TimelineDayQuery_node_Evidence
  | TimelineDayQuery_node_EvidencePlan
  | TimelineDayQuery_node_EvidenceRecord
  | TimelineDayQuery_node_EvidenceRecordRow
  | TimelineDayQuery_node_Forecast
  | TimelineDayQuery_node_Framework
  | TimelineDayQuery_node_Gap
  | TimelineDayQuery_node_Mapping
  | TimelineDayQuery_node_MatrixRow
  | TimelineDayQuery_node_Organization
  | TimelineDayQuery_node_Provision
  | TimelineDayQuery_node_ProvisionCoverage
  | TimelineDayQuery_node_ProvisionGrid
  | TimelineDayQuery_node_Report
  | TimelineDayQuery_node_RowReview
  | TimelineDayQuery_node_StatedControl
  | TimelineDayQuery_node_StatementOfApplicability
  | TimelineDayQuery_node_Supplier
  | TimelineDayQuery_node_Support
  | TimelineDayQuery_node_View
  | TimelineDayQuery_node_ViewQuestion
;

export type TimelineDayQuery = { readonly node: TimelineDayQuery_node | null };


export type TimelineDayQueryVariables = Exact<{
  scope: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
  from: string;
  until: string;
}>;

export const TimelineDayQuestion: Asked<TimelineDayQuery, TimelineDayQueryVariables> = {
  name: 'TimelineDay',
  sha256: '33965052bb12f2d4343ed8712f4e53dd80393711c0513679fe7983389cfc1cdb',
};
