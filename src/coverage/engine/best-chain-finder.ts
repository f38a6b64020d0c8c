import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { directCell, inferredCell } from '../algebra.ts';
import { type EvidenceFilter, FILTER_BIT } from '../projection/evidence-filter.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Chain, compareChains } from './chain.ts';
import { chainOver, chainsFromSeveral, extentOver } from './chain-walk.ts';
import { directRoutes, mappedTails, type Route, routesOver } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { type SeenEvidence, SeenEvidenceIndex } from './seen-evidence.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';
import type { Spread } from './spread.ts';

/** One kind of evidence in a scope, and how far it spreads. */
interface Kind {
  readonly scope: ScopeEvaluation;
  readonly filter: EvidenceFilter;
  readonly subject: EvidenceSubject;
  readonly spread: Spread;
}

/** Evidence, and a way on which it carries. */
interface Way {
  readonly seen: SeenEvidence;
  readonly route: Route;
}

/**
 * Finds the first chain of `findChains` without making the others, for many provisions and scopes. The spread of each
 * kind of evidence tells the best extent, so that only routes that come to it are looked at; the best chain of
 * organization-wide evidence is the same in every scope.
 */
export class BestChainFinder {
  readonly #evaluation: SharedEvaluation;
  readonly #seen: SeenEvidenceIndex;
  readonly #wide = new Map<number, Chain | null>();

  constructor(evaluation: SharedEvaluation) {
    this.#evaluation = evaluation;
    this.#seen = new SeenEvidenceIndex(evaluation);
  }

  /** Null where no chain reaches the provision. */
  find(scope: ScopeEvaluation, provision: number, filter: EvidenceFilter): Chain | null {
    return atOnce(this.findInSteps(scope, provision, filter));
  }

  /** As {@link find}; a step is some ways, or part of following the evidence of a scope. */
  *findInSteps(scope: ScopeEvaluation, provision: number, filter: EvidenceFilter): Steps<Chain | null> {
    const framework = this.#evaluation.catalogue.frameworkOf[provision]!;
    let best = 1;
    let furthest: Kind[] = [];
    for (const [index, spread] of (yield* scope.makeSpreads(filter)).entries()) {
      const direct = directCell(spread.direct[provision]!);
      const cell = Math.max(direct, inferredCell(spread.inferred(framework)[provision]!));
      if (cell > best) furthest = [];
      best = Math.max(best, cell);
      if (cell === best) furthest.push({ scope, filter, spread, subject: scope.subjects[index]! });
    }
    const chains: Chain[] = [];
    for (const kind of furthest) {
      const chain = yield* this.#bestOf(kind, provision, best);
      if (chain !== null) chains.push(chain);
    }
    return chains.sort(compareChains)[0] ?? null;
  }

  *#bestOf(kind: Kind, provision: number, cell: number): Steps<Chain | null> {
    if (kind.subject !== 'ORGANIZATION_WIDE') return yield* this.#search(kind, provision, cell);
    const key = provision * 8 + FILTER_BIT[kind.filter];
    let chain = this.#wide.get(key);
    if (chain === undefined) {
      chain = yield* this.#search(kind, provision, cell);
      this.#wide.set(key, chain);
    }
    return chain;
  }

  /** @param cell what the best chain comes to, see {@link directCell} */
  *#search(kind: Kind, provision: number, cell: number): Steps<Chain | null> {
    const evaluation = this.#evaluation;
    const isDirect = cell % 2 === 1;
    const inForce = kind.filter === 'in-force';
    const extent = cell >> 1;
    const routes = isDirect
      ? directRoutes(evaluation, provision)
      : mappedRoutes(evaluation, kind.spread, provision, extent);
    const ways = yield* this.#shortest(kind, extent, routes);
    const chains = ways.flatMap(({ seen, route }) => chainOver(evaluation, seen, route, inForce) ?? []);
    if (!isDirect)
      chains.push(...chainsFromSeveral(evaluation, kind.spread, kind.subject, provision, inForce));
    return chains.sort(compareChains)[0] ?? null;
  }

  /** Of the ways that carry so far those with the fewest steps. */
  *#shortest(
    { scope, filter, subject }: Kind,
    extent: number,
    routes: Iterable<Route>,
  ): Steps<readonly Way[]> {
    let fewest = Number.POSITIVE_INFINITY;
    let ways: Way[] = [];
    for (const route of routes) {
      // Much evidence may support the provision at which a way begins.
      yield;
      for (const seen of this.#seen.at(scope, subject, filter, route.from)) {
        const steps = route.moves.length + (seen.control === null ? 1 : 2);
        if (steps > fewest || extentOver(this.#evaluation, seen, route) !== extent) continue;
        if (steps < fewest) ways = [];
        fewest = steps;
        ways.push({ seen, route });
      }
    }
    return ways;
  }
}

/** The ways over a mapping by which evidence that is spread so may carry as far. */
function* mappedRoutes(
  evaluation: SharedEvaluation,
  { sent }: Spread,
  provision: number,
  extent: number,
): Generator<Route> {
  for (const tail of mappedTails(evaluation, provision, sent, extent)) yield* routesOver(evaluation, tail);
}
