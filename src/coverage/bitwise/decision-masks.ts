import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { type DecisionIndex, ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import { ALL_SCOPES, SCOPES_PER_WORD } from './scope-bits.ts';

/** By row of one framework the scopes for which a decision holds. */
export interface DecisionMasks {
  readonly no: Int32Array;
  readonly yes: Int32Array;
}

/**
 * The decisions that hold for the scopes of a batch; null where none was ever recorded on the framework. The nearest
 * decided ancestor-or-self counts, and there a system's own decision beats the organization's.
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
  let next = 0;
  for (let p = start; p < end; p++) {
    const up = catalogue.parent[p]! - start;
    if (up >= 0) {
      no[p - start] = no[up]!;
      yes[p - start] = yes[up]!;
    }
    if (decided[next] !== p) continue;
    next++;
    const own = { no: 0, yes: 0 };
    let every: 'no' | 'yes' | null = null;
    for (const { scope, applicable } of decisions.heldAt(p, day)) {
      const says = applicable ? 'yes' : 'no';
      // Scopes count from the organization on, systems from the first.
      const bit = scope + 1 - batch * SCOPES_PER_WORD;
      if (scope === ORGANIZATION_SCOPE) every = says;
      else if (bit >= 0 && bit < SCOPES_PER_WORD) own[says] |= 1 << bit;
    }
    const said = own.no | own.yes;
    const inherited = every === null ? ~said : 0;
    no[p - start] = own.no | (no[p - start]! & inherited) | (every === 'no' ? ALL_SCOPES & ~said : 0);
    yes[p - start] = own.yes | (yes[p - start]! & inherited) | (every === 'yes' ? ALL_SCOPES & ~said : 0);
  }
  return { no, yes };
}
