// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_kind = { readonly slug: string, readonly label: string, readonly shows: string | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence_nodes = { readonly localId: string, readonly title: string, readonly validUntil: string | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence = { readonly totalCount: number, readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision_framework = { readonly slug: string };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision = { readonly ref: string, readonly title: string, readonly framework: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision_framework };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes = { readonly status: Types.CoverageStatus, readonly provision: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes_provision };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions = { readonly totalCount: number, readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord_rows_nodes = { readonly presence: Types.RecordPresence, readonly remark: Types.KindRemark | null, readonly kind: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_kind | null, readonly evidence: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_evidence | null, readonly provisions: EvidenceRecordQuery_node_evidenceRecord_rows_nodes_provisions | null };

export type EvidenceRecordQuery_node_evidenceRecord_rows = { readonly totalCount: number, readonly nodes: ReadonlyArray<EvidenceRecordQuery_node_evidenceRecord_rows_nodes> };

export type EvidenceRecordQuery_node_evidenceRecord = { readonly rows: EvidenceRecordQuery_node_evidenceRecord_rows | null };

export type EvidenceRecordQuery_node_AISystem = (
  { readonly evidenceRecord: EvidenceRecordQuery_node_evidenceRecord | null }
  & { readonly __typename: 'AISystem' }
);

export type EvidenceRecordQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM = { readonly __typename: 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'Evidence' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Organization' };

export type EvidenceRecordQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI = { readonly __typename: 'Provision' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type EvidenceRecordQuery_node =
  | EvidenceRecordQuery_node_AISystem
  | EvidenceRecordQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM
  | EvidenceRecordQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI
;

export type EvidenceRecordQuery = { readonly node: EvidenceRecordQuery_node | null };


export type EvidenceRecordQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export const EvidenceRecordQuestion: Asked<EvidenceRecordQuery, EvidenceRecordQueryVariables> = {
  name: 'EvidenceRecord',
  sha256: '3846b309b55af0a8c7ea42fdf0638f13570236cc9de60280718eab1e16526d95',
};
