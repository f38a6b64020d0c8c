import type { Projection } from '../coverage/projection/projection.ts';
import { type AnswerHeading, answerHeadingInSteps } from '../coverage/questions/answer.ts';
import type { DifferenceAnswer } from '../coverage/questions/difference.ts';
import { type GapFilter, wantedPlaces } from '../coverage/questions/gaps.ts';
import { atOnce, type Steps } from '../coverage/steps.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { EarlierRecords } from '../reports/earlier-records.ts';
import type { ReportKind } from '../reports/kind.ts';
import type { Paper } from '../reports/paper.ts';
import { frameworksOfKind } from './frameworks-of-kind.ts';
import type { RevisionHistory } from './revision-history.ts';

/** The parameters of a report. Together with the state and the product's version they decide every byte. */
export interface WorkbookParameters {
  /** Local ids of systems, and null for the organization; at least one. */
  readonly systems: readonly (string | null)[];
  readonly frameworks: readonly string[] | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
  /** Limits the sheet of gaps; its owner also limits the sheets of records that have owners. */
  readonly filter: GapFilter;
  /** Official text by provision id, where the organization holds it and the report is to contain it; absent: no texts. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The records with which the report is compared; absent: with none. */
  readonly since?: EarlierRecords;
  /** On which the workbook is printed; absent: A4. */
  readonly paper?: Paper;
}

/** A recorded change, as the change log prints it. */
export interface LoggedChange {
  readonly ledger: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** Number of facts that it stated. */
  readonly facts: number;
  readonly hash: string;
}

/** What every sheet of a report uses for its questions: all names exist. */
export interface ReportAnswers {
  readonly kind: ReportKind;
  readonly projection: Projection;
  readonly parameters: WorkbookParameters;
  /** The headings of every scope asked about. */
  readonly heads: readonly AnswerHeading[];
  /** Slugs, in the order of the request. */
  readonly frameworks: readonly string[];
  /** Slugs of the crosswalks that count, sorted. */
  readonly crosswalks: readonly string[];
  /** Newest first. */
  readonly changes: readonly LoggedChange[];
  /** What has changed since earlier records, by scope; null: the report is compared with none, or does not show it. */
  readonly whatChanged: readonly DifferenceAnswer[] | null;
  /** Absent: the ledger was not read. */
  readonly revisions?: RevisionHistory;
}

/**
 * Finds everything that the parameters name, and counts a system that is named twice once. Problems: those of {@link
 * answerHeadingInSteps} for every scope and of {@link wantedPlaces}, all at once.
 */
export function askForReport(
  kind: ReportKind,
  projection: Projection,
  parameters: WorkbookParameters,
  changes: readonly LoggedChange[],
): Outcome<AskedReport> {
  return atOnce(askForReportInSteps(kind, projection, parameters, changes));
}

/** What every sheet uses, before anything is compared. */
type AskedReport = Omit<ReportAnswers, 'whatChanged'>;

/** As {@link askForReport}; a step is a scope. */
export function* askForReportInSteps(
  kind: ReportKind,
  projection: Projection,
  parameters: WorkbookParameters,
  changes: readonly LoggedChange[],
): Steps<Outcome<AskedReport>> {
  const { frameworks, asOf, crosswalks } = parameters;
  const systems = [...new Set(parameters.systems)];
  const heads: AnswerHeading[] = [];
  const problems = new Map<string, Problem>();
  const places = wantedPlaces(projection, parameters.filter);
  if (!places.ok) for (const problem of places.problems) problems.set(JSON.stringify(problem), problem);
  for (const system of systems) {
    const head = yield* answerHeadingInSteps(projection, { system, asOf, crosswalks }, frameworks);
    if (head.ok) heads.push(head.value);
    else for (const problem of head.problems) problems.set(JSON.stringify(problem), problem);
    yield;
  }
  if (problems.size > 0) return { ok: false, problems: [...problems.values()] };
  return {
    ok: true,
    value: {
      ...{ kind, projection, heads, changes },
      parameters: { ...parameters, systems },
      frameworks: frameworksOfKind(kind, projection, heads[0]?.frameworks ?? []),
      crosswalks: heads[0]?.crosswalks ?? [],
    },
  };
}

/**
 * The answer to a question of a sheet. All names were found before, so a problem is a fault of the product: throws a
 * TypeError with its sentence.
 */
export function found<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new TypeError(outcome.problems.map(({ sentence }) => sentence).join(' '));
}
