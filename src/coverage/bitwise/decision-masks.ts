import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { type DecisionIndex, ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import { ALL_SCOPES, SCOPES_PER_WORD } from './scope-bits.ts';

/** By row of one framework the scopes for which a decision holds. */
export interface DecisionMasks {
  readonly no: Int32Array;
  readonly yes: Int32Array;
}

/**
 * The decisions that hold for the scopes of a batch; null where none was ever recorded on the framework. A system's
 * own nearest decided ancestor-or-self comes first; where it has none, the organization's nearest counts.
 */
export function decisionMasks(
  catalogue: CatalogueIndex,
  decisions: DecisionIndex,
  batch: number,
  framework: number,
  day: number,
): DecisionMasks | null {
  const { start, end } = catalogue.frameworks[framework]!;
  const decided = decisions.decidedIn(start, end);
  if (decided.length === 0) return null;
  const no = new Int32Array(end - start);
  const yes = new Int32Array(end - start);
  const everyNo = new Int32Array(end - start);
  const everyYes = new Int32Array(end - start);
  let next = 0;
  for (let p = start; p < end; p++) {
    const row = p - start;
    const up = catalogue.parent[p]! - start;
    if (up >= 0) {
      no[row] = no[up]!;
      yes[row] = yes[up]!;
      everyNo[row] = everyNo[up]!;
      everyYes[row] = everyYes[up]!;
    }
    if (decided[next] !== p) continue;
    next++;
    for (const { scope, applicable } of decisions.heldAt(p, day)) {
      // Scopes count from the organization on, systems from the first.
      const bit = scope + 1 - batch * SCOPES_PER_WORD;
      if (scope === ORGANIZATION_SCOPE) {
        everyNo[row] = applicable ? 0 : ALL_SCOPES;
        everyYes[row] = applicable ? ALL_SCOPES : 0;
      } else if (bit >= 0 && bit < SCOPES_PER_WORD) {
        const own = 1 << bit;
        no[row] = applicable ? no[row]! & ~own : no[row]! | own;
        yes[row] = applicable ? yes[row]! | own : yes[row]! & ~own;
      }
    }
  }
  for (let row = 0; row < no.length; row++) {
    const undecided = ~(no[row]! | yes[row]!);
    no[row]! |= everyNo[row]! & undecided;
    yes[row]! |= everyYes[row]! & undecided;
  }
  return { no, yes };
}
