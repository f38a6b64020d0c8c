import type { NotApplicableCause } from '../../model/coverage.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { OrganizationIndex } from './organization-index.ts';
import type { RuleDate, RuleLiteral, RuleQualifier, RuleSet } from './rule-set.ts';
import type { ClassifiedSystems } from './system-classification.ts';

/** What a scope is known to be in one framework's words. */
export interface ScopeTerms {
  /** Null: not recorded, so that nothing is excluded by it. */
  readonly roles: ReadonlySet<string> | null;
  readonly classes: ReadonlySet<string> | null;
  /** The day number of its first being on the market; null: not known, or the organization. */
  readonly onMarketFrom: number | null;
  /** What a condition of the framework is answered; null: nobody answered it. */
  answer(condition: string): boolean | null;
}

/** What one rule set says of a scope. */
export interface Verdict {
  readonly excludedBy: Extract<NotApplicableCause, 'ROLES' | 'CLASSES' | 'CONDITIONS'> | null;
  /** Ids of the unanswered conditions on which it depends, each once; none where it is excluded. */
  readonly open: readonly string[];
  /** The day from which it applies; null: no date is recorded. */
  readonly from: number | null;
}

/** @param day on which answers must have been given */
export function termsOfSystem(
  { answers, systems }: ClassifiedSystems,
  system: number,
  framework: string,
  day: number,
): ScopeTerms {
  const { roles, classes, onMarketFrom } = systems[system]!;
  return {
    roles: roles.get(framework) ?? null,
    classes: classes.get(framework) ?? null,
    onMarketFrom,
    answer: (condition) => answers.ofSystem(framework, condition, system, day),
  };
}

/**
 * The union over the systems in scope; with none, or one that is not classified, nothing is known.
 *
 * @param inScope numbers of the systems in scope
 */
export function termsOfOrganization(
  { answers, classified }: OrganizationIndex,
  framework: string,
  inScope: readonly number[],
  day: number,
): ScopeTerms {
  return {
    ...unionsOf(classified).of(framework, inScope),
    onMarketFrom: null,
    answer: (condition) => answers.ofOrganization(framework, condition, inScope, day),
  };
}

/** What the systems in scope are together. They are the same ones on most days: those asked for last are kept. */
class UnionsOfSystems {
  readonly #classified: ClassifiedSystems;
  #inScope: readonly number[] = [];
  readonly #known = new Map<string, Pick<ScopeTerms, 'roles' | 'classes'>>();

  constructor(classified: ClassifiedSystems) {
    this.#classified = classified;
  }

  of(framework: string, inScope: readonly number[]): Pick<ScopeTerms, 'roles' | 'classes'> {
    if (!areSame(this.#inScope, inScope)) this.#known.clear();
    this.#inScope = inScope;
    let terms = this.#known.get(framework);
    if (terms === undefined) {
      const systems = inScope.map((number) => this.#classified.systems[number]!);
      terms = {
        roles: union(systems.map(({ roles }) => roles.get(framework))),
        classes: union(systems.map(({ classes }) => classes.get(framework))),
      };
      this.#known.set(framework, terms);
    }
    return terms;
  }
}

const unionsOf = memoOn((classified: ClassifiedSystems) => new UnionsOfSystems(classified));

function areSame(some: readonly number[], others: readonly number[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every((number, at) => number === others[at]);
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
  const excludedBy = exclusion(set, terms);
  const open = excludedBy === null ? openConditions(set.conditions, terms) : [];
  return { excludedBy, open, from: applicationDay(set.dates, terms) };
}

function exclusion(set: RuleSet, terms: ScopeTerms): Verdict['excludedBy'] {
  if (!meets(set.roles, terms.roles)) return 'ROLES';
  if (!meets(set.classes, terms.classes)) return 'CLASSES';
  return set.conditions.some((literal) => literalHolds(literal, terms) === false) ? 'CONDITIONS' : null;
}

/** Whether the rules on roles and classes leave a scope in, so that the conditions of the set are judged. */
export function isBound(set: RuleSet, terms: Pick<ScopeTerms, 'roles' | 'classes'>): boolean {
  return meets(set.roles, terms.roles) && meets(set.classes, terms.classes);
}

/** Whether some literal of the set asks for the answer of a condition in a scope. */
export function asksFor(
  set: RuleSet,
  condition: string,
  terms: Pick<ScopeTerms, 'classes' | 'onMarketFrom'>,
): boolean {
  return set.conditions.some(
    (literal) =>
      literal.condition === condition && isOfClass(literal, terms) && isOnMarketBefore(literal, terms),
  );
}

function meets(asked: readonly string[], known: ReadonlySet<string> | null): boolean {
  return asked.length === 0 || known === null || asked.some((term) => known.has(term));
}

function openConditions(literals: readonly RuleLiteral[], terms: ScopeTerms): readonly string[] {
  const open = literals.filter((literal) => literalHolds(literal, terms) === null);
  return [...new Set(open.map(({ condition }) => condition))];
}

/** Whether a literal holds; null: it depends on an answer that nobody gave. */
export function literalHolds(literal: RuleLiteral, terms: ScopeTerms): boolean | null {
  if (!isQualified(literal, terms)) return true;
  const answer = terms.answer(literal.condition);
  return answer === null ? null : answer === literal.answer;
}

/** Whether the class and the market date of a qualifier are those of the scope. */
export function isQualified(qualifier: RuleQualifier, terms: ScopeTerms): boolean {
  return isOfClass(qualifier, terms) && isOnMarketBefore(qualifier, terms);
}

function isOfClass(qualifier: RuleQualifier, { classes }: Pick<ScopeTerms, 'classes'>): boolean {
  return qualifier.class === null || classes?.has(qualifier.class) === true;
}

function isOnMarketBefore(
  { onMarketBefore }: RuleQualifier,
  { onMarketFrom }: Pick<ScopeTerms, 'onMarketFrom'>,
): boolean {
  return onMarketBefore === null || (onMarketFrom !== null && onMarketFrom < onMarketBefore);
}

/** The earliest of the dates that hold for a scope; null where none does (`coverage.md` §3, rule 3). */
export function applicationDay(dates: readonly RuleDate[], terms: ScopeTerms): number | null {
  return decidingDate(dates, terms)?.day ?? null;
}

/** The same date as it is recorded, with its qualifier. */
export function decidingDate(dates: readonly RuleDate[], terms: ScopeTerms): RuleDate | null {
  if (dates.length === 0) return null;
  const fitting = fittingDates(dates, terms);
  const byMarket = fitting.filter(({ onMarketBefore }) => onMarketBefore !== null);
  let earliest: RuleDate | null = null;
  for (const date of fitting) {
    if (date.onMarketBefore === null && byMarket.some((other) => displaces(other, date))) continue;
    if (earliest === null || date.day < earliest.day) earliest = date;
  }
  return earliest;
}

/** Where no class of the scope is named, or known, every date without a market date may be its own. */
function fittingDates(dates: readonly RuleDate[], terms: ScopeTerms): readonly RuleDate[] {
  const isNamed = terms.classes !== null && dates.some((date) => isOfClass(date, terms));
  return dates.filter((date) =>
    isNamed
      ? isOfClass(date, terms) && isOnMarketBefore(date, terms)
      : date.onMarketBefore === null || (date.class === null && isOnMarketBefore(date, terms)),
  );
}

/** A date for systems already on the market replaces those of its class, or for all where it names no class. */
function displaces(byMarket: RuleDate, date: RuleDate): boolean {
  return byMarket.class === null || date.class === null || date.class === byMarket.class;
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
