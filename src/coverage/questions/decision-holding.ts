import { dayNumber } from '../../model/day.ts';
import type { Decision } from '../../model/organization.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import type { Projection } from '../projection/projection.ts';
import type { ScopedProvision } from './by-scoped-provision.ts';

/**
 * Answers which decision holds for provisions on a day, their own or that of an ancestor; null where none does, or
 * where there is no such provision or system.
 *
 * @param on ISO date
 */
export function decisionsHolding(
  { catalogue, organization }: Projection,
  on: string,
): (place: ScopedProvision) => Decision | null {
  const day = dayNumber(on);
  const known = new Map<string, readonly (Decision | null)[] | null>();
  return ({ framework, ref, system }) => {
    const range = catalogue.frameworks[catalogue.frameworkNumber.get(framework) ?? -1];
    const p = catalogue.numberOf.get(`${framework}:${ref}`);
    const scope = system === null ? ORGANIZATION_SCOPE : organization.systemNumber.get(system);
    if (range === undefined || p === undefined || scope === undefined || day === null) return null;
    const key = `${framework} ${scope}`;
    const holding =
      known.get(key) ?? organization.decisions.holding(catalogue, scope, day, range.start, range.end);
    known.set(key, holding);
    return holding?.[p - range.start] ?? null;
  };
}
