// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HeadsQuery_catalogue_head = { readonly seq: number, readonly hash: string };

export type HeadsQuery_catalogue = { readonly head: HeadsQuery_catalogue_head };

export type HeadsQuery = { readonly catalogue: HeadsQuery_catalogue | null, readonly organization: HeadsQuery_catalogue | null };


export type HeadsQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const HeadsQuestion: Asked<HeadsQuery, HeadsQueryVariables> = {
  name: 'Heads',
  sha256: '444bfbaf3e6d07769fa5352c50158ad920e0f7f762ad536f4d5d71735845996a',
};
