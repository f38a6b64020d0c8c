import {
  isRecordLinkType,
  type Label,
  type LinkType,
  linkOf,
  nodeOf,
} from '../../../ledger/records/registry.ts';

/** Where a database keeps everything but records. */
export type StoreLabel = 'Ledger' | 'Change' | 'ProvisionText' | 'StoreFormat';
export const STORE_LABELS: readonly StoreLabel[] = ['Ledger', 'Change', 'ProvisionText', 'StoreFormat'];

/**
 * The second label of a node of the product, which no other application uses. A database may have other applications'
 * nodes with the first label, and an analyst may give the first label of one record to another. So statements, constraints
 * and indexes name this label, and the first label is only for people who query the graph by hand.
 */
export function markOf(label: Label | StoreLabel): string {
  return `Aims${label}`;
}

/** Both labels of a node, as a statement writes them. */
export function bothLabels(label: Label | StoreLabel): string {
  return `${label}:${markOf(label)}`;
}

/** The id of a link of the product. A link without it is somebody else's, whatever its type. */
export const LINK_ID = 'aimsId';

/** Names the properties that a fact stated and this version of the product does not know. */
export const FURTHER = 'aimsFurther';

/** The label of a node that was a record, and that somebody else's labels, properties or links keep in the database. */
export const FORMER = 'AimsFormer';

/** The properties of a label's nodes that are the product's, apart from the key. All others are somebody else's. */
export function propertiesOf(label: Label): readonly string[] {
  return nodeOf(label).stored.map(({ name }) => name);
}

/** The properties of links of a type that are the product's, apart from the id. */
export function linkPropertiesOf(type: LinkType): readonly string[] {
  return isRecordLinkType(type) ? linkOf(type).stored.map(({ name }) => name) : [];
}
