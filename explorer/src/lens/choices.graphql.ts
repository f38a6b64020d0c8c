// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../ask/schema-types.ts';

export type ChoicesQuery_crosswalks_source = { readonly slug: string };

export type ChoicesQuery_crosswalks = { readonly slug: string, readonly title: string, readonly assertedBy: string, readonly status: Types.CrosswalkStatus, readonly retired: boolean, readonly source: ChoicesQuery_crosswalks_source, readonly target: ChoicesQuery_crosswalks_source };

export type ChoicesQuery_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly status: Types.FrameworkStatus, readonly retired: boolean };

export type ChoicesQuery_organization_crosswalks = { readonly slug: string };

export type ChoicesQuery_organization = { readonly crosswalks: ReadonlyArray<ChoicesQuery_organization_crosswalks>, readonly frameworks: ReadonlyArray<ChoicesQuery_crosswalks_source> };

export type ChoicesQuery = { readonly crosswalks: ReadonlyArray<ChoicesQuery_crosswalks>, readonly frameworks: ReadonlyArray<ChoicesQuery_frameworks>, readonly organization: ChoicesQuery_organization | null };


export type ChoicesQueryVariables = Exact<{
  organization?: string | null | undefined;
}>;

export const ChoicesQuestion: Asked<ChoicesQuery, ChoicesQueryVariables> = {
  name: 'Choices',
  sha256: 'e2274713c12bfbe156c8262adb26dc55610a9fb2267c9011d6bda1eedff6ca44',
};
