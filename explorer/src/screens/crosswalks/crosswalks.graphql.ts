// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type CrosswalksQuery_crosswalkHealth_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type CrosswalksQuery_crosswalkHealth_reports_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_relationships = { readonly relationship: Types.Relationship, readonly count: number };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_reviews = { readonly confirmed: number, readonly disputed: number, readonly adjusted: number };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_sides_statedNone = { readonly totalCount: number };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_sides = { readonly side: Types.Side, readonly statedNone: CrosswalksQuery_crosswalkHealth_reports_nodes_sides_statedNone | null };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_crosswalk_source = { readonly slug: string, readonly title: string };

export type CrosswalksQuery_crosswalkHealth_reports_nodes_crosswalk = { readonly slug: string, readonly title: string, readonly assertedBy: string, readonly kind: Types.CrosswalkKind, readonly status: Types.CrosswalkStatus, readonly sourceEdition: string | null, readonly targetEdition: string | null, readonly source: CrosswalksQuery_crosswalkHealth_reports_nodes_crosswalk_source, readonly target: CrosswalksQuery_crosswalkHealth_reports_nodes_crosswalk_source };

export type CrosswalksQuery_crosswalkHealth_reports_nodes = { readonly rows: number, readonly reviewed: number, readonly vouchedFor: number, readonly relationships: ReadonlyArray<CrosswalksQuery_crosswalkHealth_reports_nodes_relationships>, readonly reviews: CrosswalksQuery_crosswalkHealth_reports_nodes_reviews | null, readonly sides: ReadonlyArray<CrosswalksQuery_crosswalkHealth_reports_nodes_sides>, readonly crosswalk: CrosswalksQuery_crosswalkHealth_reports_nodes_crosswalk };

export type CrosswalksQuery_crosswalkHealth_reports = { readonly totalCount: number, readonly pageInfo: CrosswalksQuery_crosswalkHealth_reports_pageInfo, readonly nodes: ReadonlyArray<CrosswalksQuery_crosswalkHealth_reports_nodes> };

export type CrosswalksQuery_crosswalkHealth = { readonly asOf: string | null, readonly notices: ReadonlyArray<CrosswalksQuery_crosswalkHealth_notices>, readonly reports: CrosswalksQuery_crosswalkHealth_reports | null };

export type CrosswalksQuery = { readonly crosswalkHealth: CrosswalksQuery_crosswalkHealth | null };


export type CrosswalksQueryVariables = Exact<{
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;

export const CrosswalksQuestion: Asked<CrosswalksQuery, CrosswalksQueryVariables> = {
  name: 'Crosswalks',
  sha256: 'a3bb867f5b9b770445e8687e1eb42e13d835f5b187bf3c84146d14d4b7b6b9b7',
};
