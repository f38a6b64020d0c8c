// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type QuestionOrderQuery_frameworks_conditions = { readonly conditionId: string };

export type QuestionOrderQuery_frameworks = { readonly slug: string, readonly conditions: ReadonlyArray<QuestionOrderQuery_frameworks_conditions> };

export type QuestionOrderQuery = { readonly frameworks: ReadonlyArray<QuestionOrderQuery_frameworks> };


export type QuestionOrderQueryVariables = Exact<{ [key: string]: never; }>;

export const QuestionOrderQuestion: Asked<QuestionOrderQuery, QuestionOrderQueryVariables> = {
  name: 'QuestionOrder',
  sha256: '1e50907776f68d5e25679e8d60c3a5bb4763155fba736a109eb31104b2d0f224',
};
