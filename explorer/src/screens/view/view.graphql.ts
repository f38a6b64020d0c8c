// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ViewQuery_organization_view_questions_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_system = { readonly localId: string, readonly name: string };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_kind = { readonly slug: string, readonly label: string };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_evidence_nodes = { readonly localId: string, readonly title: string };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_evidence = { readonly totalCount: number, readonly nodes: ReadonlyArray<ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_evidence_nodes> };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds = { readonly presence: Types.KindPresence, readonly remark: Types.KindRemark | null, readonly kind: ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_kind | null, readonly evidence: ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds_evidence | null };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_parts = { readonly status: Types.CoverageStatus, readonly count: number };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_provision_framework = { readonly slug: string };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_provision = { readonly ref: string, readonly titleInContext: string, readonly framework: ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_provision_framework };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes = { readonly retired: boolean, readonly status: Types.CoverageStatus | null, readonly parts: ReadonlyArray<ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_parts> | null, readonly provision: ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes_provision };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions = { readonly totalCount: number, readonly nodes: ReadonlyArray<ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions_nodes> };

export type ViewQuery_organization_view_questions_nodes_scopes_nodes = { readonly system: ViewQuery_organization_view_questions_nodes_scopes_nodes_system | null, readonly kinds: ReadonlyArray<ViewQuery_organization_view_questions_nodes_scopes_nodes_kinds>, readonly provisions: ViewQuery_organization_view_questions_nodes_scopes_nodes_provisions | null };

export type ViewQuery_organization_view_questions_nodes_scopes = { readonly totalCount: number, readonly nodes: ReadonlyArray<ViewQuery_organization_view_questions_nodes_scopes_nodes> };

export type ViewQuery_organization_view_questions_nodes = { readonly questionId: string, readonly question: string, readonly stage: string | null, readonly scope: Types.QuestionScope, readonly scopes: ViewQuery_organization_view_questions_nodes_scopes | null };

export type ViewQuery_organization_view_questions = { readonly totalCount: number, readonly pageInfo: ViewQuery_organization_view_questions_pageInfo, readonly nodes: ReadonlyArray<ViewQuery_organization_view_questions_nodes> };

export type ViewQuery_organization_view_state_catalogue = { readonly seq: number, readonly hash: string };

export type ViewQuery_organization_view_state = { readonly catalogue: ViewQuery_organization_view_state_catalogue, readonly organization: ViewQuery_organization_view_state_catalogue };

export type ViewQuery_organization_view_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type ViewQuery_organization_view_crosswalks = { readonly slug: string };

export type ViewQuery_organization_view = { readonly title: string, readonly intro: string | null, readonly asOf: string, readonly questions: ViewQuery_organization_view_questions | null, readonly state: ViewQuery_organization_view_state, readonly notices: ReadonlyArray<ViewQuery_organization_view_notices>, readonly crosswalks: ReadonlyArray<ViewQuery_organization_view_crosswalks> };

export type ViewQuery_organization = { readonly view: ViewQuery_organization_view | null };

export type ViewQuery = { readonly organization: ViewQuery_organization | null };


export type ViewQueryVariables = Exact<{
  organization?: string | null | undefined;
  view: string;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
  after?: string | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: ViewQuery_organization_view_state, readonly notices: ReadonlyArray<ViewQuery_organization_view_notices>, readonly crosswalks: ReadonlyArray<ViewQuery_organization_view_crosswalks> };

export type ViewedQuestionFragment = { readonly questionId: string, readonly question: string, readonly stage: string | null, readonly scope: Types.QuestionScope, readonly scopes: ViewQuery_organization_view_questions_nodes_scopes | null };

export const ViewQuestion: Asked<ViewQuery, ViewQueryVariables> = {
  name: 'View',
  sha256: '1cab68a34275dfa55935fc3ba4e1823291d61996b72759c19d556cb5637b2958',
};
