import type { StatusCounts } from '../../model/coverage.ts';
import { addMonths, dayNumber, isoDay, LAST_DAY } from '../../model/day.ts';
import { allOf, inField, type Outcome, type Problem } from '../../problems/problem.ts';
import { answerFrameworks, passingEvaluationInSteps } from '../engine/evaluation-of.ts';
import type { FrameworkAnswer } from '../engine/framework-answer.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { dateProblems } from './date-problems.ts';
import { changeDays, type ForecastEvent, ScopeEvents } from './forecast-events.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import {
  type ComparedScope,
  compareFrameworks,
  countFrameworks,
  type StatusChange,
} from './status-changes.ts';

/** Months that are looked ahead where no end is asked for. */
const MONTHS_AHEAD = 24;

/** A forecast reaches at most as far as the same day so many months on. */
export const FARTHEST_FORECAST = 120;

/** A day on which some answer differs from the day before; the first day of the forecast too. */
export interface ForecastStep {
  /** ISO date. */
  readonly date: string;
  readonly counts: Readonly<Record<string, StatusCounts>>;
  /** Since the step before; none in the first one. */
  readonly changes: readonly StatusChange[];
  readonly events: readonly ForecastEvent[];
}

export type ForecastAnswer = Answer<{
  /** ISO dates, both inclusive. */
  from: string;
  until: string;
  steps: readonly ForecastStep[];
}>;

/** The days of a forecast, ISO dates; null: the day asked, and two years after the first one. */
export interface ForecastSpan {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * What the answers will be if nothing more is recorded (`questions.md` §4). Problems: those of
 * {@link resolveChoice}, `INVALID_DATE` at `from` and `until`, `INVALID_PARAMETER` at `until` where it lies before
 * `from` or beyond {@link FARTHEST_FORECAST} months.
 */
export function findForecast(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  span: ForecastSpan = { from: null, until: null },
): Outcome<ForecastAnswer> {
  return atOnce(findForecastInSteps(projection, choice, frameworks, span));
}

/** As {@link findForecast}; a step is a provision, or part of evaluating the scope for a day. */
export function* findForecastInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  span: ForecastSpan = { from: null, until: null },
): Steps<Outcome<ForecastAnswer>> {
  const both = allOf(yield* resolveChoiceInSteps(projection, choice, frameworks), daysOf(span, choice));
  if (!both.ok) return both;
  const [resolved, { from, until }] = both.value;
  const { system, crosswalks, frameworks: numbers } = resolved;
  const changing = changeDays(projection, from, until);
  const events = new ScopeEvents(projection.organization, system, changing);
  const slugs = numbers.map((number) => projection.catalogue.frameworks[number]!.framework.slug);
  const scopeOn = function* (day: number): Steps<ComparedScope> {
    const evaluation = yield* passingEvaluationInSteps(projection.organization, crosswalks, day);
    yield* answerFrameworks(evaluation, system, numbers);
    return { projection, evaluation, system };
  };
  const steps: ForecastStep[] = [];
  let before = yield* scopeOn(from - 1);
  for (const day of changing) {
    const now = yield* scopeOn(day);
    const isFirst = day === from;
    const differs = isFirst || (yield* anyDiffers(before, now, numbers));
    if (differs) {
      const { changes } = yield* compareFrameworks(before, now, isFirst ? [] : slugs);
      const counts = yield* countFrameworks(now, numbers);
      const applying = yield* startingToApply(before, numbers, day);
      steps.push({ date: isoDay(day), counts, changes, events: events.on(day, applying) });
    }
    before = now;
  }
  const answered = { from: isoDay(from), until: isoDay(until), steps };
  return yield* answerOfInSteps(projection, choice, resolved, answered);
}

function daysOf(
  span: ForecastSpan,
  { asOf }: Choice,
): Outcome<{ readonly from: number; readonly until: number }> {
  const { from, until } = { ...span, from: span.from ?? asOf };
  const problems: Problem[] = [
    ...(span.from === null ? [] : dateProblems(span.from, 'from')),
    ...(until === null ? [] : dateProblems(until, 'until')),
  ];
  const first = dayNumber(from);
  if (problems.length > 0 || first === null) return { ok: false, problems };
  const last = until === null ? Math.min(addMonths(first, MONTHS_AHEAD), LAST_DAY) : dayNumber(until)!;
  if (last < first || last > addMonths(first, FARTHEST_FORECAST)) {
    const farthest = isoDay(Math.min(addMonths(first, FARTHEST_FORECAST), LAST_DAY));
    const sentence = `Give a day from ${isoDay(first)} to ${farthest}: a forecast ends after it begins, and at most ten years later.`;
    return { ok: false, problems: [inField('until', 'INVALID_PARAMETER', sentence)] };
  }
  return { ok: true, value: { from: first, until: last } };
}

/** Whether any field of the row of any assessable provision differs. */
function* anyDiffers(
  before: ComparedScope,
  now: ComparedScope,
  frameworks: readonly number[],
): Steps<boolean> {
  const { assessable } = now.projection.catalogue;
  for (const framework of frameworks) {
    const [earlier, later] = [before, now].map((side) =>
      side.evaluation.scope(side.system).answer(framework),
    );
    for (let p = later!.start; p < later!.end; p++) {
      if (assessable[p] === 1 && rowDiffers(earlier!, later!, p - later!.start)) return true;
      yield;
    }
  }
  return false;
}

function rowDiffers(a: FrameworkAnswer, b: FrameworkAnswer, row: number): boolean {
  if (a.applies(row) !== b.applies(row) || a.cause(row) !== b.cause(row)) return true;
  if (!b.applies(row)) return false;
  return (
    a.answeredBy[row] !== b.answeredBy[row] ||
    a.ahead[row] !== b.ahead[row] ||
    a.strength[row] !== b.strength[row] ||
    a.extent(row) !== b.extent(row) ||
    a.basis(row) !== b.basis(row) ||
    a.reason(row) !== b.reason(row) ||
    a.openConditions(row)?.join(' ') !== b.openConditions(row)?.join(' ')
  );
}

/** Ids of the assessable provisions that, by the answers of the day before, apply from this day on. */
function* startingToApply(
  before: ComparedScope,
  frameworks: readonly number[],
  day: number,
): Steps<readonly string[]> {
  const { catalogue } = before.projection;
  const ids: string[] = [];
  for (const framework of frameworks) {
    const answer = before.evaluation.scope(before.system).answer(framework);
    for (let p = answer.start; p < answer.end; p++) {
      const row = p - answer.start;
      if (catalogue.assessable[p] === 1 && answer.applies(row) && answer.ahead[row] === day)
        ids.push(catalogue.provisionAt(p).id);
      yield;
    }
  }
  return ids;
}
