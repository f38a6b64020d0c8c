// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ProvisionChainsQuery_node_coverage_provision_explanation_pageInfo = { readonly endCursor: string | null, readonly hasNextPage: boolean };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence = { readonly status: Types.EvidenceStatus, readonly validFrom: string | null, readonly validUntil: string | null, readonly owner: string | null, readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_evidence = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_appliedControl = { readonly localId: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework = { readonly slug: string, readonly title: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision = { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy = { readonly extent: Types.Extent, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_evidence | null, readonly appliedControl: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_appliedControl | null, readonly provision: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_AppliedControl_Evidence = (
  { readonly localId: string, readonly title: string }
  & { readonly __typename: 'AppliedControl' | 'Evidence' }
);

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Provision = (
  { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework }
  & { readonly __typename: 'Provision' }
);

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_ProvisionUnion = (
  { readonly provisions: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision> }
  & { readonly __typename: 'ProvisionUnion' }
);

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to =
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_AppliedControl_Evidence
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_Provision
  | ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to_ProvisionUnion
;

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_crosswalk = { readonly slug: string, readonly title: string, readonly sourceEdition: string | null, readonly targetEdition: string | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source_framework = { readonly slug: string };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source = { readonly ref: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source_framework };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: Types.RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly source: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source | null, readonly target: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping_source | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_review = { readonly verdict: Types.ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Types.Relationship | null };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_loweredBy = { readonly cause: Types.LoweringCause, readonly from: Types.Extent, readonly to: Types.Extent };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps = { readonly by: Types.StepKind, readonly extent: Types.Extent, readonly to: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_to | null, readonly crosswalk: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_crosswalk | null, readonly mapping: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_mapping | null, readonly review: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_review | null, readonly loweredBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps_loweredBy> };

export type ProvisionChainsQuery_node_coverage_provision_explanation_nodes = { readonly inForce: boolean, readonly extent: Types.Extent, readonly basis: Types.Basis, readonly subject: Types.EvidenceSubject, readonly begunByCount: number, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence | null, readonly takenOverFrom: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom | null, readonly begunBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy>, readonly steps: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps> };

export type ProvisionChainsQuery_node_coverage_provision_explanation = { readonly totalCount: number, readonly pageInfo: ProvisionChainsQuery_node_coverage_provision_explanation_pageInfo, readonly nodes: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes> };

export type ProvisionChainsQuery_node_coverage_provision = { readonly explanation: ProvisionChainsQuery_node_coverage_provision_explanation | null };

export type ProvisionChainsQuery_node_coverage = { readonly provision: ProvisionChainsQuery_node_coverage_provision | null };

export type ProvisionChainsQuery_node_AISystem_Organization = { readonly id: string, readonly coverage: ProvisionChainsQuery_node_coverage | null };

export type ProvisionChainsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE = { readonly id: string };

export type ProvisionChainsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs = { readonly id: string };

export type ProvisionChainsQuery_node =
  | ProvisionChainsQuery_node_AISystem_Organization
  | ProvisionChainsQuery_node_9X2FfsJ8snxKnykvC4H5pcQnMdcDELxkwbShBMzOvjE
  | ProvisionChainsQuery_node_ipnSrBqthqHWnqcEpQAZ8IXLQ3cscEKOr1pXaJVs
;

export type ProvisionChainsQuery = { readonly node: ProvisionChainsQuery_node | null };


export type ProvisionChainsQueryVariables = Exact<{
  scope: string | number;
  framework: string;
  ref: string;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type ChainOfProvisionFragment = { readonly inForce: boolean, readonly extent: Types.Extent, readonly basis: Types.Basis, readonly subject: Types.EvidenceSubject, readonly begunByCount: number, readonly evidence: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_evidence | null, readonly takenOverFrom: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_takenOverFrom | null, readonly begunBy: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy>, readonly steps: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_steps> };

export type NamedEvidenceFragment = { readonly localId: string, readonly title: string };

export type NamedControlFragment = { readonly localId: string, readonly title: string };

export type NamedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework };

type Place_AppliedControl_Evidence_Fragment = (
  { readonly localId: string, readonly title: string }
  & { readonly __typename: 'AppliedControl' | 'Evidence' }
);

type Place_Provision_Fragment = (
  { readonly ref: string, readonly title: string, readonly framework: ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision_framework }
  & { readonly __typename: 'Provision' }
);

type Place_ProvisionUnion_Fragment = (
  { readonly provisions: ReadonlyArray<ProvisionChainsQuery_node_coverage_provision_explanation_nodes_begunBy_provision> }
  & { readonly __typename: 'ProvisionUnion' }
);

export type PlaceFragment =
  | Place_AppliedControl_Evidence_Fragment
  | Place_Provision_Fragment
  | Place_ProvisionUnion_Fragment
;

export type MappingToldFragment = { readonly mappingId: string, readonly relationship: Types.Relationship, readonly confidence: Types.Confidence | null, readonly assertedBy: string, readonly rationale: string | null, readonly rationaleType: Types.RationaleType | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null };

export type ReviewToldFragment = { readonly verdict: Types.ReviewVerdict, readonly by: string, readonly on: string, readonly note: string | null, readonly relationship: Types.Relationship | null };

export const ProvisionChainsQuestion: Asked<ProvisionChainsQuery, ProvisionChainsQueryVariables> = {
  name: 'ProvisionChains',
  sha256: '29fcaf2b7425266cbd9d6ae51b630d628b07d383166d4ab9cddf1730d26c5a78',
};
