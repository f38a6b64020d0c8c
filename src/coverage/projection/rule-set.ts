import { dayNumber } from '../../model/day.ts';
import type { ApplicationDate, ConditionLiteral, InheritedRule, Provision } from '../../model/framework.ts';

/** For whom a date or a literal counts: one class, or systems on the market before a day; null: no such limit. */
export interface RuleQualifier {
  readonly class: string | null;
  /** Day number. */
  readonly onMarketBefore: number | null;
}

/** A day from which a provision applies. */
export interface RuleDate extends RuleQualifier {
  readonly day: number;
}

/** A condition that must be answered so; where the qualifier does not hold, it holds. */
export interface RuleLiteral extends RuleQualifier {
  readonly condition: string;
  readonly answer: boolean;
}

/** A distinct set of rules that provisions of one framework carry, inheritance resolved. */
export interface RuleSet {
  readonly framework: number;
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  readonly conditions: readonly RuleLiteral[];
  readonly dates: readonly RuleDate[];
}

/** Whether the rules bind everybody, from no day on: those of most provisions do. */
export function bindsAll({ roles, classes, conditions, dates }: RuleSet): boolean {
  return roles.length + classes.length + conditions.length + dates.length === 0;
}

/** What a provision states of whom it binds and from when, or inherits. */
export type Rules = Pick<Provision, 'roles' | 'classes' | 'conditions' | 'appliesFrom'>;

const NO_RULES: Rules = { roles: [], classes: [], conditions: [], appliesFrom: [] };

/** Each list comes from the nearest provision that states it, or states that there is none. */
export function inheritRules(own: Provision, above: Rules = NO_RULES): Rules {
  const inherit = <T>(rule: InheritedRule, stated: readonly T[], inherited: readonly T[]): readonly T[] =>
    stated.length > 0 || own.statesNone.includes(rule) ? stated : inherited;
  return {
    roles: inherit('roles', own.roles, above.roles),
    classes: inherit('classes', own.classes, above.classes),
    conditions: inherit('conditions', own.conditions, above.conditions),
    appliesFrom: inherit('appliesFrom', own.appliesFrom, above.appliesFrom),
  };
}

/** Numbers distinct sets of rules. */
export class RuleSets {
  readonly all: RuleSet[] = [];
  readonly #known = new Map<string, number>();

  numberOf(framework: number, { roles, classes, conditions, appliesFrom }: Rules): number {
    const key = JSON.stringify([framework, roles, classes, conditions, appliesFrom]);
    let number = this.#known.get(key);
    if (number === undefined) {
      const set: RuleSet = {
        framework,
        roles,
        classes,
        conditions: conditions.map(ruleLiteral),
        dates: appliesFrom.flatMap(ruleDate),
      };
      number = this.all.push(set) - 1;
      this.#known.set(key, number);
    }
    return number;
  }
}

function ruleLiteral({ condition, negated, class: only, onMarketBefore }: ConditionLiteral): RuleLiteral {
  return { condition, answer: !negated, class: only, onMarketBefore: optionalDay(onMarketBefore) };
}

function ruleDate({ date, class: only, onMarketBefore }: ApplicationDate): RuleDate[] {
  const day = dayNumber(date);
  return day === null ? [] : [{ day, class: only, onMarketBefore: optionalDay(onMarketBefore) }];
}

function optionalDay(date: string | null): number | null {
  return date === null ? null : dayNumber(date);
}
