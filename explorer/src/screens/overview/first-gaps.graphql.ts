// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type FirstGapsQuery_organization_gaps_nodes_provision_framework = { readonly slug: string };

export type FirstGapsQuery_organization_gaps_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: FirstGapsQuery_organization_gaps_nodes_provision_framework };

export type FirstGapsQuery_organization_gaps_nodes = { readonly urgency: Types.Urgency, readonly status: Types.CoverageStatus, readonly reason: Types.Reason | null, readonly provision: FirstGapsQuery_organization_gaps_nodes_provision };

export type FirstGapsQuery_organization_gaps = { readonly totalCount: number, readonly nodes: ReadonlyArray<FirstGapsQuery_organization_gaps_nodes> };

export type FirstGapsQuery_organization = { readonly gaps: FirstGapsQuery_organization_gaps | null };

export type FirstGapsQuery = { readonly organization: FirstGapsQuery_organization | null };


export type FirstGapsQueryVariables = Exact<{
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const FirstGapsQuestion: Asked<FirstGapsQuery, FirstGapsQueryVariables> = {
  name: 'FirstGaps',
  sha256: 'b34cbeddd4bb24fffff5229c3670496ad1f85d2ab824de34b084391c84535696',
};
