// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CrosswalkSlugsQuery_crosswalks = { readonly slug: string, readonly retired: boolean };

export type CrosswalkSlugsQuery = { readonly crosswalks: ReadonlyArray<CrosswalkSlugsQuery_crosswalks> };


export type CrosswalkSlugsQueryVariables = Exact<{ [key: string]: never; }>;

export const CrosswalkSlugsQuestion: Asked<CrosswalkSlugsQuery, CrosswalkSlugsQueryVariables> = {
  name: 'CrosswalkSlugs',
  sha256: 'da048df4215dcb9b819c85042855c4fb9984a6dec2639d8ac5caf4220a31efcb',
};
