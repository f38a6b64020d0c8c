// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type CrosswalksOfPairQuery_source = { readonly title: string };

export type CrosswalksOfPairQuery_forward = { readonly slug: string, readonly title: string, readonly assertedBy: string, readonly status: Types.CrosswalkStatus, readonly kind: Types.CrosswalkKind, readonly sourceEdition: string | null, readonly targetEdition: string | null, readonly retired: boolean };

export type CrosswalksOfPairQuery = { readonly source: CrosswalksOfPairQuery_source | null, readonly target: CrosswalksOfPairQuery_source | null, readonly forward: ReadonlyArray<CrosswalksOfPairQuery_forward>, readonly backward: ReadonlyArray<CrosswalksOfPairQuery_forward> };


export type CrosswalksOfPairQueryVariables = Exact<{
  source: string;
  target: string;
}>;

export type CrosswalkOfPairFragment = { readonly slug: string, readonly title: string, readonly assertedBy: string, readonly status: Types.CrosswalkStatus, readonly kind: Types.CrosswalkKind, readonly sourceEdition: string | null, readonly targetEdition: string | null, readonly retired: boolean };

export const CrosswalksOfPairQuestion: Asked<CrosswalksOfPairQuery, CrosswalksOfPairQueryVariables> = {
  name: 'CrosswalksOfPair',
  sha256: '29ff01b24af3c52fba5f6e10c2095c1b92d9de5d217ffca203c6e8bf6c7b516b',
};
