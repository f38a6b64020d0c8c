// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ProvisionRecordsQuery_provision_supports_nodes_evidence = { readonly inForce: boolean | null, readonly localId: string, readonly title: string };

export type ProvisionRecordsQuery_provision_supports_nodes = { readonly linkId: string, readonly extent: Types.Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly evidence: ProvisionRecordsQuery_provision_supports_nodes_evidence };

export type ProvisionRecordsQuery_provision_supports = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionRecordsQuery_provision_supports_nodes> };

export type ProvisionRecordsQuery_provision_addresses_nodes_control = { readonly status: Types.ControlStatus, readonly localId: string, readonly title: string };

export type ProvisionRecordsQuery_provision_addresses_nodes = { readonly linkId: string, readonly extent: Types.Extent, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly control: ProvisionRecordsQuery_provision_addresses_nodes_control };

export type ProvisionRecordsQuery_provision_addresses = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionRecordsQuery_provision_addresses_nodes> };

export type ProvisionRecordsQuery_provision_decisions_nodes = { readonly applicable: boolean, readonly on: string, readonly by: string | null, readonly systemLocalId: string | null };

export type ProvisionRecordsQuery_provision_decisions = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionRecordsQuery_provision_decisions_nodes> };

export type ProvisionRecordsQuery_provision_history_nodes = { readonly seq: number, readonly at: string, readonly actor: string, readonly operation: string, readonly ledger: string };

export type ProvisionRecordsQuery_provision_history = { readonly totalCount: number, readonly nodes: ReadonlyArray<ProvisionRecordsQuery_provision_history_nodes> };

export type ProvisionRecordsQuery_provision = { readonly text: string | null, readonly supports: ProvisionRecordsQuery_provision_supports | null, readonly addresses: ProvisionRecordsQuery_provision_addresses | null, readonly decisions: ProvisionRecordsQuery_provision_decisions | null, readonly history: ProvisionRecordsQuery_provision_history | null };

export type ProvisionRecordsQuery = { readonly provision: ProvisionRecordsQuery_provision | null };


export type ProvisionRecordsQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  ref: string;
  asOf?: string | null | undefined;
}>;

export type NamedEvidenceFragment = { readonly localId: string, readonly title: string };

export type NamedControlFragment = { readonly localId: string, readonly title: string };

export const ProvisionRecordsQuestion: Asked<ProvisionRecordsQuery, ProvisionRecordsQueryVariables> = {
  name: 'ProvisionRecords',
  sha256: '939f47030f69e154c4e999df58e07c862da3f712ec0c9d41e84fa35914ed86ac',
};
