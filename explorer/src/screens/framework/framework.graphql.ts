// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type FrameworkQuery_framework_supersededBy = { readonly slug: string, readonly title: string };

export type FrameworkQuery_framework_outline = { readonly ref: string, readonly title: string, readonly kind: string, readonly depth: number, readonly assessable: boolean, readonly level: Types.Level };

export type FrameworkQuery_framework = { readonly title: string, readonly edition: string, readonly kind: Types.FrameworkKind, readonly status: Types.FrameworkStatus, readonly supersededBy: FrameworkQuery_framework_supersededBy | null, readonly outline: ReadonlyArray<FrameworkQuery_framework_outline> | null };

export type FrameworkQuery_organization_provisionGrid_provisions = { readonly ref: string };

export type FrameworkQuery_organization_provisionGrid_state_catalogue = { readonly seq: number, readonly hash: string };

export type FrameworkQuery_organization_provisionGrid_state = { readonly catalogue: FrameworkQuery_organization_provisionGrid_state_catalogue, readonly organization: FrameworkQuery_organization_provisionGrid_state_catalogue };

export type FrameworkQuery_organization_provisionGrid_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type FrameworkQuery_organization_provisionGrid_crosswalks = { readonly slug: string };

export type FrameworkQuery_organization_provisionGrid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly cells: ReadonlyArray<ReadonlyArray<number>>, readonly asOf: string, readonly provisions: ReadonlyArray<FrameworkQuery_organization_provisionGrid_provisions>, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

export type FrameworkQuery_organization = { readonly provisionGrid: FrameworkQuery_organization_provisionGrid | null };

export type FrameworkQuery = { readonly framework: FrameworkQuery_framework | null, readonly organization: FrameworkQuery_organization | null };


export type FrameworkQueryVariables = Exact<{
  organization?: string | null | undefined;
  framework: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  systems?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: FrameworkQuery_organization_provisionGrid_state, readonly notices: ReadonlyArray<FrameworkQuery_organization_provisionGrid_notices>, readonly crosswalks: ReadonlyArray<FrameworkQuery_organization_provisionGrid_crosswalks> };

export const FrameworkQuestion: Asked<FrameworkQuery, FrameworkQueryVariables> = {
  name: 'Framework',
  sha256: '65ec0a133f2b9a3ee5333df8513a1cfce6e73e9a36595d988b5bb4beaea97e4c',
};
