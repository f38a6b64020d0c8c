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

export type GapCountsQuery_node_gapFacets_statuses = { readonly status: CoverageStatus, readonly count: number };

export type GapCountsQuery_node_gapFacets_reasons = { readonly reason: Reason, readonly count: number };

export type GapCountsQuery_node_gapFacets_urgencies = { readonly urgency: Urgency, readonly count: number };

export type GapCountsQuery_node_gapFacets_frameworks_framework = { readonly slug: string, readonly title: string };

export type GapCountsQuery_node_gapFacets_frameworks = { readonly count: number, readonly framework: GapCountsQuery_node_gapFacets_frameworks_framework };

export type GapCountsQuery_node_gapFacets_levels = { readonly level: Level, readonly count: number };

export type GapCountsQuery_node_gapFacets_owners = { readonly owner: string, readonly count: number };

export type GapCountsQuery_node_gapFacets = { readonly total: number, readonly statuses: ReadonlyArray<GapCountsQuery_node_gapFacets_statuses>, readonly reasons: ReadonlyArray<GapCountsQuery_node_gapFacets_reasons>, readonly urgencies: ReadonlyArray<GapCountsQuery_node_gapFacets_urgencies>, readonly frameworks: ReadonlyArray<GapCountsQuery_node_gapFacets_frameworks>, readonly levels: ReadonlyArray<GapCountsQuery_node_gapFacets_levels>, readonly owners: ReadonlyArray<GapCountsQuery_node_gapFacets_owners> };

export type GapCountsQuery_node_AISystem = { readonly id: string, readonly gapFacets: GapCountsQuery_node_gapFacets | null };

export type GapCountsQuery_node_Action = { readonly id: string };

export type GapCountsQuery_node_Addressing = { readonly id: string };

export type GapCountsQuery_node_AppliedControl = { readonly id: string };

export type GapCountsQuery_node_Bounds = { readonly id: string };

export type GapCountsQuery_node_ConditionAnswer = { readonly id: string };

export type GapCountsQuery_node_Coverage = { readonly id: string };

export type GapCountsQuery_node_CoverageMatrix = { readonly id: string };

export type GapCountsQuery_node_Crosswalk = { readonly id: string };

export type GapCountsQuery_node_Decision = { readonly id: string };

export type GapCountsQuery_node_Demonstration = { readonly id: string };

export type GapCountsQuery_node_Evidence = { readonly id: string };

export type GapCountsQuery_node_EvidencePlan = { readonly id: string };

export type GapCountsQuery_node_EvidenceRecord = { readonly id: string };

export type GapCountsQuery_node_EvidenceRecordRow = { readonly id: string };

export type GapCountsQuery_node_Forecast = { readonly id: string };

export type GapCountsQuery_node_Framework = { readonly id: string };

export type GapCountsQuery_node_Gap = { readonly id: string };

export type GapCountsQuery_node_Mapping = { readonly id: string };

export type GapCountsQuery_node_MatrixRow = { readonly id: string };

export type GapCountsQuery_node_Organization = { readonly id: string, readonly gapFacets: GapCountsQuery_node_gapFacets | null };

export type GapCountsQuery_node_Provision = { readonly id: string };

export type GapCountsQuery_node_ProvisionCoverage = { readonly id: string };

export type GapCountsQuery_node_ProvisionGrid = { readonly id: string };

export type GapCountsQuery_node_Report = { readonly id: string };

export type GapCountsQuery_node_RowReview = { readonly id: string };

export type GapCountsQuery_node_StatedControl = { readonly id: string };

export type GapCountsQuery_node_StatementOfApplicability = { readonly id: string };

export type GapCountsQuery_node_Supplier = { readonly id: string };

export type GapCountsQuery_node_Support = { readonly id: string };

export type GapCountsQuery_node_View = { readonly id: string };

export type GapCountsQuery_node_ViewQuestion = { readonly id: string };

export type GapCountsQuery_node =
  | GapCountsQuery_node_AISystem
  | GapCountsQuery_node_Action
  | GapCountsQuery_node_Addressing
  | GapCountsQuery_node_AppliedControl
  | GapCountsQuery_node_Bounds
  | GapCountsQuery_node_ConditionAnswer
  | GapCountsQuery_node_Coverage
  | GapCountsQuery_node_CoverageMatrix
  | GapCountsQuery_node_Crosswalk
  | GapCountsQuery_node_Decision
  | GapCountsQuery_node_Demonstration
  | GapCountsQuery_node_Evidence
  | GapCountsQuery_node_EvidencePlan
  | GapCountsQuery_node_EvidenceRecord
  | GapCountsQuery_node_EvidenceRecordRow
  | GapCountsQuery_node_Forecast
  | GapCountsQuery_node_Framework
  | GapCountsQuery_node_Gap
  | GapCountsQuery_node_Mapping
  | GapCountsQuery_node_MatrixRow
  | GapCountsQuery_node_Organization
  | GapCountsQuery_node_Provision
  | GapCountsQuery_node_ProvisionCoverage
  | GapCountsQuery_node_ProvisionGrid
  | GapCountsQuery_node_Report
  | GapCountsQuery_node_RowReview
  | GapCountsQuery_node_StatedControl
  | GapCountsQuery_node_StatementOfApplicability
  | GapCountsQuery_node_Supplier
  | GapCountsQuery_node_Support
  | GapCountsQuery_node_View
  | GapCountsQuery_node_ViewQuestion
;

export type GapCountsQuery = { readonly node: GapCountsQuery_node | null };


export type GapCountsQueryVariables = Exact<{
  scope: string | number;
  filter?: GapFilter | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

export const GapCountsQuestion: Asked<GapCountsQuery, GapCountsQueryVariables> = {
  name: 'GapCounts',
  sha256: '351aadcbe18251902cbe4600bee7a69d71987bcfcf1026fd20f297da1b557478',
};
