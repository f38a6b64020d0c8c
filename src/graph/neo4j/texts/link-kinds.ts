import {
  CATALOGUE_LINK_TYPES,
  keyProperty,
  type Label,
  type LinkType,
  ORGANIZATION_LINK_TYPES,
} from '../../../ledger/fact.ts';
import { LINK_ENDS } from '../../link-ends.ts';

/** One type of link between two labels, with the properties that are their keys. */
export interface LinkKind {
  readonly type: LinkType;
  readonly from: Label;
  readonly fromKey: string;
  readonly to: Label;
  readonly toKey: string;
  readonly isCatalogue: boolean;
  /** Of links from `a` those of the ledger: an organization's start at a node that bears its slug. */
  readonly whereOwn: string;
}

/** The closed list of the model: the only source of what stands in a text about links. */
export const LINK_KINDS: readonly LinkKind[] = [...CATALOGUE_LINK_TYPES, ...ORGANIZATION_LINK_TYPES].flatMap(
  (type) => LINK_ENDS[type].to.map((to) => linkKind(type, LINK_ENDS[type].from, to)),
);

function linkKind(type: LinkType, from: Label, to: Label): LinkKind {
  const isCatalogue = CATALOGUE_LINK_TYPES.some((known) => known === type);
  return {
    ...{ type, from, fromKey: keyProperty(from), to, toKey: keyProperty(to), isCatalogue },
    whereOwn: isCatalogue ? '' : 'WHERE a.organization = $ledger\n',
  };
}
