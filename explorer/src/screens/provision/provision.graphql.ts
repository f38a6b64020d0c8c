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

export type Basis =
  | 'DIRECT'
  | 'INFERRED';

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

export type Driver =
  | 'BEST_PRACTICE'
  | 'CONTRACTUAL'
  | 'LEGAL'
  | 'RISK';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type Level =
  | 'EITHER'
  | 'ORGANIZATION'
  | 'SYSTEM';

export type NotApplicableCause =
  | 'CLASSES'
  | 'CONDITIONS'
  | 'DECISION'
  | 'NO_APPLICABLE_SYSTEM'
  | 'ROLES';

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

export type Phase =
  | 'ACT'
  | 'CHECK'
  | 'DO'
  | 'PLAN';

export type Reason =
  | 'CONTROL_WITHOUT_EVIDENCE'
  | 'EVIDENCE_LAPSED'
  | 'EVIDENCE_NOT_IN_FORCE'
  | 'INDICATIVE_SUPPORT'
  | 'NOT_MAPPED'
  | 'NO_CONTROL'
  | 'PARTIAL_SUPPORT';

export type RemedyCause =
  | 'DRAFT'
  | 'LAPSED'
  | 'NOT_YET_VALID'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type ProvisionQuery_node_coverage_framework = { readonly slug: string, readonly title: string, readonly edition: string };

export type ProvisionQuery_node_coverage_provision_provision_effective = { readonly level: Level, readonly phase: Phase | null };

export type ProvisionQuery_node_coverage_provision_provision_parent_parent = { readonly ref: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_provision_parent = { readonly ref: string, readonly title: string, readonly assessable: boolean, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent_parent | null };

export type ProvisionQuery_node_coverage_provision_provision_penalties = { readonly upTo: string };

export type ProvisionQuery_node_coverage_provision_provision = { readonly ref: string, readonly titleInContext: string, readonly retired: boolean, readonly assessable: boolean, readonly notes: string | null, readonly effective: ProvisionQuery_node_coverage_provision_provision_effective | null, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent | null, readonly penalties: ReadonlyArray<ProvisionQuery_node_coverage_provision_provision_penalties> };

export type ProvisionQuery_node_coverage_provision_answeredBy = { readonly localId: string, readonly name: string };

export type ProvisionQuery_node_coverage_provision_systemEvidence = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_parts = { readonly status: CoverageStatus, readonly count: number };

export type ProvisionQuery_node_coverage_provision_recordKinds = { readonly slug: string, readonly label: string };

export type ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision = { readonly ref: string };

export type ProvisionQuery_node_coverage_provision_explainedParts_nodes = { readonly extent: Extent | null, readonly basis: Basis | null, readonly provision: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision };

export type ProvisionQuery_node_coverage_provision_explainedParts = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_explainedParts_nodes> };

export type ProvisionQuery_node_coverage_provision_decision = { readonly applicable: boolean, readonly justification: string | null, readonly driver: Driver | null, readonly by: string | null, readonly on: string, readonly owner: string | null, readonly approver: string | null, readonly approvedOn: string | null, readonly reviewedOn: string | null, readonly note: string | null, readonly systemLocalId: string | null, readonly provision: ProvisionQuery_node_coverage_provision_provision_parent_parent | null };

export type ProvisionQuery_node_coverage_provision_applicability_rules_binds = { readonly label: string };

export type ProvisionQuery_node_coverage_provision_applicability_rules = { readonly rule: NotApplicableCause, readonly isMet: boolean, readonly binds: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules_binds>, readonly has: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules_binds> | null, readonly statedAt: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision | null };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_condition = { readonly conditionId: string, readonly label: string, readonly question: string };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_answer_system = { readonly localId: string };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_answer = { readonly answer: boolean, readonly by: string | null, readonly on: string, readonly note: string | null, readonly system: ProvisionQuery_node_coverage_provision_applicability_conditions_answer_system | null };

export type ProvisionQuery_node_coverage_provision_applicability_conditions = { readonly required: boolean, readonly isMet: boolean | null, readonly isAsked: boolean, readonly condition: ProvisionQuery_node_coverage_provision_applicability_conditions_condition | null, readonly answer: ProvisionQuery_node_coverage_provision_applicability_conditions_answer | null, readonly statedAt: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision | null };

export type ProvisionQuery_node_coverage_provision_applicability_dates = { readonly date: string, readonly counts: boolean, readonly onMarketBefore: string | null, readonly class: ProvisionQuery_node_coverage_provision_applicability_rules_binds | null };

export type ProvisionQuery_node_coverage_provision_applicability_systems_nodes = { readonly because: NotApplicableCause | null, readonly system: ProvisionQuery_node_coverage_provision_answeredBy | null };

