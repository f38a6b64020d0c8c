// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type QuestionsQuery_node_conditions_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type QuestionsQuery_node_conditions_nodes_answeredFor = { readonly localId: string, readonly name: string };

export type QuestionsQuery_node_conditions_nodes_condition = { readonly conditionId: string, readonly label: string, readonly question: string, readonly notes: string | null, readonly scope: Types.ConditionScope };

export type QuestionsQuery_node_conditions_nodes_framework = { readonly slug: string, readonly title: string };

export type QuestionsQuery_node_conditions_nodes = { readonly answer: boolean | null, readonly by: string | null, readonly on: string | null, readonly note: string | null, readonly undetermined: number, readonly answeredFor: QuestionsQuery_node_conditions_nodes_answeredFor | null, readonly condition: QuestionsQuery_node_conditions_nodes_condition, readonly framework: QuestionsQuery_node_conditions_nodes_framework };

export type QuestionsQuery_node_conditions_state_catalogue = { readonly seq: number, readonly hash: string };

export type QuestionsQuery_node_conditions_state = { readonly catalogue: QuestionsQuery_node_conditions_state_catalogue, readonly organization: QuestionsQuery_node_conditions_state_catalogue };

export type QuestionsQuery_node_conditions_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type QuestionsQuery_node_conditions_crosswalks = { readonly slug: string };

export type QuestionsQuery_node_conditions = { readonly totalCount: number, readonly asOf: string, readonly pageInfo: QuestionsQuery_node_conditions_pageInfo, readonly nodes: ReadonlyArray<QuestionsQuery_node_conditions_nodes>, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

export type QuestionsQuery_node_AISystem_Organization = (
  { readonly conditions: QuestionsQuery_node_conditions | null }
  & { readonly __typename: 'AISystem' | 'Organization' }
);

export type QuestionsQuery_node_agF1oVngjsFTo2yN1z3RJHh1U3FKJDxcdJ5k0HzY8 = { readonly __typename: 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'Evidence' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Provision' };

export type QuestionsQuery_node_WIsBEv7Yx7kL3VP2T8KegQtaG5RQ9Lrz43y6ccGqU = { readonly __typename: 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type QuestionsQuery_node =
  | QuestionsQuery_node_AISystem_Organization
  | QuestionsQuery_node_agF1oVngjsFTo2yN1z3RJHh1U3FKJDxcdJ5k0HzY8
  | QuestionsQuery_node_WIsBEv7Yx7kL3VP2T8KegQtaG5RQ9Lrz43y6ccGqU
;

export type QuestionsQuery = { readonly node: QuestionsQuery_node | null };


export type QuestionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: QuestionsQuery_node_conditions_state, readonly notices: ReadonlyArray<QuestionsQuery_node_conditions_notices>, readonly crosswalks: ReadonlyArray<QuestionsQuery_node_conditions_crosswalks> };

export const QuestionsQuestion: Asked<QuestionsQuery, QuestionsQueryVariables> = {
  name: 'Questions',
  sha256: 'd95fbe9e8ebb7198cf52e5ebbc80d15d9675c1358f024d056adf09cbc6f388b1',
};
