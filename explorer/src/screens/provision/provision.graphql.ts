// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ProvisionQuery_node_coverage_framework = { readonly slug: string, readonly title: string, readonly edition: string };

export type ProvisionQuery_node_coverage_provision_provision_effective = { readonly level: Types.Level, readonly phase: Types.Phase | null };

export type ProvisionQuery_node_coverage_provision_provision_parent_parent = { readonly ref: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_provision_parent = { readonly ref: string, readonly title: string, readonly assessable: boolean, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent_parent | null };

export type ProvisionQuery_node_coverage_provision_provision_penalties = { readonly upTo: string };

export type ProvisionQuery_node_coverage_provision_provision = { readonly ref: string, readonly titleInContext: string, readonly retired: boolean, readonly assessable: boolean, readonly notes: string | null, readonly effective: ProvisionQuery_node_coverage_provision_provision_effective | null, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent | null, readonly penalties: ReadonlyArray<ProvisionQuery_node_coverage_provision_provision_penalties> };

export type ProvisionQuery_node_coverage_provision_answeredBy = { readonly localId: string, readonly name: string };

export type ProvisionQuery_node_coverage_provision_systemEvidence = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_parts = { readonly status: Types.CoverageStatus, readonly count: number };

export type ProvisionQuery_node_coverage_provision_recordKinds = { readonly slug: string, readonly label: string };

export type ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision = { readonly ref: string };

export type ProvisionQuery_node_coverage_provision_explainedParts_nodes = { readonly extent: Types.Extent | null, readonly basis: Types.Basis | null, readonly provision: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision };

export type ProvisionQuery_node_coverage_provision_explainedParts = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_explainedParts_nodes> };

export type ProvisionQuery_node_coverage_provision_decision = { readonly applicable: boolean, readonly justification: string | null, readonly driver: Types.Driver | null, readonly by: string | null, readonly on: string, readonly owner: string | null, readonly approver: string | null, readonly approvedOn: string | null, readonly reviewedOn: string | null, readonly note: string | null, readonly systemLocalId: string | null, readonly provision: ProvisionQuery_node_coverage_provision_provision_parent_parent | null };

export type ProvisionQuery_node_coverage_provision_applicability_rules_binds = { readonly label: string };

export type ProvisionQuery_node_coverage_provision_applicability_rules = { readonly rule: Types.NotApplicableCause, readonly isMet: boolean, readonly binds: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules_binds>, readonly has: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules_binds> | null, readonly statedAt: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision | null };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_condition = { readonly conditionId: string, readonly label: string, readonly question: string };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_answer_system = { readonly localId: string };

export type ProvisionQuery_node_coverage_provision_applicability_conditions_answer = { readonly answer: boolean, readonly by: string | null, readonly on: string, readonly note: string | null, readonly system: ProvisionQuery_node_coverage_provision_applicability_conditions_answer_system | null };

export type ProvisionQuery_node_coverage_provision_applicability_conditions = { readonly required: boolean, readonly isMet: boolean | null, readonly isAsked: boolean, readonly condition: ProvisionQuery_node_coverage_provision_applicability_conditions_condition | null, readonly answer: ProvisionQuery_node_coverage_provision_applicability_conditions_answer | null, readonly statedAt: ProvisionQuery_node_coverage_provision_explainedParts_nodes_provision | null };

export type ProvisionQuery_node_coverage_provision_applicability_dates = { readonly date: string, readonly counts: boolean, readonly onMarketBefore: string | null, readonly class: ProvisionQuery_node_coverage_provision_applicability_rules_binds | null };

export type ProvisionQuery_node_coverage_provision_applicability_systems_nodes = { readonly because: Types.NotApplicableCause | null, readonly system: ProvisionQuery_node_coverage_provision_answeredBy | null };

export type ProvisionQuery_node_coverage_provision_applicability_systems = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_systems_nodes> };

export type ProvisionQuery_node_coverage_provision_applicability = { readonly rules: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_rules>, readonly conditions: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_conditions>, readonly dates: ReadonlyArray<ProvisionQuery_node_coverage_provision_applicability_dates>, readonly systems: ProvisionQuery_node_coverage_provision_applicability_systems | null };

export type ProvisionQuery_node_coverage_provision_remedies_evidence = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_remedies_control = { readonly localId: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_remedies = { readonly because: Types.RemedyCause | null, readonly status: Types.CoverageStatus, readonly evidence: ProvisionQuery_node_coverage_provision_remedies_evidence | null, readonly control: ProvisionQuery_node_coverage_provision_remedies_control | null };

export type ProvisionQuery_node_coverage_provision_missing_whole_framework = { readonly slug: string, readonly title: string };

export type ProvisionQuery_node_coverage_provision_missing_whole = { readonly ref: string, readonly title: string, readonly framework: ProvisionQuery_node_coverage_provision_missing_whole_framework };

export type ProvisionQuery_node_coverage_provision_missing_mapping = { readonly assertedBy: string };

export type ProvisionQuery_node_coverage_provision_missing_missing = { readonly extent: Types.Extent | null, readonly provision: ProvisionQuery_node_coverage_provision_missing_whole | null };

export type ProvisionQuery_node_coverage_provision_missing = { readonly missingCount: number, readonly whole: ProvisionQuery_node_coverage_provision_missing_whole | null, readonly mapping: ProvisionQuery_node_coverage_provision_missing_mapping | null, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing_missing> };

export type ProvisionQuery_node_coverage_provision_actions_nodes = { readonly localId: string, readonly title: string, readonly status: Types.ActionStatus, readonly owner: string | null, readonly targetDate: string | null, readonly riskAcceptedBy: string | null, readonly riskAcceptedOn: string | null, readonly systemLocalId: string | null };

export type ProvisionQuery_node_coverage_provision_actions = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionQuery_node_coverage_provision_actions_nodes> };

