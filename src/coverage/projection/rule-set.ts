import { dayNumber } from '../../model/day.ts';
import type { ApplicationDate, Provision } from '../../model/framework.ts';

/** A date from which a provision applies, as a day number, for one class or for every class. */
export interface RuleDate {
  readonly day: number;
  readonly class: string | null;
}

/** A distinct set of rules that provisions of one framework carry, inheritance resolved. */
export interface RuleSet {
  readonly framework: number;
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  readonly dates: readonly RuleDate[];
}

/** What a provision states of whom it binds and from when, or inherits. */
export type Rules = Pick<Provision, 'roles' | 'classes' | 'appliesFrom'>;

/** Numbers distinct sets of rules. */
export class RuleSets {
  readonly all: RuleSet[] = [];
  readonly #known = new Map<string, number>();

  numberOf(framework: number, { roles, classes, appliesFrom }: Rules): number {
    const key = JSON.stringify([framework, roles, classes, appliesFrom]);
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.all.push({ framework, roles, classes, dates: ruleDates(appliesFrom) }) - 1;
      this.#known.set(key, number);
    }
    return number;
  }
}

function ruleDates(dates: readonly ApplicationDate[]): RuleDate[] {
  return dates.flatMap((date) => {
    const day = dayNumber(date.date);
    return day === null ? [] : [{ day, class: date.class }];
  });
}
