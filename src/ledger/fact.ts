import type { Label, LinkType } from './records/registry.ts';

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
  if (facts.length < 2) return facts;
  return ORDER.flatMap((kind) => facts.filter(({ fact }) => fact === kind));
}
