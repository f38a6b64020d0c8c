// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from = { readonly status: Types.CoverageStatus };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_system = { readonly localId: string, readonly name: string };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision_framework = { readonly slug: string };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision_framework };

export type ImpactOfEvidenceQuery_node_Evidence_impact_nodes = { readonly from: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from, readonly to: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_from, readonly system: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_system | null, readonly provision: ImpactOfEvidenceQuery_node_Evidence_impact_nodes_provision };

export type ImpactOfEvidenceQuery_node_Evidence_impact = { readonly totalCount: number, readonly nodes: ReadonlyArray<ImpactOfEvidenceQuery_node_Evidence_impact_nodes> };

export type ImpactOfEvidenceQuery_node_nt7hUrauykG1KJRcKl9kkCqBNAepr2jDHnVVwiha8 = { readonly __typename: 'AISystem' | 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Organization' };

export type ImpactOfEvidenceQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI = { readonly __typename: 'Provision' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type ImpactOfEvidenceQuery_node_Evidence = (
  { readonly impact: ImpactOfEvidenceQuery_node_Evidence_impact | null }
  & { readonly __typename: 'Evidence' }
);

export type ImpactOfEvidenceQuery_node =
  | ImpactOfEvidenceQuery_node_nt7hUrauykG1KJRcKl9kkCqBNAepr2jDHnVVwiha8
  | ImpactOfEvidenceQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI
  | ImpactOfEvidenceQuery_node_Evidence
;

export type ImpactOfEvidenceQuery = { readonly node: ImpactOfEvidenceQuery_node | null };


export type ImpactOfEvidenceQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const ImpactOfEvidenceQuestion: Asked<ImpactOfEvidenceQuery, ImpactOfEvidenceQueryVariables> = {
  name: 'ImpactOfEvidence',
  sha256: '27492b0ddf2c9a78bba9106d5f1147f2e05b4fe0f270b5fc370c448595165fe3',
};
