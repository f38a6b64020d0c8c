import { createHash } from 'node:crypto';
import type { Projection } from '../coverage/projection/projection.ts';
import { answerCoverage, type CoverageAnswer } from '../coverage/questions/coverage.ts';
import { findGaps, type GapFilter, type GapsAnswer } from '../coverage/questions/gaps.ts';
import type { State } from '../model/coverage.ts';
import type { Outcome, Problem } from '../problems.ts';
import { sheetName } from './clean-text.ts';
import { contentSha256, settleZip } from './settle-zip.ts';
import type { Sheet } from './sheet.ts';
import { actionPlanSheet } from './sheets/action-plan.ts';
import { coverSheet } from './sheets/cover.ts';
import { coverageSheet } from './sheets/coverage.ts';
import { dashboardSheet } from './sheets/dashboard.ts';
import { evidenceRegisterSheet } from './sheets/evidence-register.ts';
import { gapsSheet } from './sheets/gaps.ts';
import { legendSheet } from './sheets/legend.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What a report is made from; with the state and the product's version it decides every byte. */
export interface ReportParameters {
  /** Local ids, and null for the organization; at least one. */
  readonly systems: readonly (string | null)[];
  readonly frameworks: readonly string[] | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
  readonly filter: GapFilter;
}

export interface Report {
  readonly kind: 'gap';
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly contentSha256: string;
  readonly state: State;
  /** Rows by sheet. */
  readonly rows: Readonly<Record<string, number>>;
}

/** What all sheets of a gap report say: the answers, scope by scope. */
export interface GapReportAnswers {
  readonly projection: Projection;
  readonly parameters: ReportParameters;
  readonly gaps: readonly GapsAnswer[];
  /** By framework, then by scope. */
  readonly coverage: readonly (readonly CoverageAnswer[])[];
  /** Name of the coverage sheet by framework. */
  readonly sheetOf: ReadonlyMap<string, string>;
}

/** Makes a gap workbook at the projection's state. Problems are those of the questions. */
export async function makeGapReport(
  projection: Projection,
  parameters: ReportParameters,
  signal: AbortSignal | null = null,
): Promise<Outcome<Report>> {
  const answers = askAll(projection, parameters);
  if (!answers.ok) return answers;
  const tables = [
    legendSheet(),
    dashboardSheet(answers.value),
    gapsSheet(answers.value),
    ...answers.value.coverage.map((scopes) => coverageSheet(answers.value, scopes)),
    evidenceRegisterSheet(answers.value),
    actionPlanSheet(answers.value),
  ];
  const sheets: readonly Sheet[] = [coverSheet(answers.value, tables), ...tables];
  const bytes = await writeWorkbook(sheets, parameters.asOf, signal);
  settleZip(bytes, parameters.asOf);
  return {
    ok: true,
    value: {
      kind: 'gap',
      fileName: `gap-${projection.organization.organization.slug}-${parameters.asOf}.xlsx`,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      contentSha256: contentSha256(bytes),
      state: projection.state,
      rows: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.length])),
    },
  };
}

function askAll(projection: Projection, parameters: ReportParameters): Outcome<GapReportAnswers> {
  const { systems, frameworks, asOf, crosswalks, filter } = parameters;
  const problems: Problem[] = [];
  const gaps: GapsAnswer[] = [];
  for (const system of systems) {
    const answer = findGaps(projection, { system, asOf, crosswalks }, frameworks, filter);
    if (answer.ok) gaps.push(answer.value);
    else problems.push(...answer.problems);
  }
  const coverage = (gaps[0]?.frameworks ?? []).map((framework) =>
    systems.flatMap((system) => {
      const answer = answerCoverage(projection, { system, asOf, crosswalks }, framework);
      return answer.ok ? [answer.value] : [];
    }),
  );
  if (problems.length > 0) return { ok: false, problems };
  const sheetOf = new Map<string, string>();
  for (const framework of gaps[0]?.frameworks ?? []) {
    sheetOf.set(framework, sheetName(framework, new Set([...RESERVED, ...sheetOf.values()])));
  }
  return { ok: true, value: { projection, parameters, gaps, coverage, sheetOf } };
}

const RESERVED = ['Cover', 'Legend', 'Dashboard', 'Gaps', 'Evidence register', 'Action plan'];
