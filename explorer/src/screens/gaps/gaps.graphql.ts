// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ActionStatus =
  | 'DONE'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'RISK_ACCEPTED';

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

export type GapFilter = {
  readonly beneath?: ProvisionName | null | undefined;
  readonly owner?: string | null | undefined;
  readonly reasons?: ReadonlyArray<Reason> | null | undefined;
  readonly statuses?: ReadonlyArray<CoverageStatus> | null | undefined;
  readonly text?: string | null | undefined;
  readonly urgencies?: ReadonlyArray<Urgency> | null | undefined;
  readonly withoutAction?: boolean | null | undefined;
};

export type Level =
  | 'EITHER'
  | 'ORGANIZATION'
  | 'SYSTEM';

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

export type ProvisionName = {
  readonly framework: string;
  readonly ref: string;
};

export type Reason =
  | 'CONTROL_WITHOUT_EVIDENCE'
  | 'EVIDENCE_LAPSED'
  | 'EVIDENCE_NOT_IN_FORCE'
  | 'INDICATIVE_SUPPORT'
  | 'NOT_MAPPED'
  | 'NO_CONTROL'
  | 'PARTIAL_SUPPORT';

export type Urgency =
  | 'LAW_APPLIES'
  | 'LAW_LATER'
  | 'LAW_WITHIN_12_MONTHS'
  | 'MANAGEMENT_SYSTEM_STANDARD'
  | 'OTHER';

export type GapsQuery_node_gaps_pageInfo = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type GapsQuery_node_gaps_nodes_provision_framework = { readonly slug: string };

export type GapsQuery_node_gaps_nodes_provision_effective = { readonly level: Level };

export type GapsQuery_node_gaps_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: GapsQuery_node_gaps_nodes_provision_framework, readonly effective: GapsQuery_node_gaps_nodes_provision_effective | null };

export type GapsQuery_node_gaps_nodes_answeredBy = { readonly localId: string };

export type GapsQuery_node_gaps_nodes_bestChain_evidence = { readonly localId: string, readonly title: string };

export type GapsQuery_node_gaps_nodes_bestChain_crosswalk = { readonly slug: string, readonly assertedBy: string };

export type GapsQuery_node_gaps_nodes_bestChain = { readonly extent: Extent, readonly inForce: boolean, readonly evidence: GapsQuery_node_gaps_nodes_bestChain_evidence | null, readonly crosswalk: GapsQuery_node_gaps_nodes_bestChain_crosswalk | null };

export type GapsQuery_node_gaps_nodes_actions_nodes = { readonly localId: string, readonly title: string, readonly status: ActionStatus, readonly owner: string | null, readonly targetDate: string | null };

export type GapsQuery_node_gaps_nodes_actions = { readonly totalCount: number, readonly nodes: ReadonlyArray<GapsQuery_node_gaps_nodes_actions_nodes> };

export type GapsQuery_node_gaps_nodes = { readonly status: CoverageStatus, readonly reason: Reason | null, readonly urgency: Urgency, readonly appliesFrom: string | null, readonly leverage: number, readonly provision: GapsQuery_node_gaps_nodes_provision, readonly answeredBy: GapsQuery_node_gaps_nodes_answeredBy | null, readonly bestChain: GapsQuery_node_gaps_nodes_bestChain | null, readonly actions: GapsQuery_node_gaps_nodes_actions | null, readonly systemActions: GapsQuery_node_gaps_nodes_actions | null };

export type GapsQuery_node_gaps_state_catalogue = { readonly seq: number, readonly hash: string };

export type GapsQuery_node_gaps_state = { readonly catalogue: GapsQuery_node_gaps_state_catalogue, readonly organization: GapsQuery_node_gaps_state_catalogue };

export type GapsQuery_node_gaps_notices = { readonly code: NoticeCode, readonly message: string };

export type GapsQuery_node_gaps_crosswalks = { readonly slug: string };

