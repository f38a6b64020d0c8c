// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type DueQuery_organization_due_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type DueQuery_organization_due_nodes_system = { readonly localId: string, readonly name: string };

export type DueQuery_organization_due_nodes_action = { readonly localId: string, readonly status: Types.ActionStatus };

export type DueQuery_organization_due_nodes_evidence = { readonly localId: string };

export type DueQuery_organization_due_nodes_provision_framework = { readonly slug: string };

export type DueQuery_organization_due_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: DueQuery_organization_due_nodes_provision_framework };

export type DueQuery_organization_due_nodes = { readonly day: string | null, readonly kind: Types.DueKind, readonly title: string, readonly owner: string | null, readonly isOverdue: boolean, readonly system: DueQuery_organization_due_nodes_system | null, readonly action: DueQuery_organization_due_nodes_action | null, readonly evidence: DueQuery_organization_due_nodes_evidence | null, readonly provision: DueQuery_organization_due_nodes_provision | null };

export type DueQuery_organization_due_state_catalogue = { readonly seq: number, readonly hash: string };

export type DueQuery_organization_due_state = { readonly catalogue: DueQuery_organization_due_state_catalogue, readonly organization: DueQuery_organization_due_state_catalogue };

export type DueQuery_organization_due_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type DueQuery_organization_due_crosswalks = { readonly slug: string };

export type DueQuery_organization_due = { readonly totalCount: number, readonly asOf: string, readonly pageInfo: DueQuery_organization_due_pageInfo, readonly nodes: ReadonlyArray<DueQuery_organization_due_nodes>, readonly state: DueQuery_organization_due_state, readonly notices: ReadonlyArray<DueQuery_organization_due_notices>, readonly crosswalks: ReadonlyArray<DueQuery_organization_due_crosswalks> };

export type DueQuery_organization = { readonly due: DueQuery_organization_due | null };

export type DueQuery = { readonly organization: DueQuery_organization | null };


export type DueQueryVariables = Exact<{
  organization?: string | null | undefined;
  within: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: DueQuery_organization_due_state, readonly notices: ReadonlyArray<DueQuery_organization_due_notices>, readonly crosswalks: ReadonlyArray<DueQuery_organization_due_crosswalks> };

export type DueRowFragment = { readonly day: string | null, readonly kind: Types.DueKind, readonly title: string, readonly owner: string | null, readonly isOverdue: boolean, readonly system: DueQuery_organization_due_nodes_system | null, readonly action: DueQuery_organization_due_nodes_action | null, readonly evidence: DueQuery_organization_due_nodes_evidence | null, readonly provision: DueQuery_organization_due_nodes_provision | null };

export const DueQuestion: Asked<DueQuery, DueQueryVariables> = {
  name: 'Due',
  sha256: '0b6b4eeb701571b2416ba7341c00441f4f0c385ba30de5980fed96498a84c279',
};
