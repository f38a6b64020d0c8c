// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ReviewsQuery_node_openReviews_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ReviewsQuery_node_openReviews_nodes_rises_nodes_provision_framework = { readonly slug: string };

export type ReviewsQuery_node_openReviews_nodes_rises_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: ReviewsQuery_node_openReviews_nodes_rises_nodes_provision_framework };

export type ReviewsQuery_node_openReviews_nodes_rises_nodes_from = { readonly status: Types.CoverageStatus, readonly statusWhenApplicable: Types.CoverageStatus | null };

export type ReviewsQuery_node_openReviews_nodes_rises_nodes = { readonly provision: ReviewsQuery_node_openReviews_nodes_rises_nodes_provision, readonly from: ReviewsQuery_node_openReviews_nodes_rises_nodes_from, readonly to: ReviewsQuery_node_openReviews_nodes_rises_nodes_from };

export type ReviewsQuery_node_openReviews_nodes_rises = { readonly totalCount: number, readonly nodes: ReadonlyArray<ReviewsQuery_node_openReviews_nodes_rises_nodes> };

export type ReviewsQuery_node_openReviews_nodes_mapping_crosswalk = { readonly slug: string, readonly title: string };

export type ReviewsQuery_node_openReviews_nodes_mapping_sources = { readonly ref: string, readonly title: string, readonly framework: ReviewsQuery_node_openReviews_nodes_rises_nodes_provision_framework };

export type ReviewsQuery_node_openReviews_nodes_mapping = { readonly mappingId: string, readonly confidence: Types.Confidence | null, readonly reviewedBy: string | null, readonly reviewedOn: string | null, readonly rationale: string | null, readonly note: string | null, readonly citedAs: string | null, readonly assertedBy: string, readonly crosswalk: ReviewsQuery_node_openReviews_nodes_mapping_crosswalk, readonly sources: ReadonlyArray<ReviewsQuery_node_openReviews_nodes_mapping_sources>, readonly targets: ReadonlyArray<ReviewsQuery_node_openReviews_nodes_mapping_sources> };

export type ReviewsQuery_node_openReviews_nodes = { readonly relationship: Types.Relationship, readonly rising: number, readonly rises: ReviewsQuery_node_openReviews_nodes_rises | null, readonly mapping: ReviewsQuery_node_openReviews_nodes_mapping };

export type ReviewsQuery_node_openReviews_state_catalogue = { readonly seq: number, readonly hash: string };

export type ReviewsQuery_node_openReviews_state = { readonly catalogue: ReviewsQuery_node_openReviews_state_catalogue, readonly organization: ReviewsQuery_node_openReviews_state_catalogue };

export type ReviewsQuery_node_openReviews_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type ReviewsQuery_node_openReviews_crosswalks = { readonly slug: string };

export type ReviewsQuery_node_openReviews = { readonly ceiling: number, readonly totalCount: number, readonly asOf: string, readonly pageInfo: ReviewsQuery_node_openReviews_pageInfo, readonly nodes: ReadonlyArray<ReviewsQuery_node_openReviews_nodes>, readonly state: ReviewsQuery_node_openReviews_state, readonly notices: ReadonlyArray<ReviewsQuery_node_openReviews_notices>, readonly crosswalks: ReadonlyArray<ReviewsQuery_node_openReviews_crosswalks> };

export type ReviewsQuery_node_AISystem_Organization = (
  { readonly openReviews: ReviewsQuery_node_openReviews | null }
  & { readonly __typename: 'AISystem' | 'Organization' }
);

export type ReviewsQuery_node_agF1oVngjsFTo2yN1z3RJHh1U3FKJDxcdJ5k0HzY8 = { readonly __typename: 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'Evidence' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Provision' };

export type ReviewsQuery_node_WIsBEv7Yx7kL3VP2T8KegQtaG5RQ9Lrz43y6ccGqU = { readonly __typename: 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type ReviewsQuery_node =
  | ReviewsQuery_node_AISystem_Organization
  | ReviewsQuery_node_agF1oVngjsFTo2yN1z3RJHh1U3FKJDxcdJ5k0HzY8
  | ReviewsQuery_node_WIsBEv7Yx7kL3VP2T8KegQtaG5RQ9Lrz43y6ccGqU
;

export type ReviewsQuery = { readonly node: ReviewsQuery_node | null };


export type ReviewsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: ReviewsQuery_node_openReviews_state, readonly notices: ReadonlyArray<ReviewsQuery_node_openReviews_notices>, readonly crosswalks: ReadonlyArray<ReviewsQuery_node_openReviews_crosswalks> };

export type OpenReviewFragment = { readonly relationship: Types.Relationship, readonly rising: number, readonly rises: ReviewsQuery_node_openReviews_nodes_rises | null, readonly mapping: ReviewsQuery_node_openReviews_nodes_mapping };

export type RisenStatusFragment = { readonly provision: ReviewsQuery_node_openReviews_nodes_rises_nodes_provision, readonly from: ReviewsQuery_node_openReviews_nodes_rises_nodes_from, readonly to: ReviewsQuery_node_openReviews_nodes_rises_nodes_from };

export type ReviewedProvisionFragment = { readonly ref: string, readonly title: string, readonly framework: ReviewsQuery_node_openReviews_nodes_rises_nodes_provision_framework };

export const ReviewsQuestion: Asked<ReviewsQuery, ReviewsQueryVariables> = {
  name: 'Reviews',
  sha256: 'b85e5a973fd8789599c95bb6325e5ec0ad6e8c14efe76882543d6e9e4a89a3ff',
};
