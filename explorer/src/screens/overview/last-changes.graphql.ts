// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type LastChangesQuery_ledger_changes_nodes = { readonly seq: number, readonly operation: string, readonly actor: string, readonly at: string };

export type LastChangesQuery_ledger_changes = { readonly nodes: ReadonlyArray<LastChangesQuery_ledger_changes_nodes> };

export type LastChangesQuery_ledger = { readonly changes: LastChangesQuery_ledger_changes | null };

export type LastChangesQuery = { readonly ledger: LastChangesQuery_ledger | null };


export type LastChangesQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const LastChangesQuestion: Asked<LastChangesQuery, LastChangesQueryVariables> = {
  name: 'LastChanges',
  sha256: 'f66e567871e7eaf8443de1c64c00391a54aad23c874938c2131f739a9d2ff1a2',
};
