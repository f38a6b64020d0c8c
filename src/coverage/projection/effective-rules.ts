import { LEVELS, type Level, type Phase, type Provision } from '../../model/framework.ts';
import { LEVEL_CODES } from '../algebra.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { inheritRules, type Rules } from './rule-set.ts';

/** What counts for a provision: what it states itself, and what it inherits from above. */
export interface EffectiveRules {
  /** EITHER where nobody states one. */
  readonly level: Level;
  /** Null: nobody states one. */
  readonly phase: Phase | null;
  /** Whom it binds and from when. */
  readonly rules: Rules;
  /** How many provisions are above it. */
  readonly depth: number;
}

/** @param number of a provision that is not retired */
export function effectiveRules(index: CatalogueIndex, number: number): EffectiveRules {
  const line: Provision[] = [index.provisionAt(number)];
  for (let p = index.parent[number]!; p >= 0; p = index.parent[p]!) line.unshift(index.provisionAt(p));
  const [top, ...beneath] = line;
  let rules: Rules = inheritRules(top!);
  for (const each of beneath) rules = inheritRules(each, rules);
  return {
    level: effectiveLevel(index, number),
    phase: effectivePhase(index, number),
    rules,
    depth: line.length - 1,
  };
}

/** The phase that a provision or the nearest one above it states; null: nobody states one. */
export function effectivePhase(index: CatalogueIndex, number: number): Phase | null {
  for (let p = number; p >= 0; p = index.parent[p]!) {
    const { phase } = index.provisionAt(p);
    if (phase !== null) return phase;
  }
  return null;
}

/** The level that a provision or the nearest one above it states; EITHER: nobody states one. */
export function effectiveLevel(index: CatalogueIndex, number: number): Level {
  return LEVELS.find((level) => LEVEL_CODES[level] === index.level[number]) ?? 'EITHER';
}
