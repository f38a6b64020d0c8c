// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SoaFrameworksQuery_organization_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly kind: Types.FrameworkKind };

export type SoaFrameworksQuery_organization = { readonly frameworks: ReadonlyArray<SoaFrameworksQuery_organization_frameworks> };

export type SoaFrameworksQuery = { readonly organization: SoaFrameworksQuery_organization | null };


export type SoaFrameworksQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const SoaFrameworksQuestion: Asked<SoaFrameworksQuery, SoaFrameworksQueryVariables> = {
  name: 'SoaFrameworks',
  sha256: 'ca5a633e702753e2b88e7e21196b44ee9e5adb7b4ee7321cbf252256c6d0513c',
};
