// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision_framework = { readonly slug: string };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision_framework };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from = { readonly status: Types.CoverageStatus };

export type TimelineDayQuery_node_forecast_steps_nodes_changes_nodes = { readonly change: Types.ChangeDirection, readonly provision: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_provision, readonly from: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from, readonly to: TimelineDayQuery_node_forecast_steps_nodes_changes_nodes_from };

export type TimelineDayQuery_node_forecast_steps_nodes_changes = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes_changes_nodes> };

export type TimelineDayQuery_node_forecast_steps_nodes_events_nodes = { readonly event: Types.ForecastEventName, readonly subject: string };

export type TimelineDayQuery_node_forecast_steps_nodes_events = { readonly totalCount: number, readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes_events_nodes> };

export type TimelineDayQuery_node_forecast_steps_nodes = { readonly date: string, readonly changes: TimelineDayQuery_node_forecast_steps_nodes_changes | null, readonly events: TimelineDayQuery_node_forecast_steps_nodes_events | null };

export type TimelineDayQuery_node_forecast_steps = { readonly nodes: ReadonlyArray<TimelineDayQuery_node_forecast_steps_nodes> };

export type TimelineDayQuery_node_forecast = { readonly steps: TimelineDayQuery_node_forecast_steps | null };

export type TimelineDayQuery_node_AISystem_Organization = { readonly id: string, readonly forecast: TimelineDayQuery_node_forecast | null };

export type TimelineDayQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type TimelineDayQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type TimelineDayQuery_node =
  | TimelineDayQuery_node_AISystem_Organization
  | TimelineDayQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | TimelineDayQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type TimelineDayQuery = { readonly node: TimelineDayQuery_node | null };


export type TimelineDayQueryVariables = Exact<{
  scope: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  from: string;
  until: string;
}>;

export const TimelineDayQuestion: Asked<TimelineDayQuery, TimelineDayQueryVariables> = {
  name: 'TimelineDay',
  sha256: '33965052bb12f2d4343ed8712f4e53dd80393711c0513679fe7983389cfc1cdb',
};
