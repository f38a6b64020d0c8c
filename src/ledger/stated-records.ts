import type { Change } from './change.ts';
import type { Endpoint, Fact, LinkFact, LinkGoneFact, NodeFact, NodeGoneFact } from './fact.ts';
import { nodeKey } from './touched-records.ts';

export type GoneFact = NodeGoneFact | LinkGoneFact;

/**
 * What the changes of one ledger come to: which records there are after the last of them, and which change stated each
 * last. Facts count in the order in which a store applies them: links that have ceased, nodes, links, nodes that have
 * ceased, which take their links with them.
 */
export class StatedRecords {
  /** Every node that was ever named, by a number from 0. */
  readonly #numbers = new Map<string, number>();
  readonly #nodes = new Map<string, number>();
  /** A link's place in the lists below: a million links as objects would not fit beside what else a rebuild holds. */
  readonly #links = new Map<string, number>();
  readonly #seqs: number[] = [];
  readonly #froms: number[] = [];
  readonly #tos: number[] = [];

  /** To be called with every change, in order. */
  replay({ seq, facts }: Pick<Change, 'seq' | 'facts'>): void {
    for (const fact of facts) if (fact.fact === 'link-gone') this.#links.delete(recordKey(fact));
    const gone = new Set<number>();
    for (const fact of facts) {
      if (fact.fact === 'node') this.#nodes.set(recordKey(fact), seq);
      else if (fact.fact === 'link') this.#putLink(seq, fact);
      else if (fact.fact === 'node-gone') gone.add(this.#numberOf(fact));
    }
    for (const fact of facts) if (fact.fact === 'node-gone') this.#nodes.delete(recordKey(fact));
    if (gone.size === 0) return;
    for (const [key, place] of this.#links) {
      if (gone.has(this.#froms[place]!) || gone.has(this.#tos[place]!)) this.#links.delete(key);
    }
  }

  /** Whether the record of this fact still exists, and was stated last by the change of this `seq`. */
  isLastStatedBy(fact: Fact, seq: number): boolean {
    const key = recordKey(fact);
    return (this.#nodes.get(key) ?? this.#seqs[this.#links.get(key) ?? -1]) === seq;
  }

  /** Whether the record of this fact exists after the last change. */
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

  #putLink(seq: number, fact: LinkFact): void {
    const key = recordKey(fact);
    const place = this.#links.get(key) ?? this.#seqs.length;
    this.#links.set(key, place);
    this.#seqs[place] = seq;
    this.#froms[place] = this.#numberOf(fact.from);
    this.#tos[place] = this.#numberOf(fact.to);
  }

  #numberOf(end: Endpoint): number {
    const key = nodeKey(end);
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}

/** The last statement of each record among these facts: a later fact of a change replaces an earlier one. */
export function lastOfEach(facts: readonly Fact[]): Iterable<NodeFact | LinkFact> {
  const last = new Map<string, NodeFact | LinkFact>();
  for (const fact of facts) if (fact.fact === 'node' || fact.fact === 'link') last.set(recordKey(fact), fact);
  return last.values();
}

/** `LABEL ID` of a node, `TYPE ID` of a link; no type is the name of a label. */
export function recordKey(fact: Fact): string {
  return 'label' in fact ? nodeKey(fact) : `${fact.type} ${fact.id}`;
}
