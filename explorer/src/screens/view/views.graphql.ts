// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ViewsQuery_organization_views = { readonly slug: string, readonly title: string };

export type ViewsQuery_organization = { readonly views: ReadonlyArray<ViewsQuery_organization_views> };

export type ViewsQuery = { readonly organization: ViewsQuery_organization | null };


export type ViewsQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const ViewsQuestion: Asked<ViewsQuery, ViewsQueryVariables> = {
  name: 'Views',
  sha256: 'c334fa905c816a489b7f4c791c9870d75a2c3fa01c29d8b0fd8493d38e991732',
};
