import type { Level, Phase, Provision } from '../../model/framework.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Outcome } from '../../problems/problem.ts';
import { LEVEL_CODES } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { effectivePhase } from '../projection/effective-rules.ts';
import { searchProvisions } from './provisions.ts';

/** Which provisions are wanted; null: all. */
export interface ProvisionFilter {
  /** Words that the ref and the title in context together have, whatever their case. */
  readonly text: string | null;
  /** Stated or inherited. */
  readonly levels: readonly Level[] | null;
  /** Words of the document, such as `clause`; letter case, spaces and punctuation around them do not matter. */
  readonly kinds: readonly string[] | null;
  /** Stated or inherited. */
  readonly phases: readonly Phase[] | null;
  readonly assessable: boolean | null;
}

/**
 * What tells of a provision whether a filter wants it; null: it wants all. A retired provision has no level and no
 * phase. Problems: those of {@link searchProvisions}.
 *
 * @param field where the text of the filter was given
 */
export function provisionTest(
  index: CatalogueIndex,
  { text, levels, kinds, phases, assessable }: ProvisionFilter,
  field: string,
): Outcome<((provision: Provision) => boolean) | null> {
  const hasWords = searchProvisions(index, text, field);
  if (!hasWords.ok) return hasWords;
  const codes = levels && new Set<number>(levels.map((level) => LEVEL_CODES[level]));
  const keys = kinds && new Set(kinds.map(nameKey));
  const tests = [
    text && hasWords.value,
    codes && ofNumber(index, (number) => codes.has(index.level[number]!)),
    keys && (({ kind }: Provision) => keys.has(nameKey(kind))),
    phases && ofNumber(index, (number) => isOneOf(phases, effectivePhase(index, number))),
    assessable !== null && ((provision: Provision) => provision.assessable === assessable),
  ].filter((test) => typeof test === 'function');
  const value = tests.length === 0 ? null : (provision: Provision) => tests.every((test) => test(provision));
  return { ok: true, value };
}

function ofNumber(
  index: CatalogueIndex,
  test: (number: number) => boolean,
): (provision: Provision) => boolean {
  return ({ id }) => {
    const number = index.numberOf.get(id);
    return number !== undefined && test(number);
  };
}

function isOneOf<T>(wanted: readonly T[], found: T | null): boolean {
  return found !== null && wanted.includes(found);
}
