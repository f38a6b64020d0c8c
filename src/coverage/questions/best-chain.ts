import type { Outcome } from '../../problems.ts';
import type { Chain } from '../engine/chain.ts';
import { findBestChain } from '../engine/chain-finder.ts';
import { NO_SYSTEM } from '../engine/framework-answer.ts';
import { StandingEvidence } from '../engine/standing-evidence.ts';
import type { Projection } from '../projection/projection.ts';
import { type Choice, resolve } from './asked.ts';
import { countingEvidence } from './explain.ts';

/** The first chain that the explanation of a provision would give; null where there is none. */
export type BestChainOf = (framework: string, ref: string) => Chain | null;

/**
 * Answers for one scope, provision after provision, what reaches each best: the same chain as `explainCoverage` puts
 * first, for sheets that ask it of thousands. Problems: those of {@link resolve}.
 *
 * @param standing shared by the scopes that are asked one after the other, with the same day and crosswalks
 */
export function bestChains(
  projection: Projection,
  choice: Choice,
  standing: StandingEvidence = new StandingEvidence(),
): Outcome<BestChainOf> {
  const asked = resolve(projection, choice, []);
  if (!asked.ok) return asked;
  const { catalogue } = projection;
  const { evaluation, system } = asked.value;
  return {
    ok: true,
    value: (framework, ref) => {
      const provision = catalogue.numberOf.get(`${framework}:${ref}`);
      if (provision === undefined) return null;
      const answer = evaluation.scope(system).answer(catalogue.frameworkNumber.get(framework)!);
      const row = provision - answer.start;
      const isAssessable = catalogue.assessable[provision] === 1;
      if (isAssessable && !answer.applies(row)) return null;
      const answeredBy = answer.answeredBy[row]!;
      const scope = evaluation.scope(answeredBy === NO_SYSTEM ? system : answeredBy);
      return findBestChain(scope, provision, countingEvidence(isAssessable, answer.reason(row)), standing);
    },
  };
}
