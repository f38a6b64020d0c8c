// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChangesQuery_ledger_head = { readonly seq: number, readonly hash: string };

export type ChangesQuery_ledger_changes_pageInfo = { readonly hasPreviousPage: boolean, readonly hasNextPage: boolean, readonly startCursor: string | null };

export type ChangesQuery_ledger_changes_nodes_decidedOn = { readonly seq: number };

export type ChangesQuery_ledger_changes_nodes_touched_nodes = { readonly recordId: string, readonly hasEnded: boolean };

export type ChangesQuery_ledger_changes_nodes_touched = { readonly totalCount: number, readonly nodes: ReadonlyArray<ChangesQuery_ledger_changes_nodes_touched_nodes> };

export type ChangesQuery_ledger_changes_nodes = { readonly seq: number, readonly operation: string, readonly actor: string, readonly at: string, readonly hash: string, readonly productVersion: string, readonly endedLinks: number, readonly decidedOn: ChangesQuery_ledger_changes_nodes_decidedOn | null, readonly touched: ChangesQuery_ledger_changes_nodes_touched | null };

export type ChangesQuery_ledger_changes = { readonly totalCount: number, readonly pageInfo: ChangesQuery_ledger_changes_pageInfo, readonly nodes: ReadonlyArray<ChangesQuery_ledger_changes_nodes> };

export type ChangesQuery_ledger = { readonly head: ChangesQuery_ledger_head, readonly changes: ChangesQuery_ledger_changes | null };

export type ChangesQuery = { readonly ledger: ChangesQuery_ledger | null };


export type ChangesQueryVariables = Exact<{
  ledger?: string | null | undefined;
  before?: string | null | undefined;
}>;

export const ChangesQuestion: Asked<ChangesQuery, ChangesQueryVariables> = {
  name: 'Changes',
  sha256: '8f8f494c7b5a66df00008302ac42484486da47109acffff6add5cc963e654acb',
};
