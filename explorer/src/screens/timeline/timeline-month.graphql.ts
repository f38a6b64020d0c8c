// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type TimelineMonthQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>> };

export type TimelineMonthQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type TimelineMonthQuery_organization_matrix_state = { readonly catalogue: TimelineMonthQuery_organization_matrix_state_catalogue, readonly organization: TimelineMonthQuery_organization_matrix_state_catalogue };

export type TimelineMonthQuery_organization_matrix_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type TimelineMonthQuery_organization_matrix_crosswalks = { readonly slug: string };

export type TimelineMonthQuery_organization_matrix = { readonly asOf: string, readonly grid: TimelineMonthQuery_organization_matrix_grid, readonly state: TimelineMonthQuery_organization_matrix_state, readonly notices: ReadonlyArray<TimelineMonthQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<TimelineMonthQuery_organization_matrix_crosswalks> };

export type TimelineMonthQuery_organization = { readonly matrix: TimelineMonthQuery_organization_matrix | null };

export type TimelineMonthQuery = { readonly organization: TimelineMonthQuery_organization | null };


export type TimelineMonthQueryVariables = Exact<{
  organization?: string | null | undefined;
  systems: ReadonlyArray<string | number> | string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: TimelineMonthQuery_organization_matrix_state, readonly notices: ReadonlyArray<TimelineMonthQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<TimelineMonthQuery_organization_matrix_crosswalks> };

export const TimelineMonthQuestion: Asked<TimelineMonthQuery, TimelineMonthQueryVariables> = {
  name: 'TimelineMonth',
  sha256: '454bf77d7e8550005d51dcc2acb84f5684d3ed6015d171bfd79469d68c19c11a',
};
