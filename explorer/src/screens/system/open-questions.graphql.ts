// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type OpenQuestionsQuery_node_conditions_pageInfo = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type OpenQuestionsQuery_node_conditions_nodes = { readonly answer: boolean | null };

export type OpenQuestionsQuery_node_conditions = { readonly totalCount: number, readonly pageInfo: OpenQuestionsQuery_node_conditions_pageInfo, readonly nodes: ReadonlyArray<OpenQuestionsQuery_node_conditions_nodes> };

export type OpenQuestionsQuery_node_AISystem = (
  { readonly conditions: OpenQuestionsQuery_node_conditions | null }
  & { readonly __typename: 'AISystem' }
);

export type OpenQuestionsQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM = { readonly __typename: 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'Evidence' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Organization' };

export type OpenQuestionsQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI = { readonly __typename: 'Provision' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type OpenQuestionsQuery_node =
  | OpenQuestionsQuery_node_AISystem
  | OpenQuestionsQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM
  | OpenQuestionsQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI
;

export type OpenQuestionsQuery = { readonly node: OpenQuestionsQuery_node | null };


export type OpenQuestionsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const OpenQuestionsQuestion: Asked<OpenQuestionsQuery, OpenQuestionsQueryVariables> = {
  name: 'OpenQuestions',
  sha256: '975d48a2c82b3cf0b5d3d9ab93c9254b8de2dfcde9842842551c622a7656d8f9',
};
