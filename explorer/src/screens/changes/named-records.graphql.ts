// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type NamedRecordsQuery_nodes_Provision_framework = { readonly slug: string };

export type NamedRecordsQuery_nodes_AISystem_Supplier = (
  { readonly localId: string, readonly name: string, readonly id: string }
  & { readonly __typename: 'AISystem' | 'Supplier' }
);

export type NamedRecordsQuery_nodes_Action_AppliedControl_Evidence = (
  { readonly localId: string, readonly title: string, readonly id: string }
  & { readonly __typename: 'Action' | 'AppliedControl' | 'Evidence' }
);

export type NamedRecordsQuery_nodes_jutLDzYO1RQwGLmaWcMt28xUjoQ2NKCnmKWxszMRA = (
  { readonly id: string }
  & { readonly __typename: 'Addressing' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Decision' | 'Demonstration' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Gap' | 'Mapping' | 'MatrixRow' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' }
);

export type NamedRecordsQuery_nodes_Support_View_ViewQuestion = (
  { readonly id: string }
  & { readonly __typename: 'Support' | 'View' | 'ViewQuestion' }
);

export type NamedRecordsQuery_nodes_Crosswalk_Framework = (
  { readonly slug: string, readonly title: string, readonly id: string }
  & { readonly __typename: 'Crosswalk' | 'Framework' }
);

export type NamedRecordsQuery_nodes_Organization = (
  { readonly name: string, readonly id: string }
  & { readonly __typename: 'Organization' }
);

export type NamedRecordsQuery_nodes_Provision = (
  { readonly ref: string, readonly title: string, readonly id: string, readonly framework: NamedRecordsQuery_nodes_Provision_framework }
  & { readonly __typename: 'Provision' }
);

export type NamedRecordsQuery_nodes =
  | NamedRecordsQuery_nodes_AISystem_Supplier
  | NamedRecordsQuery_nodes_Action_AppliedControl_Evidence
  | NamedRecordsQuery_nodes_jutLDzYO1RQwGLmaWcMt28xUjoQ2NKCnmKWxszMRA
  | NamedRecordsQuery_nodes_Support_View_ViewQuestion
  | NamedRecordsQuery_nodes_Crosswalk_Framework
  | NamedRecordsQuery_nodes_Organization
  | NamedRecordsQuery_nodes_Provision
;

export type NamedRecordsQuery = { readonly nodes: ReadonlyArray<NamedRecordsQuery_nodes | null> | null };


export type NamedRecordsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;

export const NamedRecordsQuestion: Asked<NamedRecordsQuery, NamedRecordsQueryVariables> = {
  name: 'NamedRecords',
  sha256: '6a030ccb4e691fc31c9b2f405bca471f1a5d47f5b1c3f0b5a817b85afc611892',
};
