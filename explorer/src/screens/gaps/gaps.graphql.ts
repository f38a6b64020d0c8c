// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type GapsQuery_node_gaps_pageInfo = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type GapsQuery_node_gaps_nodes_provision_framework = { readonly slug: string };

export type GapsQuery_node_gaps_nodes_provision_effective = { readonly level: Types.Level };

export type GapsQuery_node_gaps_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: GapsQuery_node_gaps_nodes_provision_framework, readonly effective: GapsQuery_node_gaps_nodes_provision_effective | null };

export type GapsQuery_node_gaps_nodes_answeredBy = { readonly localId: string };

export type GapsQuery_node_gaps_nodes_bestChain_evidence = { readonly localId: string, readonly title: string };

export type GapsQuery_node_gaps_nodes_bestChain_crosswalk = { readonly slug: string, readonly assertedBy: string };

export type GapsQuery_node_gaps_nodes_bestChain = { readonly extent: Types.Extent, readonly inForce: boolean, readonly evidence: GapsQuery_node_gaps_nodes_bestChain_evidence | null, readonly crosswalk: GapsQuery_node_gaps_nodes_bestChain_crosswalk | null };

export type GapsQuery_node_gaps_nodes_actions_nodes = { readonly localId: string, readonly title: string, readonly status: Types.ActionStatus, readonly owner: string | null, readonly targetDate: string | null };

export type GapsQuery_node_gaps_nodes_actions = { readonly totalCount: number, readonly nodes: ReadonlyArray<GapsQuery_node_gaps_nodes_actions_nodes> };

export type GapsQuery_node_gaps_nodes = { readonly status: Types.CoverageStatus, readonly reason: Types.Reason | null, readonly urgency: Types.Urgency, readonly appliesFrom: string | null, readonly leverage: number, readonly provision: GapsQuery_node_gaps_nodes_provision, readonly answeredBy: GapsQuery_node_gaps_nodes_answeredBy | null, readonly bestChain: GapsQuery_node_gaps_nodes_bestChain | null, readonly actions: GapsQuery_node_gaps_nodes_actions | null, readonly systemActions: GapsQuery_node_gaps_nodes_actions | null };

export type GapsQuery_node_gaps_state_catalogue = { readonly seq: number, readonly hash: string };

export type GapsQuery_node_gaps_state = { readonly catalogue: GapsQuery_node_gaps_state_catalogue, readonly organization: GapsQuery_node_gaps_state_catalogue };

export type GapsQuery_node_gaps_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type GapsQuery_node_gaps_crosswalks = { readonly slug: string };

export type GapsQuery_node_gaps = { readonly totalCount: number, readonly asOf: string, readonly pageInfo: GapsQuery_node_gaps_pageInfo, readonly nodes: ReadonlyArray<GapsQuery_node_gaps_nodes>, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

export type GapsQuery_node_AISystem_Organization = { readonly id: string, readonly gaps: GapsQuery_node_gaps | null };

export type GapsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type GapsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type GapsQuery_node =
  | GapsQuery_node_AISystem_Organization
  | GapsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | GapsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type GapsQuery = { readonly node: GapsQuery_node | null };


export type GapsQueryVariables = Exact<{
  scope: string | number;
  first: number;
  after?: string | null | undefined;
  filter?: Types.GapFilter | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: GapsQuery_node_gaps_state, readonly notices: ReadonlyArray<GapsQuery_node_gaps_notices>, readonly crosswalks: ReadonlyArray<GapsQuery_node_gaps_crosswalks> };

export type GapRowFragment = { readonly status: Types.CoverageStatus, readonly reason: Types.Reason | null, readonly urgency: Types.Urgency, readonly appliesFrom: string | null, readonly leverage: number, readonly provision: GapsQuery_node_gaps_nodes_provision, readonly answeredBy: GapsQuery_node_gaps_nodes_answeredBy | null, readonly bestChain: GapsQuery_node_gaps_nodes_bestChain | null, readonly actions: GapsQuery_node_gaps_nodes_actions | null, readonly systemActions: GapsQuery_node_gaps_nodes_actions | null };

export const GapsQuestion: Asked<GapsQuery, GapsQueryVariables> = {
  name: 'Gaps',
  sha256: '8eba79a41c1737a6031f0dd19e24dd9b1a6a21270aee272d3af9633b05639b24',
};
