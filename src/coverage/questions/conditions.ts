import type { ConditionScope } from '../../model/framework.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { answerHolding } from './answer-holding.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';

/** A yes/no question of a framework, with the answer that holds in the scope. */
export interface AskedCondition {
  readonly framework: string;
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** Who answers it: the organization for all its systems, or each system. */
  readonly scope: ConditionScope;
  /** Null: nobody has answered it. */
  readonly answer: 'yes' | 'no' | null;
  /** Local id of the system whose record answers; null: the organization's, or none. */
  readonly answeredFor: string | null;
  readonly by: string | null;
  readonly on: string | null;
  readonly note: string | null;
  /** The record that answers. */
  readonly record: ConditionAnswer | null;
  /** How many assessable provisions are UNDETERMINED for want of the answer. */
  readonly undetermined: number;
}

export type ConditionsAnswer = Answer<{
  /** Unanswered ones first, by how many provisions wait for them; then in file order. */
  readonly conditions: readonly AskedCondition[];
}>;

/** The questions on which provisions of the frameworks depend. Problems of {@link resolveChoice}. */
export function askConditions(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<ConditionsAnswer> {
  return atOnce(askConditionsInSteps(projection, choice, frameworks));
}

/** Of so many provisions the open conditions are read in a step. */
const OPEN_IN_A_STEP = 64;

/** As {@link askConditions}; a step is a framework, or part of evaluating the scope. */
export function* askConditionsInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Steps<Outcome<ConditionsAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const { evaluation, system } = resolved.value;
  const asking = resolved.value.frameworks.filter(
    (number) => projection.catalogue.frameworks[number]!.framework.conditions.length > 0,
  );
  yield* answerFrameworks(evaluation, system, asking);
  const conditions: AskedCondition[] = [];
  for (const number of asking) conditions.push(...(yield* conditionsOf(projection, resolved.value, number)));
  const open = conditions.filter(({ answer }) => answer === null);
  return yield* answerOfInSteps(projection, choice, resolved.value, {
    conditions: [
      ...open.toSorted((a, b) => b.undetermined - a.undetermined),
      ...conditions.filter(({ answer }) => answer !== null),
    ],
  });
}

function* conditionsOf(
  projection: Projection,
  resolved: ResolvedChoice,
  number: number,
): Steps<readonly AskedCondition[]> {
  const { framework } = projection.catalogue.frameworks[number]!;
  const waiting = yield* undeterminedByCondition(projection, resolved, number);
  const asked: AskedCondition[] = [];
  for (const { id, label, question, scope } of framework.conditions) {
    const record = answerHolding(resolved.evaluation, resolved.system, framework.slug, id);
    asked.push({
      ...{ framework: framework.slug, id, label, question, scope },
      answer: record === null ? null : record.answer ? 'yes' : 'no',
      answeredFor: record?.system ?? null,
      by: record?.by ?? null,
      on: record?.on ?? null,
      note: record?.note ?? null,
      record,
      undetermined: waiting.get(id) ?? 0,
    });
    yield;
  }
  return asked;
}

function* undeterminedByCondition(
  { catalogue }: Projection,
  { evaluation, system }: ResolvedChoice,
  framework: number,
): Steps<ReadonlyMap<string, number>> {
  const waiting = new Map<string, number>();
  const answer = evaluation.scope(system).answer(framework);
  for (let p = answer.start; p < answer.end; p++) {
    if ((p - answer.start) % OPEN_IN_A_STEP === 0) yield;
    if (catalogue.assessable[p] === 0) continue;
    for (const id of answer.openConditions(p - answer.start) ?? []) {
      waiting.set(id, (waiting.get(id) ?? 0) + 1);
    }
  }
  return waiting;
}
