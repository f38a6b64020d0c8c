import type { Change } from './change.ts';
import type { Endpoint, Fact, LinkGoneFact, NodeGoneFact } from './fact.ts';

export type GoneFact = NodeGoneFact | LinkGoneFact;

interface StatedLink {
  readonly seq: number;
  readonly from: string;
  readonly to: string;
}

/**
 * What the changes of one ledger come to: which records stand after the last of them, and which change stated each
 * last. Facts count in the order in which a store applies them: links that have ceased, nodes, links, nodes that have
 * ceased, which take their links with them.
 */
export class StatedRecords {
  readonly #nodes = new Map<string, number>();
  readonly #links = new Map<string, StatedLink>();

  /** To be called with every change, in order. */
  replay({ seq, facts }: Pick<Change, 'seq' | 'facts'>): void {
    for (const fact of facts) if (fact.fact === 'link-gone') this.#links.delete(recordKey(fact));
    const gone = new Set<string>();
    for (const fact of facts) {
      if (fact.fact === 'node') this.#nodes.set(recordKey(fact), seq);
      else if (fact.fact === 'link') {
        this.#links.set(recordKey(fact), { seq, from: endKey(fact.from), to: endKey(fact.to) });
      } else if (fact.fact === 'node-gone') gone.add(recordKey(fact));
    }
    if (gone.size > 0) this.#remove(gone);
  }

  /** Whether the record of this fact stands, and was stated last by the change of this `seq`. */
  isLastStatedBy(fact: Fact, seq: number): boolean {
    const key = recordKey(fact);
    return (this.#nodes.get(key) ?? this.#links.get(key)?.seq) === seq;
  }

  /** Whether the record of this fact stands after the last change. */
  holds(fact: Fact): boolean {
    const key = recordKey(fact);
    return this.#nodes.has(key) || this.#links.has(key);
  }

  /** What must cease in a graph so that it holds nothing but these records. */
  async unstatedIn(graph: AsyncIterable<readonly Fact[]>): Promise<readonly GoneFact[]> {
    const gone: GoneFact[] = [];
    for await (const batch of graph) {
      for (const fact of batch) {
        if (this.holds(fact)) continue;
        if (fact.fact === 'node') gone.push({ fact: 'node-gone', label: fact.label, id: fact.id });
        else if (fact.fact === 'link') gone.push({ fact: 'link-gone', type: fact.type, id: fact.id });
      }
    }
    return gone;
  }

  #remove(nodes: ReadonlySet<string>): void {
    for (const node of nodes) this.#nodes.delete(node);
    for (const [key, { from, to }] of this.#links) {
      if (nodes.has(from) || nodes.has(to)) this.#links.delete(key);
    }
  }
}

/** `LABEL ID` of a node, `TYPE ID` of a link; no type is the name of a label. */
export function recordKey(fact: Fact): string {
  return 'label' in fact ? endKey(fact) : `${fact.type} ${fact.id}`;
}

function endKey({ label, id }: Endpoint): string {
  return `${label} ${id}`;
}
