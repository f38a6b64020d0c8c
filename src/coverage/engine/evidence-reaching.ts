import { NONE } from '../algebra.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { Steps } from '../steps.ts';
import { chainsFromSeveral, extentOver } from './chain-walk.ts';
import { chainsBehind } from './chains-behind.ts';
import { routesTo } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { seenEvidence } from './seen-evidence.ts';

/**
 * Local ids of the evidence from which a chain leads to a provision in a scope, alone or together with others. No chain
 * is written down; a step is a route.
 *
 * @param filter which evidence counts
 */
export function* evidenceReaching(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
): Steps<ReadonlySet<string>> {
  const { evaluation } = scope;
  const reaching = new Set<string>();
  for (const route of routesTo(evaluation, provision)) {
    for (const seen of seenEvidence(scope, filter, route.from))
      if (extentOver(evaluation, seen, route) !== NONE) reaching.add(seen.evidence.localId);
    yield;
  }
  // Each kind of evidence by itself: where two kinds send the same over a union, one chain stands for both.
  for (const [index, spread] of (yield* scope.makeSpreads(filter)).entries()) {
    const subject = scope.subjects[index]!;
    for (const chain of chainsFromSeveral(evaluation, spread, subject, provision, filter === 'in-force')) {
      for (const { chains } of chainsBehind(scope, filter, chain))
        for (const { evidence } of chains) reaching.add(evidence);
      yield;
    }
  }
  return reaching;
}
