import { EXTENT_WORDS, FULL } from '../algebra.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import { type Chain, compareChains } from './chain.ts';
import { chainOver, partsOf } from './chain-walk.ts';
import { directRoutes } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { seenEvidence } from './seen-evidence.ts';

/** A chain that a record begins. */
export interface BegunChain extends Chain {
  readonly evidence: string;
}

/** The chains to one of the provisions that begin another chain together. */
export interface ChainsBehind {
  readonly provision: number;
  /** Best first. */
  readonly chains: readonly [BegunChain, ...BegunChain[]];
}

/**
 * The chains behind a chain that no single record begins. Its first steps lead from the parts of a whole, or from the
 * provisions of a union: for each of them the chains without a mapping that bring as much as is sent on. A part that is
 * FULL through parts of its own is replaced by these. Empty where a record begins the chain.
 *
 * @param filter the one with which the chain was found
 */
export function* chainsBehind(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  chain: Chain,
): Generator<ChainsBehind> {
  const [first] = chain.steps;
  if (chain.evidence !== null || first === undefined) return;
  const { numberOf } = scope.evaluation.catalogue;
  // A later step can come back to the same place, where a crosswalk maps a framework to itself.
  const next = chain.steps.findIndex(({ to, by }) => to !== first.to || by !== 'whole');
  const together = next < 0 ? chain.steps : chain.steps.slice(0, next);
  const least = EXTENT_WORDS.indexOf(first.extent) + 1;
  for (const { from } of together) yield* behind(scope, filter, chain, numberOf.get(from)!, least);
}

function* behind(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  chain: Chain,
  provision: number,
  least: number,
): Generator<ChainsBehind> {
  const [best, ...others] = directChains(scope, filter, provision).filter(
    ({ subject, extent }) => subject === chain.subject && EXTENT_WORDS.indexOf(extent) + 1 >= least,
  );
  if (best !== undefined) yield { provision, chains: [best, ...others] };
  else if (least === FULL)
    for (const part of partsOf(scope.evaluation, provision)) yield* behind(scope, filter, chain, part, FULL);
}

function directChains(scope: ScopeEvaluation, filter: EvidenceFilter, provision: number) {
  const { evaluation } = scope;
  const chains: BegunChain[] = [];
  for (const route of directRoutes(evaluation, provision)) {
    for (const seen of seenEvidence(scope, filter, route.from)) {
      const chain = chainOver(evaluation, seen, route, filter === 'in-force');
      if (chain !== null) chains.push({ ...chain, evidence: seen.evidence.localId });
    }
  }
  return chains.sort(compareChains);
}
