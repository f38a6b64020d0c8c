import type { Decision } from '../../model/organization.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { DecidedProvision, DecisionIndex } from '../projection/decision-index.ts';
import { groupByInSteps, type Steps } from '../steps.ts';

/** Decisions that count at no assessable provision on any day. */
export interface DecisionsWithoutEffect {
  /** Others of the same scope count wherever they could. */
  readonly overridden: readonly Decision[];
  /** No assessable provision is at or below theirs. */
  readonly onNothing: readonly Decision[];
}

/**
 * Decides for each decision whether it ever counts (`coverage.md` §3, rule 1). It counts from its day until the next one
 * of its scope and provision. At a provision below, it counts only while nothing nearer was decided for the same scope.
 * A step is what one scope has decided of one provision.
 */
export function* decisionsWithoutEffect(
  catalogue: CatalogueIndex,
  decisions: DecisionIndex,
): Steps<DecisionsWithoutEffect> {
  const overridden: Decision[] = [];
  const onNothing: Decision[] = [];
  const countIn = assessableCounter(catalogue);
  const byScope = yield* groupByInSteps(decisions.all(), ({ scope }) => scope);
  for (const decided of byScope.values()) {
    for (const [index, { p, dated }] of decided.entries()) {
      yield;
      if (countIn(p, catalogue.end[p]!) === 0) {
        onNothing.push(...dated.map(({ decision }) => decision));
        continue;
      }
      const shadowedFrom = dayOfShadow(catalogue, countIn, decided, index);
      for (const [place, { day, decision }] of dated.entries()) {
        if (dated[place + 1]?.day === day || day >= shadowedFrom) overridden.push(decision);
      }
    }
  }
  return { overridden, onNothing };
}

/**
 * The day from which decisions below a provision leave it no assessable provision of its own; infinite where they never
 * do.
 *
 * @param decided of one scope, in document order
 */
function dayOfShadow(
  catalogue: CatalogueIndex,
  countIn: (start: number, end: number) => number,
  decided: readonly DecidedProvision[],
  index: number,
): number {
  const { p } = decided[index]!;
  const end = catalogue.end[p]!;
  /** The provision itself and the decided ones above the place reached, with the day from which each is shadowed. */
  const above = [{ end, from: Number.POSITIVE_INFINITY }];
  let shadowedFrom = Number.NEGATIVE_INFINITY;
  let reached = p;
  const pass = (until: number): void => {
    while (reached < until) {
      const nearest = above.at(-1)!;
      const to = Math.min(until, nearest.end);
      if (countIn(reached, to) > 0) shadowedFrom = Math.max(shadowedFrom, nearest.from);
      reached = to;
      while (above.length > 1 && above.at(-1)!.end <= reached) above.pop();
    }
  };
  for (let other = index + 1; other < decided.length && decided[other]!.p < end; other++) {
    const { p: below, dated } = decided[other]!;
    pass(below);
    const from = Math.min(dated[0]!.day, above.at(-1)!.from);
    above.push({ end: catalogue.end[below]!, from });
  }
  pass(end);
  return shadowedFrom;
}

/** Counts the assessable provisions of `[start … end)`. */
function assessableCounter({ assessable }: CatalogueIndex): (start: number, end: number) => number {
  const before = new Int32Array(assessable.length + 1);
  for (let p = 0; p < assessable.length; p++) before[p + 1] = before[p]! + assessable[p]!;
  return (start, end) => before[end]! - before[start]!;
}
