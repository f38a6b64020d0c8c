import { linkId } from '../../ids.ts';
import type { Fact } from '../fact.ts';
import { linkFact, nodeFact } from './codec.ts';
import { impliedBy } from './link-types.ts';
import type { Label, LinkRecords, NodeRecords, RecordLinkType } from './registry.ts';

/** A node with the links that its own fields imply: everything that is stated when the record is. */
export function factsOfNode<L extends Label>(label: L, record: NodeRecords[L]): readonly Fact[] {
  const node = nodeFact(label, record);
  const facts: Fact[] = [node];
  for (const { type, to, keysOf } of impliedBy(label)) {
    for (const id of keysOf(record)) {
      facts.push({
        fact: 'link',
        from: { id: node.id, label },
        id: linkId(type, node.id, id),
        properties: {},
        to: { id, label: to },
        type,
      });
    }
  }
  return facts;
}

export function factsOfLink<T extends RecordLinkType>(type: T, record: LinkRecords[T]): readonly Fact[] {
  return [linkFact(type, record)];
}
