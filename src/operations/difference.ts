import type { Fact, LinkFact } from '../ledger/fact.ts';
import { factsOfLink, factsOfNode } from '../ledger/records/record-facts.ts';
import type { Label, LinkRecords, NodeRecords, RecordLinkType } from '../ledger/records/registry.ts';
import { isSameRecord } from '../model/is-same-record.ts';

/** The facts that make `record` true where `known` was: nothing where they are equal. */
export function* restateNode<L extends Label>(
  label: L,
  record: NodeRecords[L],
  known: NodeRecords[L] | undefined,
): Generator<Fact> {
  if (known === undefined) {
    yield* factsOfNode(label, record);
    return;
  }
  if (isSameRecord(known, record)) return;
  const before = links(factsOfNode(label, known));
  const after = factsOfNode(label, record);
  const kept = new Set(links(after).map((link) => link.id));
  for (const link of before)
    if (!kept.has(link.id)) yield { fact: 'link-gone', type: link.type, id: link.id };
  const linkedBefore = new Set(before.map((link) => link.id));
  yield* after.filter((fact) => fact.fact !== 'link' || !linkedBefore.has(fact.id));
}

export function* restateLink<T extends RecordLinkType>(
  type: T,
  record: LinkRecords[T],
  known: LinkRecords[T] | undefined,
): Generator<Fact> {
  if (known === undefined || !isSameRecord(known, record)) yield* factsOfLink(type, record);
}

/** A record that has ceased, with the links that its own fields implied. */
export function* removeNode<L extends Label>(label: L, record: NodeRecords[L]): Generator<Fact> {
  const [node, ...rest] = factsOfNode(label, record);
  for (const link of links(rest)) yield { fact: 'link-gone', type: link.type, id: link.id };
  if (node?.fact === 'node') yield { fact: 'node-gone', label, id: node.id };
}

function links(facts: readonly Fact[]): readonly LinkFact[] {
  return facts.filter((fact) => fact.fact === 'link');
}
