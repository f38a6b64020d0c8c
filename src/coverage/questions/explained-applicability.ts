import type { NotApplicableCause } from '../../model/coverage.ts';
import type {
  ApplicationDate,
  Condition,
  InheritedRule,
  Provision,
  Qualifier,
} from '../../model/framework.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { decidingDate, isQualified, literalHolds } from '../projection/applicability.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { atOnce, type Steps } from '../steps.ts';
import { answerHolding } from './answer-holding.ts';
import type { AnsweredProvision } from './answered-provision.ts';

/** How many systems an explanation names. */
export const TOLD_SYSTEMS = 20;

/** Whom a provision binds, and whether the scope that answers is among them. */
export interface ExplainedRule {
  readonly rule: 'ROLES' | 'CLASSES';
  /** Ref of the provision that states the rule: itself or an ancestor. */
  readonly statedAt: string;
  /** Ids of roles or classes, of which one is enough. */
  readonly binds: readonly string[];
  /** Those of the scope, in the framework's order; null: not recorded, so that the rule excludes nothing. */
  readonly has: readonly string[] | null;
  readonly isMet: boolean;
}

/** A condition on which a provision depends, and what the scope that answers has answered. */
export interface ExplainedCondition extends Qualifier, Pick<Condition, 'label' | 'question' | 'scope'> {
  readonly statedAt: string;
  readonly condition: string;
  /** The answer with which the provision applies. */
  readonly expected: 'yes' | 'no';
  /** Whether its class and market date are those of the scope; where they are not, it holds whatever the answer is. */
  readonly isAsked: boolean;
  /** Whether it holds; null: nobody has answered. */
  readonly isMet: boolean | null;
  readonly answer: 'yes' | 'no' | null;
  /** Local id of the system whose record answers; null: the organization's, or none. */
  readonly answeredFor: string | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly note: string | null;
  /** The record that answers. */
  readonly record: ConditionAnswer | null;
}

/** A date from which a provision applies, and whether it is the one that counts in the scope. */
export interface ExplainedDate extends ApplicationDate {
  readonly statedAt: string;
  readonly counts: boolean;
}

/** A system to which a provision does not apply. */
export interface ExcludedSystem {
  /** Local id. */
  readonly system: string;
  readonly because: NotApplicableCause | null;
}

/** Every rule that a provision has or inherits, judged for the scope that answers; a decision comes before them.
 * An EITHER-level provision is judged for the scope asked, even where the organization has what its systems have. */
export interface Applicability {
  readonly rules: readonly ExplainedRule[];
  readonly conditions: readonly ExplainedCondition[];
  readonly dates: readonly ExplainedDate[];
  /** Where the provision applies to none of the organization's systems: the first {@link TOLD_SYSTEMS}, in file order. */
  readonly systems: readonly ExcludedSystem[];
  /** How many systems these are in all. */
  readonly systemCount: number;
}

export function explainApplicability(evaluation: Evaluation, asked: AnsweredProvision): Applicability {
  const judged = isAppliedToNone(asked)
    ? { rules: [], conditions: [], dates: [] }
    : judgedRules(evaluation, asked);
  const excluded = excludedSystems(evaluation, asked);
  return {
    ...judged,
    systems: atOnce(excludedInRange(evaluation, asked, excluded.slice(0, TOLD_SYSTEMS))),
    systemCount: excluded.length,
  };
}

/** The numbers of the systems to which a provision does not apply, in file order, if it applies to none in scope; else none. */
export function excludedSystems({ systemsInScope }: Evaluation, asked: AnsweredProvision): readonly number[] {
  return isAppliedToNone(asked) ? systemsInScope : [];
}

function isAppliedToNone({ isAssessable, answer, row }: AnsweredProvision): boolean {
  return isAssessable && answer.cause(row) === 'NO_APPLICABLE_SYSTEM';
}

/** What excludes each of some of these systems, in steps: each is evaluated for it. */
export function* excludedInRange(
  evaluation: Evaluation,
  { provision, row }: AnsweredProvision,
  systems: readonly number[],
): Steps<readonly ExcludedSystem[]> {
  const framework = evaluation.catalogue.frameworkOf[provision]!;
  const excluded: ExcludedSystem[] = [];
  for (const system of systems) {
    excluded.push({
      system: evaluation.organization.systems[system]!.system.localId,
      because: evaluation.scope(system).answer(framework).cause(row),
    });
    yield;
  }
  return excluded;
}

function judgedRules(
  evaluation: Evaluation,
  { provision, judging, judgingSystem }: AnsweredProvision,
): Pick<Applicability, 'rules' | 'conditions' | 'dates'> {
  const { catalogue } = evaluation;
  const { framework } = catalogue.frameworks[catalogue.frameworkOf[provision]!]!;
  const terms = judging.terms(framework.slug);
  const set = catalogue.ruleSets[catalogue.ruleSet[provision]!]!;
  const at = (rule: Exclude<InheritedRule, 'level'>) => statingProvision(catalogue, provision, rule);
  const inOrder = (known: ReadonlySet<string> | null, all: readonly { readonly id: string }[]) =>
    known === null ? null : all.flatMap(({ id }) => (known.has(id) ? [id] : []));
  const rule = (
    name: ExplainedRule['rule'],
    stated: Provision | null,
    binds: readonly string[],
    has: readonly string[] | null,
  ): readonly ExplainedRule[] =>
    stated === null || binds.length === 0
      ? []
      : [
          {
            ...{ rule: name, statedAt: stated.ref, binds, has },
            isMet: has === null || binds.some((id) => has.includes(id)),
          },
        ];
  const conditions = at('conditions');
  const dates = at('appliesFrom');
  const counting = decidingDate(set.dates, terms);
  return {
    rules: [
      ...rule('ROLES', at('roles'), set.roles, inOrder(terms.roles, framework.roles)),
      ...rule('CLASSES', at('classes'), set.classes, inOrder(terms.classes, framework.classes)),
    ],
    conditions: (conditions?.conditions ?? []).map((literal, place) => {
      const condition = framework.conditions.find(({ id }) => id === literal.condition);
      const record = answerHolding(evaluation, judgingSystem, framework.slug, literal.condition);
      return {
        statedAt: conditions!.ref,
        condition: literal.condition,
        label: condition?.label ?? literal.condition,
        question: condition?.question ?? literal.condition,
        scope: condition?.scope ?? 'system',
        expected: literal.negated ? 'no' : 'yes',
        ...{ class: literal.class, onMarketBefore: literal.onMarketBefore },
        isAsked: isQualified(set.conditions[place]!, terms),
        isMet: literalHolds(set.conditions[place]!, terms),
        answer: record === null ? null : record.answer ? 'yes' : 'no',
        answeredFor: record?.system ?? null,
        ...{ by: record?.by ?? null, on: record?.on ?? null, note: record?.note ?? null, record },
      };
    }),
    dates: (dates?.appliesFrom ?? []).map((date, place) => ({
      ...date,
      statedAt: dates!.ref,
      counts: set.dates[place] === counting,
    })),
  };
}

/** The nearest of a provision and its ancestors that states a rule; null where none does, or one states that there is none. */
function statingProvision(
  catalogue: CatalogueIndex,
  provision: number,
  rule: Exclude<InheritedRule, 'level'>,
): Provision | null {
  for (let p = provision; p >= 0; p = catalogue.parent[p]!) {
    const stating = catalogue.provisionAt(p);
    if (stating[rule].length > 0) return stating;
    if (stating.statesNone.includes(rule)) return null;
  }
  return null;
}
