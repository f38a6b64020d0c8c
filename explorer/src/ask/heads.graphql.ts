// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HeadsQuery_viewer = { readonly account: string };

export type HeadsQuery_catalogue_head = { readonly seq: number, readonly hash: string };

export type HeadsQuery_catalogue = { readonly head: HeadsQuery_catalogue_head };

export type HeadsQuery = { readonly viewer: HeadsQuery_viewer | null, readonly catalogue: HeadsQuery_catalogue | null, readonly organization: HeadsQuery_catalogue | null };


export type HeadsQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const HeadsQuestion: Asked<HeadsQuery, HeadsQueryVariables> = {
  name: 'Heads',
  sha256: '6db2eced859d0c5fdb75a8dc519436b5e87c7811dd0060a8c6b5a4d09d15acc9',
};
