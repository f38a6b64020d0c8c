import type { Projection } from '../coverage/projection/projection.ts';
import { answerCoverage, type CoverageAnswer } from '../coverage/questions/coverage.ts';
import { findGaps, type GapFilter, type GapsAnswer } from '../coverage/questions/gaps.ts';
import type { ReportKind } from '../model/report-kind.ts';
import type { Outcome, Problem } from '../problems.ts';
import { sheetName } from './clean-text.ts';

/** What a report is made from; with the state and the product's version it decides every byte. */
export interface ReportParameters {
  /** Local ids, and null for the organization; at least one. */
  readonly systems: readonly (string | null)[];
  readonly frameworks: readonly string[] | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
  readonly filter: GapFilter;
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

/** What all sheets of a report say: the answers, scope by scope. */
export interface ReportAnswers {
  readonly kind: ReportKind;
  readonly projection: Projection;
  readonly parameters: ReportParameters;
  readonly gaps: readonly GapsAnswer[];
  /** By framework, then by scope. */
  readonly coverage: readonly (readonly CoverageAnswer[])[];
  /** Slugs, in the order asked. */
  readonly frameworks: readonly string[];
  /** Slugs of the crosswalks that count, sorted. */
  readonly crosswalks: readonly string[];
  /** Name of the coverage sheet by framework, where the workbook has one. */
  readonly sheetOf: ReadonlyMap<string, string>;
  /** Newest first. */
  readonly changes: readonly LoggedChange[];
}

/** Names that coverage sheets must not take. */
const RESERVED = [
  ...['Cover', 'Legend', 'Dashboard', 'Gaps', 'Evidence register', 'Evidence record', 'Expiring'],
  ...['Action plan', 'Change log', 'SoA', 'Defects', 'Matrix', 'Provision by system', 'Contradictions'],
  ...['Source to target', 'Target to source', 'Unmapped source', 'Unmapped target'],
];

/** Asks what every workbook shows. Problems are those of the questions. */
export function askForReport(
  kind: ReportKind,
  projection: Projection,
  parameters: ReportParameters,
  changes: readonly LoggedChange[],
): Outcome<ReportAnswers> {
  const { systems, frameworks, asOf, crosswalks, filter } = parameters;
  const problems: Problem[] = [];
  const gaps: GapsAnswer[] = [];
  for (const system of systems) {
    const answer = findGaps(projection, { system, asOf, crosswalks }, frameworks, filter);
    if (answer.ok) gaps.push(answer.value);
    else problems.push(...answer.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const slugs = gaps[0]?.frameworks ?? [];
  const coverage = slugs.map((framework) =>
    systems.flatMap((system) => {
      const answer = answerCoverage(projection, { system, asOf, crosswalks }, framework);
      return answer.ok ? [answer.value] : [];
    }),
  );
  const sheetOf = new Map<string, string>();
  if (kind === 'gap' || kind === 'full') {
    for (const framework of slugs) {
      sheetOf.set(framework, sheetName(framework, new Set([...RESERVED, ...sheetOf.values()])));
    }
  }
  return {
    ok: true,
    value: {
      ...{ kind, projection, parameters, gaps, coverage, sheetOf, changes },
      frameworks: slugs,
      crosswalks: gaps[0]?.crosswalks ?? [],
    },
  };
}
