import { dayNumber } from '../../model/day.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import { ORGANIZATION_SCOPE } from './decision-index.ts';

interface DatedAnswer {
  readonly day: number;
  readonly record: ConditionAnswer;
}

/** Answers to the conditions of frameworks, by who answers, latest last. */
export class AnswerIndex {
  readonly #byCondition = new Map<string, Map<number, DatedAnswer[]>>();
  /** The days from which some answer counts, sorted. */
  readonly #days: readonly number[];

  constructor(answers: Iterable<ConditionAnswer>, systemNumber: ReadonlyMap<string, number>) {
    const days = new Set<number>();
    for (const record of answers) {
      const scope = record.system === null ? ORGANIZATION_SCOPE : systemNumber.get(record.system);
      const day = dayNumber(record.on);
      if (scope === undefined || day === null) continue;
      days.add(day);
      const key = keyOf(record.framework, record.condition);
      const scopes = this.#byCondition.get(key) ?? new Map<number, DatedAnswer[]>();
      this.#byCondition.set(key, scopes);
      const dated = scopes.get(scope);
      if (dated === undefined) scopes.set(scope, [{ day, record }]);
      else dated.push({ day, record });
    }
    for (const scopes of this.#byCondition.values()) {
      for (const dated of scopes.values()) {
        dated.sort((a, b) => a.day - b.day || a.record.position - b.record.position);
      }
    }
    this.#days = [...days].sort((a, b) => a - b);
  }

  /** Every answer by condition and by who answers: the number of a system, or {@link ORGANIZATION_SCOPE}. */
  *all(): Generator<{ readonly scope: number; readonly dated: readonly DatedAnswer[] }> {
    for (const scopes of this.#byCondition.values())
      for (const [scope, dated] of scopes) yield { scope, dated };
  }

  /** Two days of one epoch know the same answers. */
  epochOf(day: number): number {
    const later = this.#days.findIndex((each) => each > day);
    return later < 0 ? this.#days.length : later;
  }

  /** A system's own answer, else the organization's. */
  ofSystem(framework: string, condition: string, system: number, day: number): boolean | null {
    return this.recordOfSystem(framework, condition, system, day)?.answer ?? null;
  }

  /** The organization's own answer, else what its systems come to: yes where one says yes, no where all say no. */
  ofOrganization(
    framework: string,
    condition: string,
    inScope: readonly number[],
    day: number,
  ): boolean | null {
    const own = this.#latest(framework, condition, ORGANIZATION_SCOPE, day);
    if (own !== null) return own.answer;
    const said = inScope.map((system) => this.#latest(framework, condition, system, day)?.answer);
    if (said.includes(true)) return true;
    return said.length > 0 && said.every((answer) => answer === false) ? false : null;
  }

  /** The record behind {@link ofSystem}. */
  recordOfSystem(framework: string, condition: string, system: number, day: number): ConditionAnswer | null {
    return (
      this.#latest(framework, condition, system, day) ??
      this.#latest(framework, condition, ORGANIZATION_SCOPE, day)
    );
  }

  /** The organization's own record. */
  recordOfOrganization(framework: string, condition: string, day: number): ConditionAnswer | null {
    return this.#latest(framework, condition, ORGANIZATION_SCOPE, day);
  }

  /** All records of one scope, whatever their day, in the order in which they count. */
  recordsOf(framework: string, condition: string, system: number | null): readonly ConditionAnswer[] {
    const dated = this.#byCondition.get(keyOf(framework, condition))?.get(system ?? ORGANIZATION_SCOPE);
    return dated?.map(({ record }) => record) ?? [];
  }

  #latest(framework: string, condition: string, scope: number, day: number): ConditionAnswer | null {
    const dated = this.#byCondition.get(keyOf(framework, condition))?.get(scope);
    return dated?.findLast((entry) => entry.day <= day)?.record ?? null;
  }
}

function keyOf(framework: string, condition: string): string {
  return `${framework}:${condition}`;
}
