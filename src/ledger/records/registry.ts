import type { RecordOf } from '../../model/fields.ts';
import { action } from './action.ts';
import { addressing } from './addressing.ts';
import { aiSystem } from './ai-system.ts';
import { appliedControl } from './applied-control.ts';
import { conditionAnswer } from './condition-answer.ts';
import { crosswalk } from './crosswalk.ts';
import { crosswalkGap } from './crosswalk-gap.ts';
import { decision } from './decision.ts';
import { demonstration } from './demonstration.ts';
import { evidence } from './evidence.ts';
import { framework } from './framework.ts';
import { mapping } from './mapping.ts';
import type { LedgerKind } from './node-record.ts';
import { officialText } from './official-text.ts';
import { organization } from './organization.ts';
import { provision } from './provision.ts';
import { provisionUnion } from './provision-union.ts';
import { recordKind } from './record-kind.ts';
import { removedOrganization } from './removed-organization.ts';
import { rowReview } from './row-review.ts';
import { supplier } from './supplier.ts';
import { support } from './support.ts';
import { view } from './view.ts';

/**
 * Every label. The order is part of what loads hash, and records that a folder no longer names are removed in the
 * reverse of it: new ones are added at the end of their ledger.
 */
export const NODE_RECORDS = [
  framework,
  provision,
  crosswalk,
  recordKind,
  view,
  provisionUnion,
  removedOrganization,
  organization,
  aiSystem,
  supplier,
  appliedControl,
  evidence,
  decision,
  action,
  officialText,
  conditionAnswer,
  rowReview,
] as const;

/** Every type of link that is a record of its own, in an order of the same meaning. */
export const LINK_RECORDS = [mapping, crosswalkGap, support, addressing, demonstration] as const;

export type AnyNode = (typeof NODE_RECORDS)[number];
export type AnyLink = (typeof LINK_RECORDS)[number];
export type AnyRecord = AnyNode | AnyLink;

export type NodesOf<O extends LedgerKind> = Extract<AnyNode, { readonly ledger: O }>;
export type LinksOf<O extends LedgerKind> = Extract<AnyLink, { readonly ledger: O }>;

/** The name of a kind of node in the graph. */
export type Label = AnyNode['label'];

/** The record of each label. */
export type NodeRecords = { readonly [D in AnyNode as D['label']]: RecordOf<D['fields']> };

/** The record of each link that is more than structure. */
export type LinkRecords = { readonly [D in AnyLink as D['type']]: RecordOf<D['fields']> };
export type RecordLinkType = keyof LinkRecords;

/** Links that are more than structure, and those that the fields of a node imply. */
export type LinkType = RecordLinkType | { [D in AnyNode as D['label']]: keyof D['implies'] }[Label];

const BY_LABEL: ReadonlyMap<string, AnyNode> = new Map(NODE_RECORDS.map((node) => [node.label, node]));
const BY_TYPE: ReadonlyMap<string, AnyLink> = new Map(LINK_RECORDS.map((link) => [link.type, link]));

export const LABELS: readonly Label[] = NODE_RECORDS.map(({ label }) => label);

/** Labels of the nodes in one kind of ledger. */
export function labelsOf(ledger: LedgerKind): readonly Label[] {
  return nodesOf(ledger).map(({ label }) => label);
}

/** The nodes of one kind of ledger, in the order of the registry. */
export function nodesOf<O extends LedgerKind>(ledger: O): readonly NodesOf<O>[] {
  return NODE_RECORDS.filter((node): node is NodesOf<O> => node.ledger === ledger);
}

/** The links of one kind of ledger that are records, in the order of the registry. */
export function linksOf<O extends LedgerKind>(ledger: O): readonly LinksOf<O>[] {
  return LINK_RECORDS.filter((link): link is LinksOf<O> => link.ledger === ledger);
}

export function isLabel(name: string): name is Label {
  return BY_LABEL.has(name);
}

export function isRecordLinkType(name: string): name is RecordLinkType {
  return BY_TYPE.has(name);
}

/** The definition of a label's records. */
export function nodeOf(label: Label): AnyNode {
  const node = BY_LABEL.get(label);
  if (node === undefined) throw new TypeError(`The registry lists no label ${label}.`);
  return node;
}

/** The definition of the records that links of a type are. */
export function linkOf(type: RecordLinkType): AnyLink {
  const link = BY_TYPE.get(type);
  if (link === undefined) throw new TypeError(`The registry lists no link type ${type}.`);
  return link;
}

/** The property under which a label's key is stored. */
export function keyProperty(label: Label): 'id' | 'slug' {
  return nodeOf(label).key;
}

/** The property that says whose a node is: its ledger's name. Null in the catalogue's, where nobody owns a node. */
export function ownerProperty(label: Label): 'organization' | 'slug' | null {
  const { ledger, isOnly } = nodeOf(label);
  if (ledger === 'catalogue') return null;
  return isOnly ? 'slug' : 'organization';
}
