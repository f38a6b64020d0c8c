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

export type FrameworkKind =
  | 'CERTIFICATION_BODY_REQUIREMENTS'
  | 'GUIDANCE'
  | 'LAW'
  | 'MANAGEMENT_SYSTEM_STANDARD'
  | 'VOLUNTARY_FRAMEWORK';

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

export type SystemStatus =
  | 'IN_USE'
  | 'PLANNED'
  | 'RETIRED';

export type SystemQuery_node_roles_nodes_framework = { readonly slug: string };

export type SystemQuery_node_roles_nodes = { readonly termId: string, readonly label: string | null, readonly framework: SystemQuery_node_roles_nodes_framework };

export type SystemQuery_node_roles = { readonly nodes: ReadonlyArray<SystemQuery_node_roles_nodes> };

export type SystemQuery_node_suppliers_nodes = { readonly localId: string, readonly name: string, readonly service: string | null };

export type SystemQuery_node_suppliers = { readonly totalCount: number, readonly nodes: ReadonlyArray<SystemQuery_node_suppliers_nodes> };

export type SystemQuery_node_evidence = { readonly totalCount: number };

export type SystemQuery_node_AISystem = { readonly __typename: 'AISystem', readonly localId: string, readonly name: string, readonly purpose: string | null, readonly owner: string | null, readonly status: SystemStatus, readonly notes: string | null, readonly dataClasses: ReadonlyArray<string>, readonly inScopeFrom: string | null, readonly inScopeUntil: string | null, readonly onMarketFrom: string | null, readonly roles: SystemQuery_node_roles | null, readonly classes: SystemQuery_node_roles | null, readonly suppliers: SystemQuery_node_suppliers | null, readonly evidence: SystemQuery_node_evidence | null };

export type SystemQuery_node_Action = { readonly __typename: 'Action' };

export type SystemQuery_node_Addressing = { readonly __typename: 'Addressing' };

export type SystemQuery_node_AppliedControl = { readonly __typename: 'AppliedControl' };

export type SystemQuery_node_Bounds = { readonly __typename: 'Bounds' };

export type SystemQuery_node_ConditionAnswer = { readonly __typename: 'ConditionAnswer' };

export type SystemQuery_node_Coverage = { readonly __typename: 'Coverage' };

export type SystemQuery_node_CoverageMatrix = { readonly __typename: 'CoverageMatrix' };

export type SystemQuery_node_Crosswalk = { readonly __typename: 'Crosswalk' };

export type SystemQuery_node_Decision = { readonly __typename: 'Decision' };

export type SystemQuery_node_Demonstration = { readonly __typename: 'Demonstration' };

export type SystemQuery_node_Evidence = { readonly __typename: 'Evidence' };

export type SystemQuery_node_EvidencePlan = { readonly __typename: 'EvidencePlan' };

export type SystemQuery_node_EvidenceRecord = { readonly __typename: 'EvidenceRecord' };

export type SystemQuery_node_EvidenceRecordRow = { readonly __typename: 'EvidenceRecordRow' };

export type SystemQuery_node_Forecast = { readonly __typename: 'Forecast' };

export type SystemQuery_node_Framework = { readonly __typename: 'Framework' };

export type SystemQuery_node_Gap = { readonly __typename: 'Gap' };

export type SystemQuery_node_Mapping = { readonly __typename: 'Mapping' };

export type SystemQuery_node_MatrixRow = { readonly __typename: 'MatrixRow' };

export type SystemQuery_node_Organization = { readonly __typename: 'Organization' };

export type SystemQuery_node_Provision = { readonly __typename: 'Provision' };

export type SystemQuery_node_ProvisionCoverage = { readonly __typename: 'ProvisionCoverage' };

export type SystemQuery_node_ProvisionGrid = { readonly __typename: 'ProvisionGrid' };

export type SystemQuery_node_Report = { readonly __typename: 'Report' };

export type SystemQuery_node_RowReview = { readonly __typename: 'RowReview' };

export type SystemQuery_node_StatedControl = { readonly __typename: 'StatedControl' };

export type SystemQuery_node_StatementOfApplicability = { readonly __typename: 'StatementOfApplicability' };

export type SystemQuery_node_Supplier = { readonly __typename: 'Supplier' };

export type SystemQuery_node_Support = { readonly __typename: 'Support' };

export type SystemQuery_node_View = { readonly __typename: 'View' };

export type SystemQuery_node_ViewQuestion = { readonly __typename: 'ViewQuestion' };

export type SystemQuery_node =
  | SystemQuery_node_AISystem
  | SystemQuery_node_Action
  | SystemQuery_node_Addressing
  | SystemQuery_node_AppliedControl
  | SystemQuery_node_Bounds
  | SystemQuery_node_ConditionAnswer
  | SystemQuery_node_Coverage
  | SystemQuery_node_CoverageMatrix
  | SystemQuery_node_Crosswalk
  | SystemQuery_node_Decision
  | SystemQuery_node_Demonstration
  | SystemQuery_node_Evidence
  | SystemQuery_node_EvidencePlan
  | SystemQuery_node_EvidenceRecord
  | SystemQuery_node_EvidenceRecordRow
  | SystemQuery_node_Forecast
  | SystemQuery_node_Framework
  | SystemQuery_node_Gap
  | SystemQuery_node_Mapping
  | SystemQuery_node_MatrixRow
  | SystemQuery_node_Organization
  | SystemQuery_node_Provision
  | SystemQuery_node_ProvisionCoverage
  | SystemQuery_node_ProvisionGrid
  | SystemQuery_node_Report
  | SystemQuery_node_RowReview
  | SystemQuery_node_StatedControl
  | SystemQuery_node_StatementOfApplicability
  | SystemQuery_node_Supplier
  | SystemQuery_node_Support
  | SystemQuery_node_View
  | SystemQuery_node_ViewQuestion
;

export type SystemQuery_organization_matrix_grid_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly kind: FrameworkKind };

export type SystemQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>>, readonly frameworks: ReadonlyArray<SystemQuery_organization_matrix_grid_frameworks> };

export type SystemQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type SystemQuery_organization_matrix_state = { readonly catalogue: SystemQuery_organization_matrix_state_catalogue, readonly organization: SystemQuery_organization_matrix_state_catalogue };

export type SystemQuery_organization_matrix_notices = { readonly code: NoticeCode, readonly message: string };

export type SystemQuery_organization_matrix_crosswalks = { readonly slug: string };

export type SystemQuery_organization_matrix = { readonly asOf: string, readonly grid: SystemQuery_organization_matrix_grid, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

export type SystemQuery_organization = { readonly matrix: SystemQuery_organization_matrix | null };

export type SystemQuery = { readonly node: SystemQuery_node | null, readonly organization: SystemQuery_organization | null };


export type SystemQueryVariables = Exact<{
  organization?: string | null | undefined;
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

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

export const SystemQuestion: Asked<SystemQuery, SystemQueryVariables> = {
  name: 'System',
  sha256: '91877fda96b2907bf63f1f8e7761449cca95a75eca176af7c8a40584d8b32f4b',
};
