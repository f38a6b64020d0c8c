import { directCell, type EvidenceReach, inferredCell } from '../algebra.ts';
import { type EvidenceFilter, FILTER_BIT } from '../projection/evidence-filter.ts';
import { type Chain, compareChains } from './chain.ts';
import { arriving, chainsFromWholes, walk } from './chain-walk.ts';
import type { Evaluation } from './evaluation.ts';
import { directRoutes, mappedTails, type Route, routesOver } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { Spread } from './spread.ts';
import { type Standing, StandingEvidence } from './standing-evidence.ts';

/** One kind of evidence in a scope, and how far it spreads. */
interface Kind {
  readonly scope: ScopeEvaluation;
  readonly filter: EvidenceFilter;
  readonly reach: EvidenceReach;
  readonly spread: Spread;
}

/**
 * The first chain of `findChains`, provision after provision and scope after scope, without telling all the others. How
 * far each kind of evidence carries is known from its spread: only ways that carry as far are looked at, and what
 * organization-wide evidence does best is the same in every scope.
 */
export class BestChainFinder {
  readonly #evaluation: Evaluation;
  readonly #standing: StandingEvidence;
  readonly #wide = new Map<number, Chain | null>();

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
    this.#standing = new StandingEvidence(evaluation);
  }

  /** Null where no chain reaches the provision. */
  find(scope: ScopeEvaluation, provision: number, filter: EvidenceFilter): Chain | null {
    const framework = this.#evaluation.catalogue.frameworkOf[provision]!;
    let best = 1;
    let furthest: Kind[] = [];
    for (const [index, spread] of scope.spreads(filter).entries()) {
      const direct = directCell(spread.direct[provision]!);
      const cell = Math.max(direct, inferredCell(spread.inferred(framework)[provision]!));
      if (cell > best) furthest = [];
      best = Math.max(best, cell);
      if (cell === best) furthest.push({ scope, filter, spread, reach: scope.reaches[index]! });
    }
    const chains = furthest.flatMap((kind) => this.#bestOf(kind, provision, best) ?? []);
    return chains.sort(compareChains)[0] ?? null;
  }

  #bestOf(kind: Kind, provision: number, cell: number): Chain | null {
    if (kind.reach !== 'organizationWide') return this.#search(kind, provision, cell);
    const key = provision * 8 + FILTER_BIT[kind.filter];
    let chain = this.#wide.get(key);
    if (chain === undefined) {
      chain = this.#search(kind, provision, cell);
      this.#wide.set(key, chain);
    }
    return chain;
  }

  /** @param cell what the best chain comes to, see {@link directCell} */
  #search(kind: Kind, provision: number, cell: number): Chain | null {
    const evaluation = this.#evaluation;
    const isDirect = cell % 2 === 1;
    const inForce = kind.filter === 'in-force';
    const extent = cell >> 1;
    const routes = isDirect
      ? directRoutes(evaluation, provision)
      : mappedRoutes(evaluation, kind.spread, provision, extent);
    const ways = this.#shortest(kind, extent, routes);
    const chains = ways.flatMap(({ standing, route }) => walk(evaluation, standing, route, inForce) ?? []);
    if (inForce && !isDirect)
      chains.push(...chainsFromWholes(evaluation, kind.spread, kind.reach, provision));
    return chains.sort(compareChains)[0] ?? null;
  }

  /** Of the ways that carry so far those with the fewest steps. */
  #shortest({ scope, filter, reach }: Kind, extent: number, routes: Iterable<Route>) {
    let fewest = Number.POSITIVE_INFINITY;
    let ways: { readonly standing: Standing; readonly route: Route }[] = [];
    for (const route of routes) {
      for (const standing of this.#standing.at(scope, reach, filter, route.from)) {
        const steps = route.moves.length + (standing.control === null ? 1 : 2);
        if (steps > fewest || arriving(this.#evaluation, standing, route) !== extent) continue;
        if (steps < fewest) ways = [];
        fewest = steps;
        ways.push({ standing, route });
      }
    }
    return ways;
  }
}

/** The ways over a mapping by which evidence that is spread so may carry as far. */
function* mappedRoutes(
  evaluation: Evaluation,
  { sent }: Spread,
  provision: number,
  extent: number,
): Generator<Route> {
  for (const tail of mappedTails(evaluation, provision, sent, extent)) yield* routesOver(evaluation, tail);
}
