// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SoaFrameworksQuery_organization_frameworks_controls = { readonly totalCount: number };

export type SoaFrameworksQuery_organization_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly kind: Types.FrameworkKind, readonly controls: SoaFrameworksQuery_organization_frameworks_controls | null };

export type SoaFrameworksQuery_organization = { readonly frameworks: ReadonlyArray<SoaFrameworksQuery_organization_frameworks> };

export type SoaFrameworksQuery = { readonly organization: SoaFrameworksQuery_organization | null };


export type SoaFrameworksQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const SoaFrameworksQuestion: Asked<SoaFrameworksQuery, SoaFrameworksQueryVariables> = {
  name: 'SoaFrameworks',
  sha256: '9d58315723c87bfbd778d5be8737d966be2e090991c73bc6531761dd26920a28',
};
