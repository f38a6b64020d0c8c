import { CAPS, FULL } from '../algebra.ts';
import type { Steps } from '../steps.ts';
import { LeverageMeter } from './leverage.ts';
import { MarginalGains } from './marginal-gains.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';

/** A provision that is picked for evidence. */
export interface Picked {
  readonly provision: number;
  /** The provisions whose status it makes better. */
  readonly improved: readonly Improved[];
}

/** A provision that gets better, and the extent and basis of what reaches it by then, see `directCell`. */
export interface Improved {
  readonly provision: number;
  readonly cell: number;
}

/**
 * Picks again and again the provision with the largest gain; at equal gain the framework asked first, then document
 * order (`questions.md` §3). A step is a provision that is measured.
 *
 * @param frameworks numbers
 */
export function* pickGreedily(
  scope: ScopeEvaluation,
  frameworks: readonly number[],
  limit: number,
): Steps<readonly Picked[]> {
  // What is measured follows rows by where they leave.
  yield* scope.evaluation.choice.makeLeaving();
  const candidates = [...broadestCandidates(scope, frameworks)];
  yield;
  const meter = new LeverageMeter(scope, frameworks);
  yield;
  const marginal = new MarginalGains(meter, candidates, scope.evaluation.catalogue.provisions.length);
  yield* marginal.measureAll();
  const picks: Picked[] = [];
  while (picks.length < limit) {
    const best = yield* marginal.best();
    if (best === null) break;
    const improved = yield* marginal.keep(best);
    picks.push({
      provision: candidates[best]!,
      improved: improved.map((provision) => ({ provision, cell: meter.cellOf(provision) })),
    });
  }
  return picks;
}

/** The gain of evidence of every provision together. */
export function* gainOfAll(scope: ScopeEvaluation, frameworks: readonly number[]): Steps<number> {
  const meter = new LeverageMeter(scope, frameworks);
  let gain = 0;
  for (const provision of broadestCandidates(scope, frameworks)) {
    gain += meter.keep(provision).length;
    yield;
  }
  return gain;
}

/**
 * Whether a gain is proven to be the largest of so many provisions: no evidence gains more beside other evidence than
 * alone, since there are neither wholes nor unions, and those that gain most alone gain no more than this.
 */
export function* isSumOfLargest(
  gain: number,
  scope: ScopeEvaluation,
  frameworks: readonly number[],
  limit: number,
): Steps<boolean> {
  const { catalogue, choice } = scope.evaluation;
  if (catalogue.wholes.length > 0 || choice.union.some((union) => union >= 0)) return false;
  const meter = new LeverageMeter(scope, frameworks);
  const gains: number[] = [];
  for (const provision of candidatesOf(scope, frameworks)) {
    gains.push(meter.measure(provision));
    yield;
  }
  const largest = gains.sort((a, b) => b - a).slice(0, limit);
  return gain === largest.reduce((sum, each) => sum + each, 0);
}

function* candidatesOf({ evaluation }: ScopeEvaluation, frameworks: readonly number[]): Generator<number> {
  for (const framework of frameworks) {
    const { start, end } = evaluation.catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++) yield p;
  }
}

/**
 * The candidates without those below one at which evidence can be FULL. Evidence there reaches everything below, and
 * whatever that reaches, as far as evidence below does: none of them gains more, whatever is kept, and all of them come
 * later in the document.
 */
function* broadestCandidates(scope: ScopeEvaluation, frameworks: readonly number[]): Generator<number> {
  const { end, level } = scope.evaluation.catalogue;
  const caps = CAPS[scope.ownSubject];
  // The last provision below such a candidate, one framework after the other.
  let last = -1;
  let top = -1;
  for (const p of candidatesOf(scope, frameworks)) {
    if (p > top && p <= last) continue;
    yield p;
    if (caps[level[p]!] !== FULL) continue;
    top = p;
    last = end[p]! - 1;
  }
}
