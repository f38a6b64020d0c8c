// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type TimelineQuery_node_forecast_named_nodes_counts_framework = { readonly slug: string, readonly title: string };

export type TimelineQuery_node_forecast_named_nodes_counts = { readonly framework: TimelineQuery_node_forecast_named_nodes_counts_framework };

export type TimelineQuery_node_forecast_named_nodes = { readonly counts: ReadonlyArray<TimelineQuery_node_forecast_named_nodes_counts> };

export type TimelineQuery_node_forecast_named = { readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_named_nodes> };

export type TimelineQuery_node_forecast_steps_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type TimelineQuery_node_forecast_steps_nodes_counts_counts = { readonly status: Types.CoverageStatus, readonly count: number };

export type TimelineQuery_node_forecast_steps_nodes_counts = { readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts_counts> };

export type TimelineQuery_node_forecast_steps_nodes_changes = { readonly totalCount: number };

export type TimelineQuery_node_forecast_steps_nodes_events_nodes = { readonly event: Types.ForecastEventName, readonly subject: string };

export type TimelineQuery_node_forecast_steps_nodes_events = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_events_nodes> };

export type TimelineQuery_node_forecast_steps_nodes = { readonly date: string, readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts>, readonly changes: TimelineQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineQuery_node_forecast_steps_nodes_events | null };

export type TimelineQuery_node_forecast_steps = { readonly totalCount: number, readonly pageInfo: TimelineQuery_node_forecast_steps_pageInfo, readonly nodes: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes> };

export type TimelineQuery_node_forecast_state_catalogue = { readonly seq: number, readonly hash: string };

export type TimelineQuery_node_forecast_state = { readonly catalogue: TimelineQuery_node_forecast_state_catalogue, readonly organization: TimelineQuery_node_forecast_state_catalogue };

export type TimelineQuery_node_forecast_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type TimelineQuery_node_forecast_crosswalks = { readonly slug: string };

export type TimelineQuery_node_forecast = { readonly from: string, readonly until: string, readonly asOf: string, readonly named: TimelineQuery_node_forecast_named | null, readonly steps: TimelineQuery_node_forecast_steps | null, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

export type TimelineQuery_node_AISystem_Organization = { readonly id: string, readonly forecast: TimelineQuery_node_forecast | null };

export type TimelineQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type TimelineQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type TimelineQuery_node =
  | TimelineQuery_node_AISystem_Organization
  | TimelineQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | TimelineQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type TimelineQuery = { readonly node: TimelineQuery_node | null };


export type TimelineQueryVariables = Exact<{
  scope: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: TimelineQuery_node_forecast_state, readonly notices: ReadonlyArray<TimelineQuery_node_forecast_notices>, readonly crosswalks: ReadonlyArray<TimelineQuery_node_forecast_crosswalks> };

export type TimelineStepFragment = { readonly date: string, readonly counts: ReadonlyArray<TimelineQuery_node_forecast_steps_nodes_counts>, readonly changes: TimelineQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineQuery_node_forecast_steps_nodes_events | null };

export const TimelineQuestion: Asked<TimelineQuery, TimelineQueryVariables> = {
  name: 'Timeline',
  sha256: '790bd445a3222d4c9475345b477618fdd8d302bcad736ff896f359ac9699d2ac',
};
