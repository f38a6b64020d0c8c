import type { LedgerState } from '../../model/coverage.ts';
import type { Framework } from '../../model/framework.ts';
import { inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { unknownName } from '../../problems/unknown-names.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type EditionSuccession, editionSuccession } from './edition-succession.ts';
import { visibleFramework } from './resolved-choice.ts';
import type { UpgradedRecord } from './upgraded-record.ts';
import { upgradedRecords } from './upgraded-records.ts';

/** What a new edition of a framework means for an organization's records. */
export interface UpgradeAnswer extends EditionSuccession {
  readonly organization: string;
  /** The same framework twice where one edition was loaded over the other. */
  readonly from: Framework;
  readonly to: Framework;
  /** Whether the new edition is one of the organization's frameworks. */
  readonly isInScope: boolean;
  readonly state: { readonly catalogue: LedgerState; readonly organization: LedgerState };
  /** By table, then by provision in document order, then in file order. */
  readonly records: readonly UpgradedRecord[];
}

/**
 * Plans the upgrade of an organization from one edition of a framework to another: what replaces each provision, and
 * what becomes of each record on it. What is replaced one to one is carried over; evidence for what was split or merged
 * is proposed as a draft; the rest waits for a person. Problems: `UNKNOWN_FRAMEWORK`, `UNKNOWN_REF`.
 *
 * @param from slug of the earlier edition
 * @param to slug of the new edition; the same slug where it was loaded over the earlier one
 * @param refs only records on these provisions of the earlier edition; null: on all
 */
export function planUpgrade(
  projection: Projection,
  from: string,
  to: string,
  refs: readonly string[] | null = null,
): Outcome<UpgradeAnswer> {
  return atOnce(planUpgradeInSteps(projection, from, to, refs));
}

/** As {@link planUpgrade}; a step is a provision, or a record of a table that has few. */
export function* planUpgradeInSteps(
  projection: Projection,
  from: string,
  to: string,
  refs: readonly string[] | null = null,
): Steps<Outcome<UpgradeAnswer>> {
  const { catalogue, organization, state } = projection;
  const problems: Problem[] = [];
  const find = (slug: string, parameter: 'from' | 'to'): Framework | null => {
    const number = visibleFramework(projection, slug);
    if (number !== null) return catalogue.frameworks[number]!.framework;
    problems.push(unknownName(parameter, 'framework', slug));
    return null;
  };
  const earlier = find(from, 'from');
  const later = find(to, 'to');
  if (earlier === null || later === null) return { ok: false, problems };
  yield* organization.groupLinks();
  const succession = editionSuccession(catalogue, from, to);
  yield;
  const known = new Set(succession.provisions.map(({ provision }) => provision.ref));
  for (const ref of refs ?? []) {
    if (known.has(ref)) continue;
    const what = from === to ? 'has retired no provision' : 'has no provision';
    problems.push(inField('refs', 'UNKNOWN_REF', `${from} ${what} ${JSON.stringify(ref)}.`));
  }
  if (problems.length > 0) return { ok: false, problems };
  const records = yield* upgradedRecords(organization, succession, { from: earlier, to: later, refs });
  const own = organization.organization.frameworks;
  return {
    ok: true,
    value: {
      organization: organization.organization.slug,
      ...{ from: earlier, to: later, isInScope: own.length === 0 || own.includes(to) },
      ...{ state, ...succession, records },
    },
  };
}
