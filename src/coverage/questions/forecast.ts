import type { CoverageStatus, StatusCounts } from '../../model/coverage.ts';
import { addMonths, dayNumber, isoDay, LAST_DAY } from '../../model/day.ts';
import { allOf, inField, type Outcome, type Problem } from '../../problems/problem.ts';
import type { ScopeInSpan } from '../engine/days-of-change.ts';
import type { FrameworkAnswer } from '../engine/framework-answer.ts';
import { OrganizationInTime } from '../engine/organization-in-time.ts';
import type { ChangedRow, ScopeInTime } from '../engine/scope-in-time.ts';
import { SystemInTime } from '../engine/system-in-time.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { countStatuses } from './coverage.ts';
import { dateProblems } from './date-problems.ts';
import { type ForecastEvent, ScopeEvents } from './forecast-events.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import { changeBetween, type StatusChange } from './status-changes.ts';

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
  const asked = { system, frameworks: numbers, from, until };
  const scope = yield* scopeInTime(projection.organization, crosswalks, asked);
  const events = yield* ScopeEvents.inSteps(projection.organization, system, scope.days.keys());
  const counts = new RunningCounts(projection.catalogue, numbers, (number) => scope.answerOf(number));
  const steps: ForecastStep[] = [];
  let compared = 0;
  for (const day of scope.days.keys()) {
    const applying = startingToApply(projection.catalogue, scope, day);
    const rows = yield* scope.advance(day);
    counts.take(rows);
    if (rows.length === 0 && day !== from) continue;
    const changes: StatusChange[] = [];
    for (const { provision, before, now } of day === from ? [] : rows) {
      const change = changeBetween(projection, before, now, provision);
      if (change !== null) changes.push(change);
      if (++compared % RECORDS_IN_A_STEP === 0) yield;
    }
    const happening = yield* events.on(day, applying);
    steps.push({ date: isoDay(day), counts: counts.now, changes, events: happening });
  }
  const answered = { from: isoDay(from), until: isoDay(until), steps };
  return yield* answerOfInSteps(projection, choice, resolved, answered);
}

/** @param crosswalks slugs */
function scopeInTime(
  organization: OrganizationIndex,
  crosswalks: readonly string[],
  asked: ScopeInSpan,
): Steps<ScopeInTime> {
  const { system } = asked;
  return system === null
    ? OrganizationInTime.inSteps(organization, crosswalks, asked)
    : SystemInTime.inSteps(organization, crosswalks, asked, system);
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

/** Ids of the assessable provisions that, by the answers of the day before, apply from this day on. */
function startingToApply(catalogue: CatalogueIndex, scope: ScopeInTime, day: number): readonly string[] {
  const ids: string[] = [];
  for (const set of scope.days.get(day)?.ruleSets ?? []) {
    const { start, end } = catalogue.frameworks[catalogue.ruleSets[set]!.framework]!;
    const answer = scope.answerOf(catalogue.ruleSets[set]!.framework);
    for (let p = start; p < end; p++) {
      if (catalogue.ruleSet[p] !== set || catalogue.assessable[p] === 0) continue;
      const row = p - answer.start;
      if (answer.applies(row) && answer.ahead[row] === day) ids.push(catalogue.provisionAt(p).id);
    }
  }
  return ids;
}

/** Counts by the slugs of frameworks, kept as rows change. */
class RunningCounts {
  #now: Readonly<Record<string, StatusCounts>>;
  readonly #catalogue: CatalogueIndex;

  constructor(
    catalogue: CatalogueIndex,
    frameworks: readonly number[],
    answerOf: (framework: number) => FrameworkAnswer,
  ) {
    this.#catalogue = catalogue;
    this.#now = Object.fromEntries(
      frameworks.map((number) => {
        const { slug } = catalogue.frameworks[number]!.framework;
        return [slug, countStatuses(catalogue, answerOf(number))];
      }),
    );
  }

  get now(): Readonly<Record<string, StatusCounts>> {
    return this.#now;
  }

  take(rows: readonly ChangedRow[]): void {
    const { frameworkOf, frameworks } = this.#catalogue;
    const changed = new Map<number, Record<CoverageStatus, number>>();
    for (const { provision, before, now } of rows) {
      const earlier = before.status(provision - before.start);
      const later = now.status(provision - now.start);
      if (earlier === later) continue;
      const framework = frameworkOf[provision]!;
      let counts = changed.get(framework);
      if (counts === undefined) {
        counts = { ...this.#now[frameworks[framework]!.framework.slug]! };
        changed.set(framework, counts);
      }
      counts[earlier]--;
      counts[later]++;
    }
    if (changed.size === 0) return;
    const counts = { ...this.#now };
    for (const [framework, those] of changed) counts[frameworks[framework]!.framework.slug] = those;
    this.#now = counts;
  }
}