export type ProvisionQuery_node_coverage_provision_applicability_systems = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_systems_nodes> };

export type ProvisionQuery_node_coverage_provision_applicability = { readonly rules: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules>, readonly conditions: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_conditions>, readonly dates: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_dates>, readonly systems: ProvisionQuery_node_coverage_provision_applicability_systems | null };

export type ProvisionQuery_node_coverage_provision_remedies_evidence = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_remedies_control = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_remedies = { readonly because: RemedyCause | null, readonly status: CoverageStatus, readonly evidence: ProvisionQuery_node_coverage_provision_remedies_evidence | null, readonly control: ProvisionQuery_node_coverage_provision_remedies_control | null };

export type ProvisionQuery_node_coverage_provision_missing_whole_framework = { readonly slug: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_missing_whole = { readonly ref: string, readonly title: string, readonly framework: ProvisionQuery_node_coverage_provision_missing_whole_framework };

export type ProvisionQuery_node_coverage_provision_missing_mapping = { readonly assertedBy: string };

export type ProvisionQuery_node_coverage_provision_missing_missing = { readonly extent: Extent | null, readonly provision: ProvisionQuery_node_coverage_provision_missing_whole | null };

export type ProvisionQuery_node_coverage_provision_missing = { readonly missingCount: number, readonly whole: ProvisionQuery_node_coverage_provision_missing_whole | null, readonly mapping: ProvisionQuery_node_coverage_provision_missing_mapping | null, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing_missing> };

export type ProvisionQuery_node_coverage_provision_actions_nodes = { readonly localId: string, readonly title: string, readonly status: ActionStatus, readonly owner: string | null, readonly targetDate: string | null, readonly riskAcceptedBy: string | null, readonly riskAcceptedOn: string | null, readonly systemLocalId: string | null };

export type ProvisionQuery_node_coverage_provision_actions = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_actions_nodes> };

export type ProvisionQuery_node_coverage_provision = { readonly status: CoverageStatus | null, readonly statusWhenApplicable: CoverageStatus | null, readonly reason: Reason | null, readonly extent: Extent | null, readonly basis: Basis | null, readonly appliesFrom: string | null, readonly notApplicableBecause: NotApplicableCause | null, readonly provision: ProvisionQuery_node_coverage_provision_provision, readonly answeredBy: ProvisionQuery_node_coverage_provision_answeredBy | null, readonly systemEvidence: ProvisionQuery_node_coverage_provision_systemEvidence | null, readonly parts: ReadonlyArray<ProvisionQuery_node_coverage_provision_parts>, readonly recordKinds: ReadonlyArray<ProvisionQuery_node_coverage_provision_recordKinds>, readonly explainedParts: ProvisionQuery_node_coverage_provision_explainedParts | null, readonly decision: ProvisionQuery_node_coverage_provision_decision | null, readonly applicability: ProvisionQuery_node_coverage_provision_applicability, readonly remedies: ReadonlyArray<ProvisionQuery_node_coverage_provision_remedies>, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing>, readonly actions: ProvisionQuery_node_coverage_provision_actions | null, readonly systemActions: ProvisionQuery_node_coverage_provision_actions | null };

export type ProvisionQuery_node_coverage_state_catalogue = { readonly seq: number, readonly hash: string };

export type ProvisionQuery_node_coverage_state = { readonly catalogue: ProvisionQuery_node_coverage_state_catalogue, readonly organization: ProvisionQuery_node_coverage_state_catalogue };

export type ProvisionQuery_node_coverage_notices = { readonly code: NoticeCode, readonly message: string };

export type ProvisionQuery_node_coverage_crosswalks = { readonly slug: string };

