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

export type MatrixQuery_organization_matrix_grid_frameworks = { readonly slug: string, readonly title: string };

export type MatrixQuery_organization_matrix_grid_systems = { readonly localId: string, readonly name: string, readonly owner: string | null };

export type MatrixQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>>, readonly frameworks: ReadonlyArray<MatrixQuery_organization_matrix_grid_frameworks>, readonly systems: ReadonlyArray<MatrixQuery_organization_matrix_grid_systems> };

export type MatrixQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type MatrixQuery_organization_matrix_state = { readonly catalogue: MatrixQuery_organization_matrix_state_catalogue, readonly organization: MatrixQuery_organization_matrix_state_catalogue };

export type MatrixQuery_organization_matrix_notices = { readonly code: NoticeCode, readonly message: string };

export type MatrixQuery_organization_matrix_crosswalks = { readonly slug: string };

export type MatrixQuery_organization_matrix = { readonly asOf: string, readonly grid: MatrixQuery_organization_matrix_grid, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

export type MatrixQuery_organization = { readonly name: string, readonly matrix: MatrixQuery_organization_matrix | null };

export type MatrixQuery = { readonly organization: MatrixQuery_organization | null };


export type MatrixQueryVariables = Exact<{
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<AssumedSupport> | AssumedSupport | null | undefined;
}>;

type Heading_AskedConditionConnection_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_Bounds_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_Coverage_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_CoverageMatrix_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_DueConnection_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_EvidencePlan_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_EvidenceRecord_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_Forecast_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_GapConnection_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_GapFacets_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_ProvisionGrid_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_StatementOfApplicability_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

type Heading_View_Fragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

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

export const MatrixQuestion: Asked<MatrixQuery, MatrixQueryVariables> = {
  name: 'Matrix',
  sha256: 'ad1ffb46f3c1eea7433ff3150e3f76dad27402265088bd651b01a0958720cd37',
};
