import type { Extent } from '../../model/extent.ts';
import { groupBy } from '../../model/group-by.ts';
import { CAPS, type EvidenceReach, FULL, NONE, PARTIAL } from '../algebra.ts';
import { type Chain, type ChainStep, compareChains } from './chain.ts';
import type { Evaluation } from './evaluation.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { type Move, mappedTails, type Route, routesTo } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { Spread } from './spread.ts';
import { type Standing, type StandingEvidence, standingEvidence } from './standing-evidence.ts';

const EXTENT_WORDS: readonly Extent[] = ['INDICATIVE', 'PARTIAL', 'FULL'];

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
    for (const standing of standingEvidence(scope, filter, from)) {
      for (const route of routes) {
        const chain = walk(evaluation, standing, route, filter === 'in-force');
        if (chain !== null) chains.push(chain);
      }
    }
  }
  if (filter === 'in-force') chains.push(...chainsFromWholes(scope, provision));
  return withoutRepeats(chains.sort(compareChains));
}

/** Both kinds of evidence may make the same whole FULL, and a row that maps a provision to itself is read both ways. */
function withoutRepeats(ordered: readonly Chain[]): readonly Chain[] {
  return ordered.filter((chain, place) => place === 0 || compareChains(ordered[place - 1]!, chain) !== 0);
}

/**
 * The first of {@link findChains}, without telling all the others: of what each way carries only the extent is worked
 * out, and chains are made of the ways alone that carry as far, as directly and in as few steps as the best.
 */
export function findBestChain(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
  standing: StandingEvidence,
): Chain | null {
  const { evaluation } = scope;
  let best = 0;
  let ways: { readonly standing: Standing; readonly route: Route }[] = [];
  for (const route of routesTo(evaluation, provision)) {
    if (rankOf(carriedAtMost(route), null, route) < best) continue;
    for (const evidence of standing.at(scope, filter, route.from)) {
      const extent = arriving(evaluation, evidence, route);
      if (extent === NONE) continue;
      const rank = rankOf(extent, evidence.control, route);
      if (rank > best) ways = [];
      if (rank < best) continue;
      best = rank;
      ways.push({ standing: evidence, route });
    }
  }
  const chains = ways.flatMap(
    (way) => walk(evaluation, way.standing, way.route, filter === 'in-force') ?? [],
  );
  if (filter === 'in-force') chains.push(...chainsFromWholes(scope, provision));
  return chains.sort(compareChains)[0] ?? null;
}

/** Larger is better, in the order of {@link compareChains}: extent, DIRECT, fewer steps (at most five). */
function rankOf(extent: number, control: string | null, { moves, mappingRow }: Route): number {
  const steps = moves.length + (control === null ? 1 : 2);
  return extent * 100 + (mappingRow < 0 ? 50 : 0) + (10 - steps);
}

/** What FULL evidence at the beginning of a route would come to without caps. */
function carriedAtMost({ moves }: Route): number {
  let extent: number = FULL;
  for (const move of moves) extent = move.carry(extent);
  return extent;
}

function arriving(evaluation: Evaluation, standing: Standing, { moves }: Route): number {
  return walkMoves(evaluation, standing.provision, firstExtent(evaluation, standing), moves, standing.reach);
}

/** What stands at the first provision, its cap included. */
function firstExtent({ catalogue }: Evaluation, { provision, reach, extent }: Standing): number {
  return Math.min(extent, CAPS[reach][catalogue.level[provision] as 0 | 1 | 2]);
}

function walk(evaluation: Evaluation, standing: Standing, route: Route, inForce: boolean): Chain | null {
  const { catalogue, choice } = evaluation;
  const { evidence, control, demonstrated } = standing;
  const first = firstExtent(evaluation, standing);
  const at = catalogue.provisionAt(standing.provision).id;
  const steps: ChainStep[] = [];
  if (control === null) {
    steps.push({ from: evidence.localId, to: at, by: 'support', extent: word(first) });
  } else {
    steps.push({ from: evidence.localId, to: control, by: 'control', extent: word(demonstrated) });
    steps.push({ from: control, to: at, by: 'control', extent: word(first) });
  }
  const extent = walkMoves(evaluation, standing.provision, first, route.moves, standing.reach, steps);
  if (extent === NONE) return null;
  const mapping = route.mappingRow < 0 ? null : choice.mapping[route.mappingRow]!;
  return {
    extent: word(extent),
    basis: mapping === null ? 'DIRECT' : 'INFERRED',
    inForce,
    evidence: evidence.localId,
    support: standing.support,
    appliedControl: control,
    mapping: mapping?.id ?? null,
    crosswalk: mapping?.crosswalk ?? null,
    steps,
  };
}

/** Follows moves from a provision, telling a step for each where steps are wanted; returns the extent that arrives, NONE where it ends. */
function walkMoves(
  evaluation: Evaluation,
  from: number,
  extent: number,
  moves: readonly Move[],
  reach: EvidenceReach,
  steps: ChainStep[] | null = null,
): number {
  const { catalogue } = evaluation;
  let at = from;
  let carried = extent;
  for (const move of moves) {
    const lawCap = move.inferred && catalogue.law[move.to] === 1 ? PARTIAL : FULL;
    carried = Math.min(move.carry(carried), CAPS[reach][catalogue.level[move.to] as 0 | 1 | 2], lawCap);
    if (carried === NONE) return NONE;
    if (steps !== null) {
      const [source, target] = [catalogue.provisionAt(at).id, catalogue.provisionAt(move.to).id];
      steps.push({ from: source, to: target, by: move.by, extent: word(carried) });
    }
    at = move.to;
  }
  return carried;
}

/** Chains that start at a whole which one kind of evidence makes FULL only through its parts. */
function chainsFromWholes(scope: ScopeEvaluation, provision: number): readonly Chain[] {
  const { evaluation } = scope;
  const { catalogue, choice } = evaluation;
  const chains: Chain[] = [];
  const tails = [...mappedTails(evaluation, provision)];
  for (const [index, spread] of scope.spreads('in-force').entries()) {
    const reach = scope.reaches[index]!;
    for (const tail of tails) {
      if (!isFullByParts(spread, tail.from)) continue;
      const steps: ChainStep[] = partsOf(evaluation, tail.from).map((part) => ({
        from: catalogue.provisionAt(part).id,
        to: catalogue.provisionAt(tail.from).id,
        by: 'whole',
        extent: 'FULL',
      }));
      const extent = walkMoves(evaluation, tail.from, FULL, tail.moves, reach, steps);
      if (extent === NONE) continue;
      const mapping = choice.mapping[tail.mappingRow]!;
      chains.push({
        extent: word(extent),
        basis: 'INFERRED',
        inForce: true,
        evidence: null,
        support: null,
        appliedControl: null,
        mapping: mapping.id,
        crosswalk: mapping.crosswalk,
        steps,
      });
    }
  }
  return chains;
}

function isFullByParts(spread: Spread, provision: number): boolean {
  return spread.sent[provision] === FULL && spread.direct[provision] !== FULL;
}

/** Numbers of the parts of a complete provision; empty where it is none. */
export function partsOf(evaluation: Evaluation, provision: number): readonly number[] {
  const { wholeNumber, partsStart, parts } = evaluation.catalogue;
  const whole = wholeNumber[provision]!;
  return whole < 0 ? [] : [...parts.slice(partsStart[whole]!, partsStart[whole + 1]!)];
}

function word(extent: number): Extent {
  return EXTENT_WORDS[extent - 1]!;
}
