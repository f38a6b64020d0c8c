import type { Endpoint, Fact } from './fact.ts';

/** `LABEL ID`: a framework and a crosswalk may share a slug, so an id alone names no record. */
export function nodeKey({ label, id }: Endpoint): string {
  return `${label} ${id}`;
}

/** The nodes whose history shows a change, by their keys: its own, and those at which its links begin. */
export function touchedNodes(facts: Iterable<Fact>): ReadonlyMap<string, Endpoint> {
  const touched = new Map<string, Endpoint>();
  const touch = ({ label, id }: Endpoint): void => {
    touched.set(nodeKey({ label, id }), { label, id });
  };
  for (const fact of facts) {
    if (fact.fact === 'node' || fact.fact === 'node-gone') touch(fact);
    else if (fact.fact === 'link') touch(fact.from);
  }
  return touched;
}
