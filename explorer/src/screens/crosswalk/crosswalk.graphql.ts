// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type CrosswalkQuery_crosswalkHealth_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type CrosswalkQuery_crosswalkHealth_contradictions = { readonly totalCount: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_confidences = { readonly confidence: Types.Confidence, readonly count: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_relationships = { readonly relationship: Types.Relationship, readonly count: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_reviews = { readonly confirmed: number, readonly disputed: number, readonly adjusted: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_dangling = { readonly totalCount: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_sides_framework = { readonly slug: string, readonly title: string };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_sides_statedNone = { readonly totalCount: number };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_sides = { readonly side: Types.Side, readonly assessable: number, readonly mapped: number, readonly framework: CrosswalkQuery_crosswalkHealth_reports_nodes_sides_framework | null, readonly statedNone: CrosswalkQuery_crosswalkHealth_reports_nodes_sides_statedNone | null, readonly notStated: CrosswalkQuery_crosswalkHealth_reports_nodes_sides_statedNone | null, readonly noWord: CrosswalkQuery_crosswalkHealth_reports_nodes_sides_statedNone | null };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk_source = { readonly slug: string, readonly title: string, readonly edition: string };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk_supersedes = { readonly slug: string, readonly title: string };

export type CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk = { readonly slug: string, readonly title: string, readonly assertedBy: string, readonly hostedBy: string | null, readonly endorsement: string | null, readonly kind: Types.CrosswalkKind, readonly status: Types.CrosswalkStatus, readonly method: Types.Method | null, readonly version: string | null, readonly published: string | null, readonly licence: string | null, readonly sourceEdition: string | null, readonly targetEdition: string | null, readonly sourceComplete: Types.YesNoUnknown | null, readonly targetComplete: Types.YesNoUnknown | null, readonly useCase: string | null, readonly notes: string | null, readonly retired: boolean, readonly source: CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk_source, readonly target: CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk_source, readonly supersedes: CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk_supersedes | null };

export type CrosswalkQuery_crosswalkHealth_reports_nodes = { readonly rows: number, readonly reviewed: number, readonly vouchedFor: number, readonly retiredRows: number, readonly withoutConfidence: number, readonly staleness: ReadonlyArray<Types.Staleness>, readonly confidences: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_confidences>, readonly relationships: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_relationships>, readonly reviews: CrosswalkQuery_crosswalkHealth_reports_nodes_reviews | null, readonly dangling: CrosswalkQuery_crosswalkHealth_reports_nodes_dangling | null, readonly shifted: CrosswalkQuery_crosswalkHealth_reports_nodes_dangling | null, readonly sides: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_sides>, readonly crosswalk: CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk };

export type CrosswalkQuery_crosswalkHealth_reports = { readonly nodes: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes> };

export type CrosswalkQuery_crosswalkHealth = { readonly asOf: string | null, readonly notices: ReadonlyArray<CrosswalkQuery_crosswalkHealth_notices>, readonly contradictions: CrosswalkQuery_crosswalkHealth_contradictions | null, readonly reports: CrosswalkQuery_crosswalkHealth_reports | null };

export type CrosswalkQuery = { readonly crosswalkHealth: CrosswalkQuery_crosswalkHealth | null };


export type CrosswalkQueryVariables = Exact<{
  slug: string;
  organization?: string | null | undefined;
  asOf?: string | null | undefined;
}>;

export type ExaminedCrosswalkFragment = { readonly rows: number, readonly reviewed: number, readonly vouchedFor: number, readonly retiredRows: number, readonly withoutConfidence: number, readonly staleness: ReadonlyArray<Types.Staleness>, readonly confidences: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_confidences>, readonly relationships: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_relationships>, readonly reviews: CrosswalkQuery_crosswalkHealth_reports_nodes_reviews | null, readonly dangling: CrosswalkQuery_crosswalkHealth_reports_nodes_dangling | null, readonly shifted: CrosswalkQuery_crosswalkHealth_reports_nodes_dangling | null, readonly sides: ReadonlyArray<CrosswalkQuery_crosswalkHealth_reports_nodes_sides>, readonly crosswalk: CrosswalkQuery_crosswalkHealth_reports_nodes_crosswalk };

export const CrosswalkQuestion: Asked<CrosswalkQuery, CrosswalkQueryVariables> = {
  name: 'Crosswalk',
  sha256: '9addd15300ce65f265ffd945fa33b44a67be563f3875342bea7163aa2cd4d3e6',
};
