import type { LinkFact, NodeFact } from '../../ledger/fact.ts';
import type { Label } from '../../ledger/records/registry.ts';
import type { LinkKind } from './texts/link-kinds.ts';
import type { LinkRow } from './texts/scan-links.ts';
import type { NodeRow } from './texts/scan-nodes.ts';
import { statedIn } from './wire.ts';

/** The fact that a node of the graph states. */
export function nodeOfRow(label: Label, { id, ...own }: NodeRow): NodeFact {
  return { fact: 'node', label, id, properties: statedIn(own) };
}

/** The same of a link. */
export function linkOfRow(kind: LinkKind, { id, from, to, ...own }: LinkRow): LinkFact {
  return {
    fact: 'link',
    type: kind.type,
    id,
    from: { label: kind.from, id: from },
    to: { label: kind.to, id: to },
    properties: statedIn(own),
  };
}
