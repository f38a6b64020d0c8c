import { groupBy } from '../../model/group-by.ts';
import type { Endpoint } from '../fact.ts';
import type { LinkEnd } from './link-record.ts';
import type { ImpliedLink, LedgerKind } from './node-record.ts';
import {
  isLabel,
  isRecordLinkType,
  type Label,
  LINK_RECORDS,
  type LinkType,
  NODE_RECORDS,
} from './registry.ts';

/** The labels that links of one type join, and in whose ledger they are stated. */
export interface LinkEnds {
  readonly type: LinkType;
  readonly ledger: LedgerKind;
  readonly from: readonly Label[];
  readonly to: readonly Label[];
}

/** A link that a node of the label `from` implies to nodes of the label `to`. */
export interface ImpliedEnds extends Pick<ImpliedLink, 'keysOf'> {
  readonly type: LinkType;
  readonly ledger: LedgerKind;
  readonly from: Label;
  readonly to: Label;
}

const IMPLIED_TYPES = new Set(
  NODE_RECORDS.flatMap(({ impliedLinks }) => impliedLinks.map(({ type }) => type)),
);

export function isLinkType(name: string): name is LinkType {
  return IMPLIED_TYPES.has(name) || isRecordLinkType(name);
}

/** Whether links of a type come and go with the node at which they begin, and hold nothing of their own. */
export function isImplied(type: LinkType): boolean {
  return IMPLIED_TYPES.has(type);
}

const IMPLIED: readonly ImpliedEnds[] = NODE_RECORDS.flatMap(({ label: from, ledger, impliedLinks }) =>
  impliedLinks.map((link) => {
    const { type, label: to } = link;
    if (!isLinkType(type) || !isLabel(to)) throw unlisted(type);
    return { type, ledger, from, to, keysOf: (record: object) => link.keysOf(record) };
  }),
);
const IMPLIED_BY = groupBy(IMPLIED, ({ from }) => from);

/** What nodes of a label imply, in the order in which it is stated. */
export function impliedBy(label: Label): readonly ImpliedEnds[] {
  return IMPLIED_BY.get(label) ?? [];
}

/** Every type of link, those first that nodes imply. */
export const LINK_TYPES: readonly LinkEnds[] = [
  ...[...groupBy(IMPLIED, ({ type }) => type).values()].map((links) => ({
    ...links[0]!,
    from: [...new Set(links.map(({ from }) => from))],
    to: [...new Set(links.map(({ to }) => to))],
  })),
  ...LINK_RECORDS.map(({ type, ledger, from, to }) => ({
    type,
    ledger,
    from: labelsAt(from),
    to: labelsAt(to),
  })),
];

const BY_TYPE: ReadonlyMap<string, LinkEnds> = new Map(LINK_TYPES.map((ends) => [ends.type, ends]));

export function endsOf(type: LinkType): LinkEnds {
  const ends = BY_TYPE.get(type);
  if (ends === undefined) throw unlisted(type);
  return ends;
}

/** The labels that nodes at one end of a link may have. */
export function labelsAt({ label, or }: LinkEnd<Label, string>): readonly Label[] {
  if (or === undefined) return [label];
  if (!isLabel(or.label)) throw unlisted(or.label);
  return [label, or.label];
}

/** The node of a key at one end of a link. */
export function endpointOf(end: LinkEnd<Label, string>, key: string): Endpoint {
  const [label, other] = labelsAt(end);
  return { id: key, label: other !== undefined && end.or?.has(key) === true ? other : label! };
}

function unlisted(type: string): TypeError {
  return new TypeError(`The registry does not list the link type ${type}, or a label at which it ends.`);
}
