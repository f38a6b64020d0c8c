import type { Fact } from './fact.ts';

/** The records whose history shows a change: its nodes, and the nodes at which its links begin. */
export function touchedRecords(facts: readonly Fact[]): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const fact of facts) {
    if (fact.fact === 'node' || fact.fact === 'node-gone') touched.add(fact.id);
    else if (fact.fact === 'link') touched.add(fact.from.id);
  }
  return touched;
}
