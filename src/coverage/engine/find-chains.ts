import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { Steps } from '../steps.ts';
import { type Chain, chainKey, compareChains } from './chain.ts';
import { chainOver, chainsFromSeveral } from './chain-walk.ts';
import { routesTo } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { type SeenEvidence, seenEvidence } from './seen-evidence.ts';

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
  const chains: Chain[] = [];
  for (const chain of eachChain(scope, provision, filter)) if (chain !== null) chains.push(chain);
  return withoutRepeats(chains.sort(compareChains));
}

/** The first of them, in steps: no more than `limit` chains are kept while the others are looked at. */
export function* findBestChains(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
  limit: number,
): Steps<readonly Chain[]> {
  const best: Chain[] = [];
  yield* scope.makeSpreads(filter);
  for (const chain of eachChain(scope, provision, filter)) {
    if (chain !== null) keepBest(best, chain, limit);
    yield;
  }
  return best;
}

/** How many of them there are, in steps: only their keys are kept. */
export function* countChains(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
): Steps<number> {
  const known = new Set<string>();
  yield* scope.makeSpreads(filter);
  for (const chain of eachChain(scope, provision, filter)) {
    if (chain !== null) known.add(chainKey(chain));
    yield;
  }
  return known.size;
}

/** Every chain in no order, some of them twice; null for a way that ends before it arrives. */
function* eachChain(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
): Generator<Chain | null> {
  const { evaluation } = scope;
  const inForce = filter === 'in-force';
  const seenAt = new Map<number, readonly SeenEvidence[]>();
  for (const route of routesTo(evaluation, provision)) {
    const seen = seenAt.get(route.from) ?? seenEvidence(scope, filter, route.from);
    seenAt.set(route.from, seen);
    for (const each of seen) yield chainOver(evaluation, each, route, inForce);
    if (seen.length === 0) yield null;
  }
  for (const [index, spread] of scope.spreads(filter).entries())
    yield* chainsFromSeveral(evaluation, spread, scope.subjects[index]!, provision, inForce);
}

/** Puts a chain in its place among the best, unless it is there already or comes after all of them. */
function keepBest(best: Chain[], chain: Chain, limit: number): void {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareChains(best[middle]!, chain);
    if (order === 0) return;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  if (low >= limit) return;
  best.splice(low, 0, chain);
  if (best.length > limit) best.pop();
}

/** Both kinds of evidence may make the same whole or union send as much, and a row that maps a provision to itself is read both ways. */
function withoutRepeats(ordered: readonly Chain[]): readonly Chain[] {
  return ordered.filter((chain, place) => place === 0 || compareChains(ordered[place - 1]!, chain) !== 0);
}
