import { groupBy } from '../../model/group-by.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import { type Chain, compareChains } from './chain.ts';
import { chainOver, chainsFromSeveral } from './chain-walk.ts';
import { routesTo } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { seenEvidence } from './seen-evidence.ts';

/**
 * All chains that reach a provision in a scope, best first.
 *
 * @param filter which evidence counts; only `in-force` sees wholes before the mapping step
 */
export function findChains(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
): readonly Chain[] {
  const { evaluation } = scope;
  const chains: Chain[] = [];
  for (const [from, routes] of groupBy(routesTo(evaluation, provision), (route) => route.from)) {
    for (const seen of seenEvidence(scope, filter, from)) {
      for (const route of routes) {
        const chain = chainOver(evaluation, seen, route, filter === 'in-force');
        if (chain !== null) chains.push(chain);
      }
    }
  }
  for (const [index, spread] of scope.spreads(filter).entries()) {
    const subject = scope.subjects[index]!;
    chains.push(...chainsFromSeveral(evaluation, spread, subject, provision, filter === 'in-force'));
  }
  return withoutRepeats(chains.sort(compareChains));
}

/** Both kinds of evidence may make the same whole or union send as much, and a row that maps a provision to itself is read both ways. */
function withoutRepeats(ordered: readonly Chain[]): readonly Chain[] {
  return ordered.filter((chain, place) => place === 0 || compareChains(ordered[place - 1]!, chain) !== 0);
}
