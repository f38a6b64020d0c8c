// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ComparedQuery_organization_provisionGrid_provisions = { readonly ref: string };

export type ComparedQuery_organization_provisionGrid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly cells: ReadonlyArray<ReadonlyArray<number>>, readonly provisions: ReadonlyArray<ComparedQuery_organization_provisionGrid_provisions> };

export type ComparedQuery_organization = { readonly provisionGrid: ComparedQuery_organization_provisionGrid | null };

export type ComparedQuery = { readonly organization: ComparedQuery_organization | null };


export type ComparedQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  systems?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;

export const ComparedQuestion: Asked<ComparedQuery, ComparedQueryVariables> = {
  name: 'Compared',
  sha256: '41790a1e879b5bbb1ba04546141017d22a0706176466de45198df9287a124f2a',
};
