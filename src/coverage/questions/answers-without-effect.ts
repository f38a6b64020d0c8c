import { memoOn } from '../../model/memo-on.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import { LEVEL_CODES } from '../algebra.ts';
import { asksFor, isBound } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import type { OrganizationIndex, SystemEntry } from '../projection/organization-index.ts';
import type { RuleSet } from '../projection/rule-set.ts';
import type { Steps } from '../steps.ts';

/** Answers to conditions that change no status on any day. */
export interface AnswersWithoutEffect {
  /** A later row answers the same for the same scope on the same day. */
  readonly overridden: readonly ConditionAnswer[];
  /** No provision depends on them in a scope that they reach. */
  readonly toNothing: readonly ConditionAnswer[];
}

/** The rule sets of a framework with conditions that assessable provisions carry. */
interface AskingRules {
  readonly all: readonly RuleSet[];
  /** Those that the organization scope judges for itself: of provisions whose level is not SYSTEM. */
  readonly ofOrganization: readonly RuleSet[];
}

/**
 * Decides for each answer whether a provision depends on it (`coverage.md` §3, rule 2). The organization's answer reaches
 * its own scope and all systems; the answer of a system reaches that system, and the organization if the system is ever in
 * scope. Roles, classes and market dates of systems have no dates, so that what excludes a system once excludes it always.
 * A step is the answers of one scope to one condition.
 */
export function* answersWithoutEffect(organization: OrganizationIndex): Steps<AnswersWithoutEffect> {
  const overridden: ConditionAnswer[] = [];
  const toNothing: ConditionAnswer[] = [];
  const { catalogue, systems, answers } = organization;
  for (const { scope, dated } of answers.all()) {
    const { framework, condition } = dated[0]!.record;
    const rules = askingRules(catalogue).get(framework) ?? { all: [], ofOrganization: [] };
    const isAsked = (system: SystemEntry): boolean => {
      const terms = {
        roles: system.roles.get(framework) ?? null,
        classes: system.classes.get(framework) ?? null,
        onMarketFrom: system.onMarketFrom,
      };
      return rules.all.some((set) => isBound(set, terms) && asksFor(set, condition, terms));
    };
    const isOrganizationAsked = (): boolean => {
      const terms = { classes: classesEverInScope(organization, framework), onMarketFrom: null };
      return rules.ofOrganization.some((set) => asksFor(set, condition, terms));
    };
    const isEffective =
      scope === ORGANIZATION_SCOPE
        ? isOrganizationAsked() || systems.some(isAsked)
        : isAsked(systems[scope]!) || (isEverInScope(systems[scope]!) && isOrganizationAsked());
    for (const [place, { day, record }] of dated.entries()) {
      if (!isEffective) toNothing.push(record);
      else if (dated[place + 1]?.day === day) overridden.push(record);
    }
    yield;
  }
  return { overridden, toNothing };
}

/** By framework slug. */
const askingRules = memoOn((catalogue: CatalogueIndex): ReadonlyMap<string, AskingRules> => {
  const { ruleSets, ruleSetsOf, ruleSet, assessable, level } = catalogue;
  const isCarried = new Uint8Array(ruleSets.length);
  const isOfOrganization = new Uint8Array(ruleSets.length);
  for (let p = 0; p < assessable.length; p++) {
    if (assessable[p] === 0) continue;
    isCarried[ruleSet[p]!] = 1;
    if (level[p] !== LEVEL_CODES.SYSTEM) isOfOrganization[ruleSet[p]!] = 1;
  }
  return new Map(
    catalogue.frameworks.map(({ framework }, number) => {
      const { start, end } = ruleSetsOf[number]!;
      const asking = (of: Uint8Array): readonly RuleSet[] =>
        ruleSets
          .slice(start, end)
          .filter((set, index) => of[start + index] === 1 && set.conditions.length > 0);
      return [framework.slug, { all: asking(isCarried), ofOrganization: asking(isOfOrganization) }];
    }),
  );
});

/** Every class that the organization has on some day: those of the systems that are ever in scope. */
function classesEverInScope({ systems }: OrganizationIndex, framework: string): ReadonlySet<string> {
  return new Set(
    systems.filter(isEverInScope).flatMap((system) => [...(system.classes.get(framework) ?? [])]),
  );
}

export function isEverInScope({ from, until }: Pick<SystemEntry, 'from' | 'until'>): boolean {
  return from <= until;
}