export type ProvisionQuery_node_coverage = { readonly asOf: string, readonly framework: ProvisionQuery_node_coverage_framework, readonly provision: ProvisionQuery_node_coverage_provision | null, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

export type ProvisionQuery_node_AISystem = { readonly id: string, readonly coverage: ProvisionQuery_node_coverage | null };

export type ProvisionQuery_node_Action = { readonly id: string };

export type ProvisionQuery_node_Addressing = { readonly id: string };

export type ProvisionQuery_node_AppliedControl = { readonly id: string };

export type ProvisionQuery_node_Bounds = { readonly id: string };

export type ProvisionQuery_node_ConditionAnswer = { readonly id: string };

export type ProvisionQuery_node_Coverage = { readonly id: string };

export type ProvisionQuery_node_CoverageMatrix = { readonly id: string };

export type ProvisionQuery_node_Crosswalk = { readonly id: string };

export type ProvisionQuery_node_Decision = { readonly id: string };

export type ProvisionQuery_node_Demonstration = { readonly id: string };

export type ProvisionQuery_node_Evidence = { readonly id: string };

export type ProvisionQuery_node_EvidencePlan = { readonly id: string };

export type ProvisionQuery_node_EvidenceRecord = { readonly id: string };

export type ProvisionQuery_node_EvidenceRecordRow = { readonly id: string };

export type ProvisionQuery_node_Forecast = { readonly id: string };

export type ProvisionQuery_node_Framework = { readonly id: string };

export type ProvisionQuery_node_Gap = { readonly id: string };

export type ProvisionQuery_node_Mapping = { readonly id: string };

export type ProvisionQuery_node_MatrixRow = { readonly id: string };

export type ProvisionQuery_node_Organization = { readonly id: string, readonly coverage: ProvisionQuery_node_coverage | null };

export type ProvisionQuery_node_Provision = { readonly id: string };

export type ProvisionQuery_node_ProvisionCoverage = { readonly id: string };

export type ProvisionQuery_node_ProvisionGrid = { readonly id: string };

export type ProvisionQuery_node_Report = { readonly id: string };

export type ProvisionQuery_node_RowReview = { readonly id: string };

export type ProvisionQuery_node_StatedControl = { readonly id: string };

export type ProvisionQuery_node_StatementOfApplicability = { readonly id: string };

export type ProvisionQuery_node_Supplier = { readonly id: string };

export type ProvisionQuery_node_Support = { readonly id: string };

export type ProvisionQuery_node_View = { readonly id: string };

export type ProvisionQuery_node_ViewQuestion = { readonly id: string };

export type ProvisionQuery_node =
  | ProvisionQuery_node_AISystem
  | ProvisionQuery_node_Action
  | ProvisionQuery_node_Addressing
  | ProvisionQuery_node_AppliedControl
  | ProvisionQuery_node_Bounds
  | ProvisionQuery_node_ConditionAnswer
  | ProvisionQuery_node_Coverage
  | ProvisionQuery_node_CoverageMatrix
  | ProvisionQuery_node_Crosswalk
  | ProvisionQuery_node_Decision
  | ProvisionQuery_node_Demonstration
  | ProvisionQuery_node_Evidence
  | ProvisionQuery_node_EvidencePlan
  | ProvisionQuery_node_EvidenceRecord
  | ProvisionQuery_node_EvidenceRecordRow
  | ProvisionQuery_node_Forecast
  | ProvisionQuery_node_Framework
  | ProvisionQuery_node_Gap
  | ProvisionQuery_node_Mapping
  | ProvisionQuery_node_MatrixRow
  | ProvisionQuery_node_Organization
  | ProvisionQuery_node_Provision
  | ProvisionQuery_node_ProvisionCoverage
  | ProvisionQuery_node_ProvisionGrid
  | ProvisionQuery_node_Report
  | ProvisionQuery_node_RowReview
  | ProvisionQuery_node_StatedControl
  | ProvisionQuery_node_StatementOfApplicability
  | ProvisionQuery_node_Supplier
  | ProvisionQuery_node_Support
  | ProvisionQuery_node_View
  | ProvisionQuery_node_ViewQuestion
;

export type ProvisionQuery = { readonly node: ProvisionQuery_node | null };


export type ProvisionQueryVariables = Exact<{
  scope: string | number;
  framework: string;
  ref: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

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

export type ProvisionFactsFragment = { readonly ref: string, readonly titleInContext: string, readonly retired: boolean, readonly assessable: boolean, readonly notes: string | null, readonly effective: ProvisionQuery_node_coverage_provision_provision_effective | null, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent | null, readonly penalties: ReadonlyArray<ProvisionQuery_node_coverage_provision_provision_penalties> };

export type DecidingFragment = { readonly decision: ProvisionQuery_node_coverage_provision_decision | null, readonly applicability: ProvisionQuery_node_coverage_provision_applicability };

export type WaysForwardFragment = { readonly remedies: ReadonlyArray<ProvisionQuery_node_coverage_provision_remedies>, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing>, readonly actions: ProvisionQuery_node_coverage_provision_actions | null, readonly systemActions: ProvisionQuery_node_coverage_provision_actions | null };

export type NamedEvidenceFragment = { readonly localId: string, readonly title: string };

export type NamedControlFragment = { readonly localId: string, readonly title: string };

export type NamedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ProvisionQuery_node_coverage_provision_missing_whole_framework };

export type ActionToldFragment = { readonly localId: string, readonly title: string, readonly status: ActionStatus, readonly owner: string | null, readonly targetDate: string | null, readonly riskAcceptedBy: string | null, readonly riskAcceptedOn: string | null, readonly systemLocalId: string | null };

export const ProvisionQuestion: Asked<ProvisionQuery, ProvisionQueryVariables> = {
  name: 'Provision',
  sha256: '67e828014d068d4207d283e7a7695f80cf910f393f94a5267b3a592f1f7d2010',
};
