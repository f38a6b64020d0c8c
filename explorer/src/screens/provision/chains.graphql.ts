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

export type Basis =
  | 'DIRECT'
  | 'INFERRED';

export type Confidence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'UNREVIEWED';

export type EvidenceStatus =
  | 'ACCEPTED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type EvidenceSubject =
  | 'ABOUT_ANY_SYSTEM'
  | 'ABOUT_THIS_SYSTEM'
  | 'ORGANIZATION_WIDE';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type LoweringCause =
  | 'CAP_LAW'
  | 'CAP_LEVEL'
  | 'NOT_VOUCHED_FOR'
  | 'RELATIONSHIP'
  | 'STATED_IN_PART'
  | 'TO_PART'
  | 'TO_WHOLE'
  | 'UNION_IN_PART';

export type RationaleType =
  | 'FUNCTIONAL'
  | 'SEMANTIC'
  | 'SYNTACTIC';

export type Relationship =
  | 'EQUAL'
  | 'INTERSECTS_WITH'
  | 'NO_RELATIONSHIP'
  | 'RELATED'
  | 'SUBSET_OF'
  | 'SUPERSET_OF';

export type ReviewVerdict =
  | 'ADJUSTED'
  | 'CONFIRMED'
  | 'DISPUTED';

export type StepKind =
  | 'CONTROL'
  | 'MAPPING'
  | 'PART'
  | 'SUPPORT'
  | 'WHOLE';

