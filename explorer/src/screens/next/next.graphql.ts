// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type NextQuery_node_nextBestEvidence_steps_provision_framework = { readonly slug: string };

export type NextQuery_node_nextBestEvidence_steps_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: NextQuery_node_nextBestEvidence_steps_provision_framework };

export type NextQuery_node_nextBestEvidence_steps_improved_nodes_from = { readonly status: Types.CoverageStatus, readonly statusWhenApplicable: Types.CoverageStatus | null };

export type NextQuery_node_nextBestEvidence_steps_improved_nodes = { readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly from: NextQuery_node_nextBestEvidence_steps_improved_nodes_from, readonly to: NextQuery_node_nextBestEvidence_steps_improved_nodes_from };

export type NextQuery_node_nextBestEvidence_steps_improved = { readonly totalCount: number, readonly nodes: ReadonlyArray<NextQuery_node_nextBestEvidence_steps_improved_nodes> };

export type NextQuery_node_nextBestEvidence_steps = { readonly gain: number, readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly improved: NextQuery_node_nextBestEvidence_steps_improved | null };

export type NextQuery_node_nextBestEvidence_state_catalogue = { readonly seq: number, readonly hash: string };

export type NextQuery_node_nextBestEvidence_state = { readonly catalogue: NextQuery_node_nextBestEvidence_state_catalogue, readonly organization: NextQuery_node_nextBestEvidence_state_catalogue };

export type NextQuery_node_nextBestEvidence_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type NextQuery_node_nextBestEvidence_crosswalks = { readonly slug: string };

export type NextQuery_node_nextBestEvidence = { readonly ceiling: number, readonly isBest: boolean | null, readonly asOf: string, readonly steps: ReadonlyArray<NextQuery_node_nextBestEvidence_steps>, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

export type NextQuery_node_AISystem_Organization = { readonly id: string, readonly nextBestEvidence: NextQuery_node_nextBestEvidence | null };

export type NextQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type NextQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type NextQuery_node =
  | NextQuery_node_AISystem_Organization
  | NextQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | NextQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type NextQuery = { readonly node: NextQuery_node | null };


export type NextQueryVariables = Exact<{
  scope: string | number;
  limit: number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: NextQuery_node_nextBestEvidence_state, readonly notices: ReadonlyArray<NextQuery_node_nextBestEvidence_notices>, readonly crosswalks: ReadonlyArray<NextQuery_node_nextBestEvidence_crosswalks> };

export type NextStepFragment = { readonly gain: number, readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly improved: NextQuery_node_nextBestEvidence_steps_improved | null };

export type RisenStatusFragment = { readonly provision: NextQuery_node_nextBestEvidence_steps_provision, readonly from: NextQuery_node_nextBestEvidence_steps_improved_nodes_from, readonly to: NextQuery_node_nextBestEvidence_steps_improved_nodes_from };

export const NextQuestion: Asked<NextQuery, NextQueryVariables> = {
  name: 'Next',
  sha256: '6304c27e794bc046c3057dd9b03c59bb373d6e28043ad10beca57aabb3c8e960',
};
