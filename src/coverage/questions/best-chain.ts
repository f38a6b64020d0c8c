import type { Outcome } from '../../problems/problem.ts';
import { BestChainFinder } from '../engine/best-chain-finder.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { answeredProvision } from './answered-provision.ts';
import { bestExplainedChain, type ExplainedChain } from './explain.ts';
import { type Choice, resolveChoice } from './resolved-choice.ts';

/** The first chain that the explanation of a provision would give; null where there is none, or none of the names. */
export type BestChainOf = (system: string | null, framework: string, ref: string) => ExplainedChain | null;

/**
 * Answers, provision after provision, what reaches each best: the same chain as `explainCoverage` puts first, for
 * sheets that ask it of thousands. What is found for one scope helps the next. Problems: those of {@link resolveChoice}.
 */
export function bestChains(projection: Projection, choice: Omit<Choice, 'system'>): Outcome<BestChainOf> {
  const best = bestChainsInSteps(projection, choice);
  return best.ok ? { ok: true, value: (...asked) => atOnce(best.value(...asked)) } : best;
}

/** As {@link bestChains}, each in steps: the first of a scope follows its evidence everywhere. */
export function bestChainsInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
): Outcome<(...asked: Parameters<BestChainOf>) => Steps<ReturnType<BestChainOf>>> {
  const resolved = resolveChoice(projection, { ...choice, system: null }, []);
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  const { evaluation } = resolved.value;
  const finder = new BestChainFinder(evaluation);
  return {
    ok: true,
    value: function* (system, framework, ref) {
      const number = system === null ? null : organization.systemNumber.get(system);
      const provision = catalogue.numberOf.get(`${framework}:${ref}`);
      if (number === undefined || provision === undefined) return null;
      return yield* bestExplainedChain(finder, answeredProvision(evaluation, number, provision));
    },
  };
}
