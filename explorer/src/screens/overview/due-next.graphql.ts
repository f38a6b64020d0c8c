// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type DueNextQuery_organization_due_nodes_system = { readonly localId: string };

export type DueNextQuery_organization_due_nodes_evidence = { readonly localId: string };

export type DueNextQuery_organization_due_nodes_provision_framework = { readonly slug: string };

export type DueNextQuery_organization_due_nodes_provision = { readonly ref: string, readonly framework: DueNextQuery_organization_due_nodes_provision_framework };

export type DueNextQuery_organization_due_nodes = { readonly day: string | null, readonly kind: Types.DueKind, readonly title: string, readonly owner: string | null, readonly isOverdue: boolean, readonly system: DueNextQuery_organization_due_nodes_system | null, readonly evidence: DueNextQuery_organization_due_nodes_evidence | null, readonly provision: DueNextQuery_organization_due_nodes_provision | null };

export type DueNextQuery_organization_due = { readonly totalCount: number, readonly nodes: ReadonlyArray<DueNextQuery_organization_due_nodes> };

export type DueNextQuery_organization = { readonly due: DueNextQuery_organization_due | null };

export type DueNextQuery = { readonly organization: DueNextQuery_organization | null };


export type DueNextQueryVariables = Exact<{
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const DueNextQuestion: Asked<DueNextQuery, DueNextQueryVariables> = {
  name: 'DueNext',
  sha256: '6f399c6292bc3ff963892ae56919134596445a86ea73aa754a5877ae6be389f0',
};
