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

export type ControlStatus =
  | 'OPERATING'
  | 'PLANNED'
  | 'RETIRED';

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

export type EvidenceStanding =
  | 'IN_FORCE'
  | 'NOT_ACCEPTED'
  | 'NOT_YET_IN_FORCE'
  | 'NO_LONGER_IN_FORCE';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type Implementation =
  | 'IMPLEMENTED'
  | 'NOT_IMPLEMENTED'
  | 'PLANNED';

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

export type SoaDefect =
  | 'EXCLUDED_BUT_EVIDENCED'
  | 'NOT_APPROVED'
  | 'NOT_APPROVED_SINCE_CHANGE'
  | 'NOT_DECIDED'
  | 'NO_DRIVER'
  | 'NO_EVIDENCE_IN_FORCE'
  | 'NO_JUSTIFICATION'
  | 'NO_OWNER'
  | 'REVIEW_OVERDUE';

export type SoaQuery_organization_statementOfApplicability_framework = { readonly slug: string, readonly title: string, readonly edition: string };

export type SoaQuery_organization_statementOfApplicability_controls_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_provision = { readonly ref: string, readonly titleInContext: string };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy = { readonly localId: string };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_decision = { readonly justification: string | null, readonly driver: Driver | null, readonly owner: string | null, readonly approver: string | null, readonly approvedOn: string | null, readonly note: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_controls_nodes = { readonly localId: string, readonly title: string, readonly status: ControlStatus };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_controls = { readonly totalCount: number, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes_controls_nodes> };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes_evidence = { readonly localId: string, readonly title: string, readonly validUntil: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes = { readonly standing: EvidenceStanding, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes_evidence };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence = { readonly totalCount: number, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes> };

export type SoaQuery_organization_statementOfApplicability_controls_nodes = { readonly applicable: boolean | null, readonly defects: ReadonlyArray<SoaDefect>, readonly implementation: Implementation, readonly status: CoverageStatus, readonly reviewDue: string | null, readonly provision: SoaQuery_organization_statementOfApplicability_controls_nodes_provision, readonly answeredBy: SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy | null, readonly decision: SoaQuery_organization_statementOfApplicability_controls_nodes_decision | null, readonly controls: SoaQuery_organization_statementOfApplicability_controls_nodes_controls | null, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence | null };

export type SoaQuery_organization_statementOfApplicability_controls = { readonly totalCount: number, readonly pageInfo: SoaQuery_organization_statementOfApplicability_controls_pageInfo, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes> };

export type SoaQuery_organization_statementOfApplicability_state_catalogue = { readonly seq: number, readonly hash: string };

export type SoaQuery_organization_statementOfApplicability_state = { readonly catalogue: SoaQuery_organization_statementOfApplicability_state_catalogue, readonly organization: SoaQuery_organization_statementOfApplicability_state_catalogue };

export type SoaQuery_organization_statementOfApplicability_notices = { readonly code: NoticeCode, readonly message: string };

export type SoaQuery_organization_statementOfApplicability_crosswalks = { readonly slug: string };

export type SoaQuery_organization_statementOfApplicability = { readonly asOf: string, readonly framework: SoaQuery_organization_statementOfApplicability_framework, readonly controls: SoaQuery_organization_statementOfApplicability_controls | null, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

export type SoaQuery_organization = { readonly statementOfApplicability: SoaQuery_organization_statementOfApplicability | null };

export type SoaQuery = { readonly organization: SoaQuery_organization | null };


export type SoaQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

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

export type SoaControlFragment = { readonly applicable: boolean | null, readonly defects: ReadonlyArray<SoaDefect>, readonly implementation: Implementation, readonly status: CoverageStatus, readonly reviewDue: string | null, readonly provision: SoaQuery_organization_statementOfApplicability_controls_nodes_provision, readonly answeredBy: SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy | null, readonly decision: SoaQuery_organization_statementOfApplicability_controls_nodes_decision | null, readonly controls: SoaQuery_organization_statementOfApplicability_controls_nodes_controls | null, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence | null };

export const SoaQuestion: Asked<SoaQuery, SoaQueryVariables> = {
  name: 'Soa',
  sha256: 'd8997ded2df03607e1bceb4fead85b796d4061c8faa89b2e1bcdc3b6d82755a3',
};
