// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ChaptersOfCrosswalkQuery_source_outline = { readonly ref: string, readonly title: string, readonly depth: number };

export type ChaptersOfCrosswalkQuery_source = { readonly title: string, readonly outline: ReadonlyArray<ChaptersOfCrosswalkQuery_source_outline> | null };

export type ChaptersOfCrosswalkQuery = { readonly source: ChaptersOfCrosswalkQuery_source | null, readonly target: ChaptersOfCrosswalkQuery_source | null };


export type ChaptersOfCrosswalkQueryVariables = Exact<{
  source: string;
  target: string;
}>;

export const ChaptersOfCrosswalkQuestion: Asked<ChaptersOfCrosswalkQuery, ChaptersOfCrosswalkQueryVariables> = {
  name: 'ChaptersOfCrosswalk',
  sha256: '9a86e96a8308215d78484df34ee7cfdd6fc591a1d100c1a7f052a49d958c9beb',
};