export type ProvisionQuery_node_coverage_provision = { readonly status: Types.CoverageStatus | null, readonly statusWhenApplicable: Types.CoverageStatus | null, readonly reason: Types.Reason | null, readonly extent: Types.Extent | null, readonly basis: Types.Basis | null, readonly appliesFrom: string | null, readonly notApplicableBecause: Types.NotApplicableCause | null, readonly provision: ProvisionQuery_node_coverage_provision_provision, readonly answeredBy: ProvisionQuery_node_coverage_provision_answeredBy | null, readonly systemEvidence: ProvisionQuery_node_coverage_provision_systemEvidence | null, readonly parts: ReadonlyArray<ProvisionQuery_node_coverage_provision_parts>, readonly recordKinds: ReadonlyArray<ProvisionQuery_node_coverage_provision_recordKinds>, readonly explainedParts: ProvisionQuery_node_coverage_provision_explainedParts | null, readonly decision: ProvisionQuery_node_coverage_provision_decision | null, readonly applicability: ProvisionQuery_node_coverage_provision_applicability, readonly remedies: ReadonlyArray<ProvisionQuery_node_coverage_provision_remedies>, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing>, readonly actions: ProvisionQuery_node_coverage_provision_actions | null, readonly systemActions: ProvisionQuery_node_coverage_provision_actions | null };

export type ProvisionQuery_node_coverage_state_catalogue = { readonly seq: number, readonly hash: string };

export type ProvisionQuery_node_coverage_state = { readonly catalogue: ProvisionQuery_node_coverage_state_catalogue, readonly organization: ProvisionQuery_node_coverage_state_catalogue };

export type ProvisionQuery_node_coverage_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type ProvisionQuery_node_coverage_crosswalks = { readonly slug: string };

export type ProvisionQuery_node_coverage = { readonly asOf: string, readonly framework: ProvisionQuery_node_coverage_framework, readonly provision: ProvisionQuery_node_coverage_provision | null, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

export type ProvisionQuery_node_AISystem_Organization = { readonly id: string, readonly coverage: ProvisionQuery_node_coverage | null };

export type ProvisionQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type ProvisionQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type ProvisionQuery_node =
  | ProvisionQuery_node_AISystem_Organization
  | ProvisionQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | ProvisionQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type ProvisionQuery = { readonly node: ProvisionQuery_node | null };


export type ProvisionQueryVariables = Exact<{
  scope: string | number;
  framework: string;
  ref: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: ProvisionQuery_node_coverage_state, readonly notices: ReadonlyArray<ProvisionQuery_node_coverage_notices>, readonly crosswalks: ReadonlyArray<ProvisionQuery_node_coverage_crosswalks> };

export type ProvisionFactsFragment = { readonly ref: string, readonly titleInContext: string, readonly retired: boolean, readonly assessable: boolean, readonly notes: string | null, readonly effective: ProvisionQuery_node_coverage_provision_provision_effective | null, readonly parent: ProvisionQuery_node_coverage_provision_provision_parent | null, readonly penalties: ReadonlyArray<ProvisionQuery_node_coverage_provision_provision_penalties> };

export type DecidingFragment = { readonly decision: ProvisionQuery_node_coverage_provision_decision | null, readonly applicability: ProvisionQuery_node_coverage_provision_applicability };

export type WaysForwardFragment = { readonly remedies: ReadonlyArray<ProvisionQuery_node_coverage_provision_remedies>, readonly missing: ReadonlyArray<ProvisionQuery_node_coverage_provision_missing>, readonly actions: ProvisionQuery_node_coverage_provision_actions | null, readonly systemActions: ProvisionQuery_node_coverage_provision_actions | null };

export type NamedEvidenceFragment = { readonly localId: string, readonly title: string };

export type NamedControlFragment = { readonly localId: string, readonly title: string };

export type NamedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ProvisionQuery_node_coverage_provision_missing_whole_framework };

export type ActionToldFragment = { readonly localId: string, readonly title: string, readonly status: Types.ActionStatus, readonly owner: string | null, readonly targetDate: string | null, readonly riskAcceptedBy: string | null, readonly riskAcceptedOn: string | null, readonly systemLocalId: string | null };

export const ProvisionQuestion: Asked<ProvisionQuery, ProvisionQueryVariables> = {
  name: 'Provision',
  sha256: '67e828014d068d4207d283e7a7695f80cf910f393f94a5267b3a592f1f7d2010',
};
