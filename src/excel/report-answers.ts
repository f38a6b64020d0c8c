import type { Projection } from '../coverage/projection/projection.ts';
import { type AnswerHeading, answerHeading } from '../coverage/questions/answer.ts';
import type { GapFilter } from '../coverage/questions/gaps.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { ReportKind } from '../reports/kind.ts';

/** What a report is made from; with the state and the product's version it decides every byte. */
export interface WorkbookParameters {
  /** Local ids, and null for the organization; at least one. */
  readonly systems: readonly (string | null)[];
  readonly frameworks: readonly string[] | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
  /** Narrows the sheet of gaps. */
  readonly filter: GapFilter;
  /** Official text by provision id, where the organization holds it and it was asked for; absent: none is written. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** One recorded change, as the change log prints it. */
export interface LoggedChange {
  readonly ledger: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** Facts that it stated. */
  readonly facts: number;
  readonly hash: string;
}

/** What every sheet of a report may ask from: all names are found. */
export interface ReportAnswers {
  readonly kind: ReportKind;
  readonly projection: Projection;
  readonly parameters: WorkbookParameters;
  /** Of every scope asked. */
  readonly heads: readonly AnswerHeading[];
  /** Slugs, in the order asked. */
  readonly frameworks: readonly string[];
  /** Slugs of the crosswalks that count, sorted. */
  readonly crosswalks: readonly string[];
  /** Newest first. */
  readonly changes: readonly LoggedChange[];
}

/** Finds everything that the parameters name, and counts a system that is named twice once. Problems are those of the questions, all at once. */
export function askForReport(
  kind: ReportKind,
  projection: Projection,
  parameters: WorkbookParameters,
  changes: readonly LoggedChange[],
): Outcome<ReportAnswers> {
  const { frameworks, asOf, crosswalks } = parameters;
  const systems = [...new Set(parameters.systems)];
  const heads: AnswerHeading[] = [];
  const problems = new Map<string, Problem>();
  for (const system of systems) {
    const head = answerHeading(projection, { system, asOf, crosswalks }, frameworks);
    if (head.ok) heads.push(head.value);
    else for (const problem of head.problems) problems.set(JSON.stringify(problem), problem);
  }
  if (problems.size > 0) return { ok: false, problems: [...problems.values()] };
  return {
    ok: true,
    value: {
      ...{ kind, projection, heads, changes },
      parameters: { ...parameters, systems },
      frameworks: heads[0]?.frameworks ?? [],
      crosswalks: heads[0]?.crosswalks ?? [],
    },
  };
}

/** The answer to a question of a sheet. Its names were found before: a problem here is a fault of the product. */
export function found<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new TypeError(outcome.problems.map(({ sentence }) => sentence).join(' '));
}
