// Made of the question beside it and of schema.graphql: `npm run questions` writes it.
import type { Asked } from '../../ask/asked.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../ask/schema-types.ts';

export type SystemQuery_node_roles_nodes_framework = { readonly slug: string };

export type SystemQuery_node_roles_nodes = { readonly termId: string, readonly label: string | null, readonly framework: SystemQuery_node_roles_nodes_framework };

export type SystemQuery_node_roles = { readonly totalCount: number, readonly nodes: ReadonlyArray<SystemQuery_node_roles_nodes> };

export type SystemQuery_node_suppliers_nodes = { readonly localId: string, readonly name: string, readonly service: string | null };

export type SystemQuery_node_suppliers = { readonly totalCount: number, readonly nodes: ReadonlyArray<SystemQuery_node_suppliers_nodes> };

export type SystemQuery_node_evidence = { readonly totalCount: number };

export type SystemQuery_node_AISystem = (
  { readonly localId: string, readonly name: string, readonly purpose: string | null, readonly owner: string | null, readonly status: Types.SystemStatus, readonly notes: string | null, readonly dataClasses: ReadonlyArray<string>, readonly inScopeFrom: string | null, readonly inScopeUntil: string | null, readonly onMarketFrom: string | null, readonly roles: SystemQuery_node_roles | null, readonly classes: SystemQuery_node_roles | null, readonly suppliers: SystemQuery_node_suppliers | null, readonly evidence: SystemQuery_node_evidence | null }
  & { readonly __typename: 'AISystem' }
);

export type SystemQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM = { readonly __typename: 'Action' | 'Addressing' | 'AppliedControl' | 'Bounds' | 'ConditionAnswer' | 'Coverage' | 'CoverageMatrix' | 'Crosswalk' | 'Decision' | 'Demonstration' | 'Evidence' | 'EvidencePlan' | 'EvidenceRecord' | 'EvidenceRecordRow' | 'Forecast' | 'Framework' | 'Gap' | 'Mapping' | 'MatrixRow' | 'Organization' };

export type SystemQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI = { readonly __typename: 'Provision' | 'ProvisionCoverage' | 'ProvisionGrid' | 'Report' | 'RowReview' | 'StatedControl' | 'StatementOfApplicability' | 'Supplier' | 'Support' | 'View' | 'ViewQuestion' };

export type SystemQuery_node =
  | SystemQuery_node_AISystem
  | SystemQuery_node_B97fDl6dOtw1GiiZgLWOLAWncFZsS8Km1aSZxTaM
  | SystemQuery_node_CqccHumTaeMnKHNx4tTzhjaej4fWUZ1wjiVNyOCTdI
;

export type SystemQuery_organization_matrix_grid_frameworks = { readonly slug: string, readonly title: string, readonly edition: string, readonly kind: Types.FrameworkKind };

export type SystemQuery_organization_matrix_grid = { readonly statuses: ReadonlyArray<Types.CoverageStatus>, readonly tally: ReadonlyArray<ReadonlyArray<number>>, readonly frameworks: ReadonlyArray<SystemQuery_organization_matrix_grid_frameworks> };

export type SystemQuery_organization_matrix_state_catalogue = { readonly seq: number, readonly hash: string };

export type SystemQuery_organization_matrix_state = { readonly catalogue: SystemQuery_organization_matrix_state_catalogue, readonly organization: SystemQuery_organization_matrix_state_catalogue };

export type SystemQuery_organization_matrix_notices = { readonly code: Types.NoticeCode, readonly message: string };

export type SystemQuery_organization_matrix_crosswalks = { readonly slug: string };

export type SystemQuery_organization_matrix = { readonly asOf: string, readonly grid: SystemQuery_organization_matrix_grid, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

export type SystemQuery_organization = { readonly matrix: SystemQuery_organization_matrix | null };

export type SystemQuery = { readonly node: SystemQuery_node | null, readonly organization: SystemQuery_organization | null };


export type SystemQueryVariables = Exact<{
  organization?: string | null | undefined;
  id: string | number;
  asOf?: string | null | undefined;
  crosswalks?: ReadonlyArray<string> | string | null | undefined;
  frameworks?: ReadonlyArray<string> | string | null | undefined;
  knownAt?: string | null | undefined;
  assume?: ReadonlyArray<Types.AssumedSupport> | Types.AssumedSupport | null | undefined;
}>;

export type HeadingFragment = { readonly asOf: string, readonly state: SystemQuery_organization_matrix_state, readonly notices: ReadonlyArray<SystemQuery_organization_matrix_notices>, readonly crosswalks: ReadonlyArray<SystemQuery_organization_matrix_crosswalks> };

export const SystemQuestion: Asked<SystemQuery, SystemQueryVariables> = {
  name: 'System',
  sha256: 'd0ef8a7da6d3e402b92c3145715d5566e07e0d0fa65037bf99cd7f459b91cf7e',
};
