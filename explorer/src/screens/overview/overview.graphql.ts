// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type OverviewQuery_organization_matrix_grid_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly kind: Types.FrameworkKind };

export type OverviewQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>>, readonly frameworks: ReadonlyArray<OverviewQuery_organization_matrix_grid_frameworks> };

export type OverviewQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type OverviewQuery_organization_matrix_state = { readonly catalogue: OverviewQuery_organization_matrix_state_catalogue, readonly organization: OverviewQuery_organization_matrix_state_catalogue };

export type OverviewQuery_organization_matrix_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type OverviewQuery_organization_matrix_crosswalks = { readonly slug: string };

export type OverviewQuery_organization_matrix = { readonly asOf: string, readonly grid: OverviewQuery_organization_matrix_grid, readonly state: OverviewQuery_organization_matrix_state, readonly notices: ReadonlyArray<OverviewQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<OverviewQuery_organization_matrix_crosswalks> };

export type OverviewQuery_organization = { readonly matrix: OverviewQuery_organization_matrix | null };

export type OverviewQuery = { readonly organization: OverviewQuery_organization | null };


export type OverviewQueryVariables = Exact<{
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: OverviewQuery_organization_matrix_state, readonly notices: ReadonlyArray<OverviewQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<OverviewQuery_organization_matrix_crosswalks> };

export const OverviewQuestion: Asked<OverviewQuery, OverviewQueryVariables> = {
  name: 'Overview',
  sha256: 'ec4a5ceabe319148e961cd3932e9a765a658b1c56d41e9dc60741c0489bbe50d',
};
