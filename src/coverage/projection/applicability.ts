import type { NotApplicableCause } from '../../model/coverage.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { OrganizationIndex } from './organization-index.ts';
import type { RuleSet } from './rule-set.ts';
import type { SystemClassification } from './system-classification.ts';

/** What a scope is known to be in one framework's words; null: not recorded, so that nothing is excluded by it. */
export interface ScopeTerms {
  readonly roles: ReadonlySet<string> | null;
  readonly classes: ReadonlySet<string> | null;
}

/** What one rule set says of a scope. */
export interface Verdict {
  readonly excludedBy: Extract<NotApplicableCause, 'ROLES' | 'CLASSES'> | null;
  /** The day from which it applies; null: no date is recorded. */
  readonly from: number | null;
}

export function termsOfSystem({ roles, classes }: SystemClassification, framework: string): ScopeTerms {
  return { roles: roles.get(framework) ?? null, classes: classes.get(framework) ?? null };
}

/**
 * The union over the systems in scope; with none, or one that is not classified, nothing is known.
 *
 * @param inScope numbers of the systems in scope
 */
export function termsOfOrganization(
  organization: OrganizationIndex,
  framework: string,
  inScope: readonly number[],
): ScopeTerms {
  const systems = inScope.map((number) => organization.systems[number]!);
  return {
    roles: union(systems.map((entry) => entry.roles.get(framework))),
    classes: union(systems.map((entry) => entry.classes.get(framework))),
  };
}

/** Numbers of the systems in scope on a day, in file order. A system's status plays no part. */
export function systemsInScope(organization: OrganizationIndex, day: number): readonly number[] {
  return organization.systems.flatMap((entry, number) =>
    entry.from <= day && day <= entry.until ? [number] : [],
  );
}

/** Judges every rule set of one framework for a scope; sparse by rule set number. */
export function judgeRuleSets(
  catalogue: CatalogueIndex,
  framework: number,
  terms: ScopeTerms,
): readonly (Verdict | undefined)[] {
  const { start, end } = catalogue.ruleSetsOf[framework]!;
  const verdicts: Verdict[] = [];
  for (let set = start; set < end; set++) verdicts[set] = judge(catalogue.ruleSets[set]!, terms);
  return verdicts;
}

function judge(set: RuleSet, terms: ScopeTerms): Verdict {
  return { excludedBy: exclusion(set, terms), from: applicationDay(set, terms.classes) };
}

function exclusion(set: RuleSet, terms: ScopeTerms): Verdict['excludedBy'] {
  if (!meets(set.roles, terms.roles)) return 'ROLES';
  if (!meets(set.classes, terms.classes)) return 'CLASSES';
  return null;
}

function meets(asked: readonly string[], known: ReadonlySet<string> | null): boolean {
  return asked.length === 0 || known === null || asked.some((term) => known.has(term));
}

/** The earliest date that fits the scope's classes; where none fits, or none is recorded, the earliest of all. */
export function applicationDay(set: RuleSet, classes: ReadonlySet<string> | null): number | null {
  let fitting: number | null = null;
  let earliest: number | null = null;
  for (const date of set.dates) {
    if (earliest === null || date.day < earliest) earliest = date.day;
    const fits = classes !== null && (date.class === null || classes.has(date.class));
    if (fits && (fitting === null || date.day < fitting)) fitting = date.day;
  }
  return fitting ?? earliest;
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | null {
  if (sets.length === 0) return null;
  const all = new Set<string>();
  for (const set of sets) {
    if (set === undefined) return null;
    for (const term of set) all.add(term);
  }
  return all;
}
