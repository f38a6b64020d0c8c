import type { CountedPeriod } from '../coverage/questions/calendar-periods.ts';
import { askConditionsInSteps, type ConditionsAnswer } from '../coverage/questions/conditions.ts';
import type { DifferenceAnswer } from '../coverage/questions/difference.ts';
import { findAllDueInSteps } from '../coverage/questions/due.ts';
import { countDueInSteps, type DueCounts } from '../coverage/questions/due-counts.ts';
import { expiryCountsInSteps } from '../coverage/questions/expiry-counts.ts';
import { EVERY_GAP, findGapsInSteps, type GapsAnswer } from '../coverage/questions/gaps.ts';
import { dayNumber } from '../model/day.ts';
import type { Outlook } from './ask-outlook.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import type { CoverageAnswers } from './coverage-answers.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import type { ScopeCoverage } from './scope-coverage.ts';

/** What a board is told of one scope: always of the whole, whatever the report lists. */
export interface BoardAnswers {
  readonly outlook: Outlook;
  /** By framework. */
  readonly coverage: readonly ScopeCoverage[];
  readonly gaps: GapsAnswer;
  readonly conditions: ConditionsAnswer;
  /** In the days of the forecast, of the whole organization. */
  readonly actionsDue: DueCounts;
  readonly evidenceEnds: readonly CountedPeriod[];
  /** Null: the report is compared with no earlier records. */
  readonly whatChanged: DifferenceAnswer | null;
}

export async function askBoard(
  { projection, parameters, frameworks, whatChanged }: ReportAnswers,
  { coverage }: CoverageAnswers,
  outlook: Outlook,
  task: CooperativeTask,
): Promise<BoardAnswers> {
  const { asOf, crosswalks } = parameters;
  const { system, forecast } = outlook;
  const choice = { system, asOf, crosswalks };
  const gaps = found(await task.take(findGapsInSteps(projection, choice, frameworks, EVERY_GAP)));
  const conditions = found(await task.take(askConditionsInSteps(projection, choice, frameworks)));
  const { from, until } = forecast;
  const within = dayNumber(until)! - dayNumber(from)!;
  const due = found(await task.take(findAllDueInSteps(projection, choice, frameworks, within)));
  const ends = expiryCountsInSteps(projection.organization, from, until, 'MONTH');
  return {
    ...{ outlook, gaps, conditions },
    actionsDue: await task.take(countDueInSteps(due, 'ACTION_DUE', 'MONTH')),
    coverage: coverage.flatMap((scopes) => scopes.filter((answer) => answer.system === system)),
    evidenceEnds: found(await task.take(ends)),
    whatChanged: whatChanged?.find((answer) => answer.system === system) ?? null,
  };
}
