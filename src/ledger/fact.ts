/** Labels of the nodes in the catalogue's ledger. `Framework`, `Crosswalk` and `View` are keyed by `slug`. */
export const CATALOGUE_LABELS = ['Framework', 'Provision', 'Crosswalk', 'RecordKind', 'View'] as const;
/** Labels of the nodes in an organization's ledger. `Organization` is keyed by `slug`. */
export const ORGANIZATION_LABELS = [
  'Organization',
  'AISystem',
  'Supplier',
  'AppliedControl',
  'Evidence',
  'Decision',
  'Action',
  'OfficialText',
] as const;
export type Label = (typeof CATALOGUE_LABELS)[number] | (typeof ORGANIZATION_LABELS)[number];

export const CATALOGUE_LINK_TYPES = [
  'PROVISION_OF',
  'PART_OF',
  'MAPS_TO',
  'SOURCE',
  'TARGET',
  'GAP_AT',
] as const;
export const ORGANIZATION_LINK_TYPES = [
  'OPERATED_BY',
  'SUPPLIED_BY',
  'HELD_BY',
  'ABOUT',
  'SUPPORTS',
  'ADDRESSES',
  'DEMONSTRATES',
  'ABOUT_PROVISION',
  'FOR',
  'CLOSES',
] as const;
export type LinkType = (typeof CATALOGUE_LINK_TYPES)[number] | (typeof ORGANIZATION_LINK_TYPES)[number];

/** What a node or link holds: absent is null or an empty list; lists of objects are one canonical JSON string. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface Endpoint {
  readonly label: Label;
  /** The node's `id`, or its `slug` where it is keyed by one. */
  readonly id: string;
}

/** A whole node that is now true: it replaces what was known under its label and id. */
export interface NodeFact {
  readonly fact: 'node';
  readonly label: Label;
  readonly id: string;
  /** Everything but the key. */
  readonly properties: Properties;
}

/** A whole link that is now true. */
export interface LinkFact {
  readonly fact: 'link';
  readonly type: LinkType;
  readonly id: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Everything but the id. */
  readonly properties: Properties;
}

/** A node, with its links, that has ceased to be. */
export interface NodeGoneFact {
  readonly fact: 'node-gone';
  readonly label: Label;
  readonly id: string;
}

export interface LinkGoneFact {
  readonly fact: 'link-gone';
  readonly type: LinkType;
  readonly id: string;
}

/** What a change makes true. Applying one twice is harmless. */
export type Fact = NodeFact | LinkFact | NodeGoneFact | LinkGoneFact;

const ORDER: readonly Fact['fact'][] = ['link-gone', 'node', 'link', 'node-gone'];

/** A change's facts in the order in which they become true: links may end at nodes that are stated after them. */
export function inOrderOfStore(facts: readonly Fact[]): readonly Fact[] {
  return ORDER.flatMap((kind) => facts.filter(({ fact }) => fact === kind));
}

/** The property under which a label's key is stored. */
export function keyProperty(label: Label): 'id' | 'slug' {
  return label === 'Framework' || label === 'Crosswalk' || label === 'View' || label === 'Organization'
    ? 'slug'
    : 'id';
}
