import type { Change } from './change.ts';
import type { Endpoint, Fact } from './fact.ts';
import { recordKey } from './stated-records.ts';
import { nodeKey, touchedNodes } from './touched-records.ts';

/** The keys of the links that some facts say have ceased. */
export function ceasedLinks(facts: readonly Fact[]): readonly string[] {
  return facts.filter((fact) => fact.fact === 'link-gone').map(recordKey);
}

/**
 * Tells of each change of a ledger which nodes it touched: those of its facts, and those at which a link began that it
 * says has ceased, as the store found when it applied the change.
 */
export class TouchReplay {
  readonly #ceasing: ReadonlySet<string>;
  readonly #links = new Map<string, { readonly from: string; readonly to: string }>();

  #isWhole = true;

  /** @param ceasing keys of every link that ceases in some change: the ends of others need not be remembered */
  constructor(ceasing: ReadonlySet<string>) {
    this.#ceasing = ceasing;
  }

  /** To be called in the place of a change that cannot be read. */
  miss(): void {
    this.#isWhole = false;
  }

  /**
   * The keys of the nodes that a change touched; null where they depend on a change that could not be read. To be
   * called with every change, in order.
   */
  touchedBy({ facts }: Pick<Change, 'facts'>): ReadonlySet<string> | null {
    const isKnown = this.#isWhole || ceasedLinks(facts).length === 0;
    const touched = new Set(touchedNodes(facts).keys());
    for (const fact of facts) {
      if (fact.fact !== 'link-gone') continue;
      const key = recordKey(fact);
      const link = this.#links.get(key);
      if (link !== undefined) touched.add(link.from);
      this.#links.delete(key);
    }
    for (const fact of facts) if (fact.fact === 'link') this.#keep(recordKey(fact), fact);
    const gone = new Set(facts.filter((fact) => fact.fact === 'node-gone').map(nodeKey));
    if (gone.size > 0) this.#forgetAt(gone);
    return isKnown ? touched : null;
  }

  #keep(key: string, { from, to }: { readonly from: Endpoint; readonly to: Endpoint }): void {
    if (this.#ceasing.has(key)) this.#links.set(key, { from: nodeKey(from), to: nodeKey(to) });
  }

  /** A node that has ceased has taken its links with it. */
  #forgetAt(gone: ReadonlySet<string>): void {
    for (const [key, { from, to }] of this.#links)
      if (gone.has(from) || gone.has(to)) this.#links.delete(key);
  }
}
