// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type MatrixQuery_organization_matrix_grid_frameworks = { readonly slug: string, readonly title: string };

export type MatrixQuery_organization_matrix_grid_systems = { readonly localId: string, readonly name: string, readonly owner: string | null };

export type MatrixQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>>, readonly frameworks: ReadonlyArray<MatrixQuery_organization_matrix_grid_frameworks>, readonly systems: ReadonlyArray<MatrixQuery_organization_matrix_grid_systems> };

export type MatrixQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type MatrixQuery_organization_matrix_state = { readonly catalogue: MatrixQuery_organization_matrix_state_catalogue, readonly organization: MatrixQuery_organization_matrix_state_catalogue };

export type MatrixQuery_organization_matrix_notices = { readonly code: Types.NoticeCode, readonly message: string };

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
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: MatrixQuery_organization_matrix_state, readonly notices: ReadonlyArray<MatrixQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<MatrixQuery_organization_matrix_crosswalks> };

export const MatrixQuestion: Asked<MatrixQuery, MatrixQueryVariables> = {
  name: 'Matrix',
  sha256: 'ad1ffb46f3c1eea7433ff3150e3f76dad27402265088bd651b01a0958720cd37',
};