export type ProvisionChainsQuery_node_coverage_provision_explanation_pageInfo = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence = { readonly status: EvidenceStatus, readonly validFrom: string | null, readonly validUntil: string | null, readonly owner: string | null, readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_evidence = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_appliedControl = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework = { readonly slug: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision = { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy = { readonly extent: Extent, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_evidence | null, readonly appliedControl: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_appliedControl | null, readonly provision: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_AppliedControl = { readonly __typename: 'AppliedControl', readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Evidence = { readonly __typename: 'Evidence', readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Provision = { readonly __typename: 'Provision', readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_ProvisionUnion = { readonly __typename: 'ProvisionUnion', readonly provisions: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision> };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to =
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_AppliedControl
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Evidence
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Provision
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_ProvisionUnion
;

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_crosswalk = { readonly slug: string, readonly title: string, readonly sourceEdition: string | null, readonly targetEdition: string | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source_framework = { readonly slug: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source = { readonly ref: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source_framework };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping = { readonly mappingId: string, readonly relationship: Relationship, readonly confidence: Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly source: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source | null, readonly target: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_review = { readonly verdict: ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Relationship | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_loweredBy = { readonly cause: LoweringCause, readonly from: Extent, readonly to: Extent };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps = { readonly by: StepKind, readonly extent: Extent, readonly to: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to | null, readonly crosswalk: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_crosswalk | null, readonly mapping: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping | null, readonly review: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_review | null, readonly loweredBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_loweredBy> };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes = { readonly inForce: boolean, readonly extent: Extent, readonly basis: Basis, readonly subject: EvidenceSubject, readonly begunByCount: number, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence | null, readonly takenOverFrom: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom | null, readonly begunBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy>, readonly steps: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps> };

export type ProvisionChainsQuery_node_coverage_provision_explanation = { readonly totalCount: number, readonly pageInfo: ProvisionChainsQuery_node_coverage_provision_explanation_pageInfo, readonly nodes: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes> };

export type ProvisionChainsQuery_node_coverage_provision = { readonly explanation: ProvisionChainsQuery_node_coverage_provision_explanation | null };

export type ProvisionChainsQuery_node_coverage = { readonly provision: ProvisionChainsQuery_node_coverage_provision | null };

export type ProvisionChainsQuery_node_AISystem = { readonly id: string, readonly coverage: ProvisionChainsQuery_node_coverage | null };

export type ProvisionChainsQuery_node_Action = { readonly id: string };

export type ProvisionChainsQuery_node_Addressing = { readonly id: string };

export type ProvisionChainsQuery_node_AppliedControl = { readonly id: string };

export type ProvisionChainsQuery_node_Bounds = { readonly id: string };

export type ProvisionChainsQuery_node_ConditionAnswer = { readonly id: string };

export type ProvisionChainsQuery_node_Coverage = { readonly id: string };

export type ProvisionChainsQuery_node_CoverageMatrix = { readonly id: string };

export type ProvisionChainsQuery_node_Crosswalk = { readonly id: string };

export type ProvisionChainsQuery_node_Decision = { readonly id: string };

export type ProvisionChainsQuery_node_Demonstration = { readonly id: string };

export type ProvisionChainsQuery_node_Evidence = { readonly id: string };

export type ProvisionChainsQuery_node_EvidencePlan = { readonly id: string };

export type ProvisionChainsQuery_node_EvidenceRecord = { readonly id: string };

export type ProvisionChainsQuery_node_EvidenceRecordRow = { readonly id: string };

export type ProvisionChainsQuery_node_Forecast = { readonly id: string };

export type ProvisionChainsQuery_node_Framework = { readonly id: string };

export type ProvisionChainsQuery_node_Gap = { readonly id: string };

export type ProvisionChainsQuery_node_Mapping = { readonly id: string };

export type ProvisionChainsQuery_node_MatrixRow = { readonly id: string };

export type ProvisionChainsQuery_node_Organization = { readonly id: string, readonly coverage: ProvisionChainsQuery_node_coverage | null };

export type ProvisionChainsQuery_node_Provision = { readonly id: string };

export type ProvisionChainsQuery_node_ProvisionCoverage = { readonly id: string };

export type ProvisionChainsQuery_node_ProvisionGrid = { readonly id: string };

export type ProvisionChainsQuery_node_Report = { readonly id: string };

export type ProvisionChainsQuery_node_RowReview = { readonly id: string };

export type ProvisionChainsQuery_node_StatedControl = { readonly id: string };

export type ProvisionChainsQuery_node_StatementOfApplicability = { readonly id: string };

export type ProvisionChainsQuery_node_Supplier = { readonly id: string };

export type ProvisionChainsQuery_node_Support = { readonly id: string };

export type ProvisionChainsQuery_node_View = { readonly id: string };

export type ProvisionChainsQuery_node_ViewQuestion = { readonly id: string };

export type ProvisionChainsQuery_node =
  | ProvisionChainsQuery_node_AISystem
  | ProvisionChainsQuery_node_Action
  | ProvisionChainsQuery_node_Addressing
  | ProvisionChainsQuery_node_AppliedControl
  | ProvisionChainsQuery_node_Bounds
  | ProvisionChainsQuery_node_ConditionAnswer
  | ProvisionChainsQuery_node_Coverage
  | ProvisionChainsQuery_node_CoverageMatrix
  | ProvisionChainsQuery_node_Crosswalk
  | ProvisionChainsQuery_node_Decision
  | ProvisionChainsQuery_node_Demonstration
  | ProvisionChainsQuery_node_Evidence
  | ProvisionChainsQuery_node_EvidencePlan
  | ProvisionChainsQuery_node_EvidenceRecord
  | ProvisionChainsQuery_node_EvidenceRecordRow
  | ProvisionChainsQuery_node_Forecast
  | ProvisionChainsQuery_node_Framework
  | ProvisionChainsQuery_node_Gap
  | ProvisionChainsQuery_node_Mapping
  | ProvisionChainsQuery_node_MatrixRow
  | ProvisionChainsQuery_node_Organization
  | ProvisionChainsQuery_node_Provision
  | ProvisionChainsQuery_node_ProvisionCoverage
  | ProvisionChainsQuery_node_ProvisionGrid
  | ProvisionChainsQuery_node_Report
  | ProvisionChainsQuery_node_RowReview
  | ProvisionChainsQuery_node_StatedControl
  | ProvisionChainsQuery_node_StatementOfApplicability
  | ProvisionChainsQuery_node_Supplier
  | ProvisionChainsQuery_node_Support
  | ProvisionChainsQuery_node_View
  | ProvisionChainsQuery_node_ViewQuestion
;

export type ProvisionChainsQuery = { readonly node: ProvisionChainsQuery_node | null };


export type ProvisionChainsQueryVariables = Exact<{
  scope: string | number;
  framework: string;
  ref: string;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

export type ChainOfProvisionFragment = { readonly inForce: boolean, readonly extent: Extent, readonly basis: Basis, readonly subject: EvidenceSubject, readonly begunByCount: number, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence | null, readonly takenOverFrom: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom | null, readonly begunBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy>, readonly steps: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps> };

export type NamedEvidenceFragment = { readonly localId: string, readonly title: string };

export type NamedControlFragment = { readonly localId: string, readonly title: string };

export type NamedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

type Place_AppliedControl_Fragment = { readonly __typename: 'AppliedControl', readonly localId: string, readonly title: string };

type Place_Evidence_Fragment = { readonly __typename: 'Evidence', readonly localId: string, readonly title: string };

type Place_Provision_Fragment = { readonly __typename: 'Provision', readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

type Place_ProvisionUnion_Fragment = { readonly __typename: 'ProvisionUnion', readonly provisions: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision> };

export type PlaceFragment =
  | Place_AppliedControl_Fragment
  | Place_Evidence_Fragment
  | Place_Provision_Fragment
  | Place_ProvisionUnion_Fragment
;

export type MappingToldFragment = { readonly mappingId: string, readonly relationship: Relationship, readonly confidence: Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null };

export type ReviewToldFragment = { readonly verdict: ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Relationship | null };

export const ProvisionChainsQuestion: Asked<ProvisionChainsQuery, ProvisionChainsQueryVariables> = {
  name: 'ProvisionChains',
  sha256: '29fcaf2b7425266cbd9d6ae51b630d628b07d383166d4ab9cddf1730d26c5a78',
};
