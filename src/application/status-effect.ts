import { fullTitle } from '../coverage/projection/full-titles.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { findDifference } from '../coverage/questions/difference.ts';
import type { StatusChange } from '../coverage/questions/status-changes.ts';
import { type StatedFacts, withFacts } from './with-facts.ts';

/** What would come of facts that are not written: the statuses that they change, for the organization on one day. */
export interface StatusEffect {
  readonly organization: string;
  readonly asOf: string;
  /** Frameworks in the organization's order, each with its changes in document order. */
  readonly frameworks: readonly {
    readonly framework: string;
    readonly changes: readonly StatusChange[];
  }[];
}

/**
 * Compares an organization's answers with those that it would get.
 *
 * @param now the organization as it is
 * @param facts what would be stated: of the catalogue, and of the organization
 * @param asOf ISO date
 * @param also frameworks that are asked beside those of the organization
 */
export function statusEffectOf(
  now: Projection,
  facts: StatedFacts,
  asOf: string,
  also: readonly string[] = [],
): StatusEffect {
  const then = withFacts(now, facts);
  const { slug, frameworks: own } = then.organization.organization;
  const all = own.length > 0 ? own : then.catalogue.frameworks.map(({ framework }) => framework.slug);
  const frameworks = [...new Set([...all, ...also])];
  return {
    organization: slug,
    asOf,
    frameworks: frameworks.flatMap((framework) => {
      // The date was checked, and each side takes the crosswalks of its own.
      const choice = { asOf, crosswalks: null };
      const sides = { from: { projection: now, choice }, to: { projection: then, choice } };
      const found = findDifference(then, { system: null, ...choice }, sides, [framework]);
      if (!found.ok) return [];
      const changes = found.value.changes.map((change) => ({
        ...change,
        title: fullTitle(then.catalogue, change),
      }));
      return [{ framework, changes }];
    }),
  };
}
