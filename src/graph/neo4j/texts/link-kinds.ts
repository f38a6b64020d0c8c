import { LINK_TYPES, type LinkEnds } from '../../../ledger/records/link-types.ts';
import { keyProperty, type Label, type LinkType } from '../../../ledger/records/registry.ts';

/** One type of link between two labels, with the properties that are their keys. */
export interface LinkKind {
  readonly type: LinkType;
  readonly from: Label;
  readonly fromKey: string;
  readonly to: Label;
  readonly toKey: string;
  readonly isCatalogue: boolean;
  /** Selects the ledger's links from `a`: an organization's links start at a node with its slug. */
  readonly whereOwn: string;
}

/** Derived from the registry of records, from which alone statements about links are made. */
export const LINK_KINDS: readonly LinkKind[] = LINK_TYPES.flatMap((ends) =>
  ends.from.flatMap((from) => ends.to.map((to) => linkKind(ends, from, to))),
);

function linkKind({ type, ledger }: LinkEnds, from: Label, to: Label): LinkKind {
  const isCatalogue = ledger === 'catalogue';
  return {
    ...{ type, from, fromKey: keyProperty(from), to, toKey: keyProperty(to), isCatalogue },
    whereOwn: isCatalogue ? '' : 'WHERE a.organization = $ledger\n',
  };
}
