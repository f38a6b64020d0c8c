import { dayNumber } from '../../model/day.ts';
import { addToGroup } from '../../model/group-by.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { ORGANIZATION_SCOPE } from './decision-index.ts';

interface DatedAnswer {
  readonly day: number;
  readonly record: ConditionAnswer;
}

/** Answers to the conditions of frameworks, by who answers, latest last. */
export class AnswerIndex {
  readonly #byCondition = new Map<string, Map<number, DatedAnswer[]>>();
  /** The days from which some answer counts, sorted. */
  #days: readonly number[] = [];

  private constructor() {}

  /** A step is some answers. */
  static *inSteps(
    answers: Iterable<ConditionAnswer>,
    systemNumber: ReadonlyMap<string, number>,
  ): Steps<AnswerIndex> {
    const index = new AnswerIndex();
    const days = new Set<number>();
    yield* eachInSteps(answers, (record) => {
      const scope = record.system === null ? ORGANIZATION_SCOPE : systemNumber.get(record.system);
      const day = dayNumber(record.on);
      if (scope === undefined || day === null) return;
      days.add(day);
      index.#add(scope, { day, record });
    });
    yield* eachInSteps(index.#all(), ({ dated }) => {
      dated.sort((a, b) => a.day - b.day || a.record.position - b.record.position);
    });
    index.#days = [...days].sort((a, b) => a - b);
    return index;
  }

  /** Every answer by condition and by who answers: the number of a system, or {@link ORGANIZATION_SCOPE}. */
  all(): Iterable<{ readonly scope: number; readonly dated: readonly DatedAnswer[] }> {
    return this.#all();
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

  *#all(): Generator<{ readonly scope: number; readonly dated: DatedAnswer[] }> {
    for (const scopes of this.#byCondition.values())
      for (const [scope, dated] of scopes) yield { scope, dated };
  }

  #add(scope: number, answer: DatedAnswer): void {
    const key = keyOf(answer.record.framework, answer.record.condition);
    const scopes = this.#byCondition.get(key) ?? new Map<number, DatedAnswer[]>();
    this.#byCondition.set(key, scopes);
    addToGroup(scopes, scope, answer);
  }

  #latest(framework: string, condition: string, scope: number, day: number): ConditionAnswer | null {
    const dated = this.#byCondition.get(keyOf(framework, condition))?.get(scope);
    return dated?.findLast((entry) => entry.day <= day)?.record ?? null;
  }
}

function keyOf(framework: string, condition: string): string {
  return `${framework}:${condition}`;
}
