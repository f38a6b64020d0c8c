// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SoaQuery_organization_statementOfApplicability_framework = { readonly slug: string, readonly title: string, readonly edition: string };

export type SoaQuery_organization_statementOfApplicability_controls_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_provision = { readonly ref: string, readonly titleInContext: string };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy = { readonly localId: string };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_decision = { readonly justification: string | null, readonly driver: Types.Driver | null, readonly owner: string | null, readonly approver: string | null, readonly approvedOn: string | null, readonly note: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_controls_nodes = { readonly localId: string, readonly title: string, readonly status: Types.ControlStatus };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_controls = { readonly totalCount: number, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes_controls_nodes> };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes_evidence = { readonly localId: string, readonly title: string, readonly validUntil: string | null };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes = { readonly standing: Types.EvidenceStanding, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes_evidence };

export type SoaQuery_organization_statementOfApplicability_controls_nodes_evidence = { readonly totalCount: number, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes_evidence_nodes> };

export type SoaQuery_organization_statementOfApplicability_controls_nodes = { readonly applicable: boolean | null, readonly defects: ReadonlyArray<Types.SoaDefect>, readonly implementation: Types.Implementation, readonly status: Types.CoverageStatus, readonly reviewDue: string | null, readonly provision: SoaQuery_organization_statementOfApplicability_controls_nodes_provision, readonly answeredBy: SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy | null, readonly decision: SoaQuery_organization_statementOfApplicability_controls_nodes_decision | null, readonly controls: SoaQuery_organization_statementOfApplicability_controls_nodes_controls | null, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence | null };

export type SoaQuery_organization_statementOfApplicability_controls = { readonly totalCount: number, readonly pageInfo: SoaQuery_organization_statementOfApplicability_controls_pageInfo, readonly nodes: ReadonlyArray<SoaQuery_organization_statementOfApplicability_controls_nodes> };

export type SoaQuery_organization_statementOfApplicability_state_catalogue = { readonly seq: number, readonly hash: string };

export type SoaQuery_organization_statementOfApplicability_state = { readonly catalogue: SoaQuery_organization_statementOfApplicability_state_catalogue, readonly organization: SoaQuery_organization_statementOfApplicability_state_catalogue };

export type SoaQuery_organization_statementOfApplicability_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type SoaQuery_organization_statementOfApplicability_crosswalks = { readonly slug: string };

export type SoaQuery_organization_statementOfApplicability = { readonly asOf: string, readonly framework: SoaQuery_organization_statementOfApplicability_framework, readonly controls: SoaQuery_organization_statementOfApplicability_controls | null, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

export type SoaQuery_organization = { readonly statementOfApplicability: SoaQuery_organization_statementOfApplicability | null };

export type SoaQuery = { readonly organization: SoaQuery_organization | null };


export type SoaQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: SoaQuery_organization_statementOfApplicability_state, readonly notices: ReadonlyArray<SoaQuery_organization_statementOfApplicability_notices>, readonly crosswalks: ReadonlyArray<SoaQuery_organization_statementOfApplicability_crosswalks> };

export type SoaControlFragment = { readonly applicable: boolean | null, readonly defects: ReadonlyArray<Types.SoaDefect>, readonly implementation: Types.Implementation, readonly status: Types.CoverageStatus, readonly reviewDue: string | null, readonly provision: SoaQuery_organization_statementOfApplicability_controls_nodes_provision, readonly answeredBy: SoaQuery_organization_statementOfApplicability_controls_nodes_answeredBy | null, readonly decision: SoaQuery_organization_statementOfApplicability_controls_nodes_decision | null, readonly controls: SoaQuery_organization_statementOfApplicability_controls_nodes_controls | null, readonly evidence: SoaQuery_organization_statementOfApplicability_controls_nodes_evidence | null };

export const SoaQuestion: Asked<SoaQuery, SoaQueryVariables> = {
  name: 'Soa',
  sha256: 'f8c6c22df2a0e7c846ea179d997cd846fec656d4ec2ce861f8cc8e38d672eea0',
};