export type GapsQuery_node_gaps = { readonly totalCount: number, readonly asOf: string, readonly pageInfo: GapsQuery_node_gaps_pageInfo, readonly nodes: ReadonlyArray<GapsQuery_node_gaps_nodes>, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

export type GapsQuery_node_AISystem = { readonly id: string, readonly gaps: GapsQuery_node_gaps | null };

export type GapsQuery_node_Action = { readonly id: string };

export type GapsQuery_node_Addressing = { readonly id: string };

export type GapsQuery_node_AppliedControl = { readonly id: string };

export type GapsQuery_node_Bounds = { readonly id: string };

export type GapsQuery_node_ConditionAnswer = { readonly id: string };

export type GapsQuery_node_Coverage = { readonly id: string };

export type GapsQuery_node_CoverageMatrix = { readonly id: string };

export type GapsQuery_node_Crosswalk = { readonly id: string };

export type GapsQuery_node_Decision = { readonly id: string };

export type GapsQuery_node_Demonstration = { readonly id: string };

export type GapsQuery_node_Evidence = { readonly id: string };

export type GapsQuery_node_EvidencePlan = { readonly id: string };

export type GapsQuery_node_EvidenceRecord = { readonly id: string };

export type GapsQuery_node_EvidenceRecordRow = { readonly id: string };

export type GapsQuery_node_Forecast = { readonly id: string };

export type GapsQuery_node_Framework = { readonly id: string };

export type GapsQuery_node_Gap = { readonly id: string };

export type GapsQuery_node_Mapping = { readonly id: string };

export type GapsQuery_node_MatrixRow = { readonly id: string };

export type GapsQuery_node_Organization = { readonly id: string, readonly gaps: GapsQuery_node_gaps | null };

export type GapsQuery_node_Provision = { readonly id: string };

export type GapsQuery_node_ProvisionCoverage = { readonly id: string };

export type GapsQuery_node_ProvisionGrid = { readonly id: string };

export type GapsQuery_node_Report = { readonly id: string };

export type GapsQuery_node_RowReview = { readonly id: string };

export type GapsQuery_node_StatedControl = { readonly id: string };

export type GapsQuery_node_StatementOfApplicability = { readonly id: string };

export type GapsQuery_node_Supplier = { readonly id: string };

export type GapsQuery_node_Support = { readonly id: string };

export type GapsQuery_node_View = { readonly id: string };

export type GapsQuery_node_ViewQuestion = { readonly id: string };

export type GapsQuery_node =
  | GapsQuery_node_AISystem
  | GapsQuery_node_Action
  | GapsQuery_node_Addressing
  | GapsQuery_node_AppliedControl
  | GapsQuery_node_Bounds
  | GapsQuery_node_ConditionAnswer
  | GapsQuery_node_Coverage
  | GapsQuery_node_CoverageMatrix
  | GapsQuery_node_Crosswalk
  | GapsQuery_node_Decision
  | GapsQuery_node_Demonstration
  | GapsQuery_node_Evidence
  | GapsQuery_node_EvidencePlan
  | GapsQuery_node_EvidenceRecord
  | GapsQuery_node_EvidenceRecordRow
  | GapsQuery_node_Forecast
  | GapsQuery_node_Framework
  | GapsQuery_node_Gap
  | GapsQuery_node_Mapping
  | GapsQuery_node_MatrixRow
  | GapsQuery_node_Organization
  | GapsQuery_node_Provision
  | GapsQuery_node_ProvisionCoverage
  | GapsQuery_node_ProvisionGrid
  | GapsQuery_node_Report
  | GapsQuery_node_RowReview
  | GapsQuery_node_StatedControl
  | GapsQuery_node_StatementOfApplicability
  | GapsQuery_node_Supplier
  | GapsQuery_node_Support
  | GapsQuery_node_View
  | GapsQuery_node_ViewQuestion
;

export type GapsQuery = { readonly node: GapsQuery_node | null };


export type GapsQueryVariables = Exact<{
  scope: string | number;
  after?: string | null | undefined;
  filter?: GapFilter | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

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

export type GapRowFragment = { readonly status: CoverageStatus, readonly reason: Reason | null, readonly urgency: Urgency, readonly appliesFrom: string | null, readonly leverage: number, readonly provision: GapsQuery_node_gaps_nodes_provision, readonly answeredBy: GapsQuery_node_gaps_nodes_answeredBy | null, readonly bestChain: GapsQuery_node_gaps_nodes_bestChain | null, readonly actions: GapsQuery_node_gaps_nodes_actions | null, readonly systemActions: GapsQuery_node_gaps_nodes_actions | null };

export const GapsQuestion: Asked<GapsQuery, GapsQueryVariables> = {
  name: 'Gaps',
  sha256: 'aa3237b0c457bd96d4bee3af4ea020c27c3c0bf57345fd4b0647e156dafd22c8',
};
