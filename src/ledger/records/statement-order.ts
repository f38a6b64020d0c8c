import { impliedBy } from './link-types.ts';
import type { LedgerKind } from './node-record.ts';
import { type Label, type NodesOf, nodesOf } from './registry.ts';

/**
 * The nodes of a ledger in the order in which loads state them: that of the registry, but each behind those at which
 * the links that it implies end. Links that are records of their own come after all nodes.
 */
export function inOrderOfStatement<O extends LedgerKind>(ledger: O): readonly NodesOf<O>[] {
  const nodes = nodesOf(ledger);
  const ordered = new Set<NodesOf<O>>();
  const begun = new Set<Label>();
  const place = (node: NodesOf<O>): void => {
    if (begun.has(node.label)) return;
    begun.add(node.label);
    for (const { to } of impliedBy(node.label)) for (const end of nodes) if (end.label === to) place(end);
    ordered.add(node);
  };
  for (const node of nodes) place(node);
  return [...ordered];
}
