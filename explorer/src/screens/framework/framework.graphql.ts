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

export type FrameworkStatus =
  | 'CURRENT'
  | 'DRAFT'
  | 'SUPERSEDED';

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

export type FrameworkQuery_framework_supersededBy = { readonly slug: string, readonly title: string };

export type FrameworkQuery_framework_outline = { readonly ref: string, readonly title: string, readonly kind: string, readonly depth: number, readonly assessable: boolean, readonly level: Level };

export type FrameworkQuery_framework = { readonly title: string, readonly edition: string, readonly kind: FrameworkKind, readonly status: FrameworkStatus, readonly supersededBy: FrameworkQuery_framework_supersededBy | null, readonly outline: ReadonlyArray<FrameworkQuery_framework_outline> | null };

export type FrameworkQuery_organization_provisionGrid_provisions = { readonly ref: string };

export type FrameworkQuery_organization_provisionGrid_state_catalogue = { readonly seq: number, readonly hash: string };

export type FrameworkQuery_organization_provisionGrid_state = { readonly catalogue: FrameworkQuery_organization_provisionGrid_state_catalogue, readonly organization: FrameworkQuery_organization_provisionGrid_state_catalogue };

export type FrameworkQuery_organization_provisionGrid_notices = { readonly code: NoticeCode, readonly message: string };

export type FrameworkQuery_organization_provisionGrid_crosswalks = { readonly slug: string };

export type FrameworkQuery_organization_provisionGrid = { readonly statuses: ReadonlyArray<CoverageStatus>, readonly cells: ReadonlyArray<ReadonlyArray<number>>, readonly asOf: string, readonly provisions: ReadonlyArray<FrameworkQuery_organization_provisionGrid_provisions>, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

export type FrameworkQuery_organization = { readonly provisionGrid: FrameworkQuery_organization_provisionGrid | null };

export type FrameworkQuery = { readonly framework: FrameworkQuery_framework | null, readonly organization: FrameworkQuery_organization | null };


export type FrameworkQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
  systems?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

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

export const FrameworkQuestion: Asked<FrameworkQuery, FrameworkQueryVariables> = {
  name: 'Framework',
  sha256: '65ec0a133f2b9a3ee5333df8513a1cfce6e73e9a36595d988b5bb4beaea97e4c',
};
