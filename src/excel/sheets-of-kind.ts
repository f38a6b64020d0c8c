import { examineCrosswalks } from '../coverage/questions/crosswalk-health.ts';
import type { ReportKind } from '../reports/kind.ts';
import { askApplicability } from './applicability-answers.ts';
import { askCoverage, type CoverageAnswers } from './coverage-answers.ts';
import type { Pace } from './pace.ts';
import { found, type ReportAnswers } from './report-answers.ts';
import type { Sheet } from './sheet.ts';
import { actionPlanSheet } from './sheets/action-plan.ts';
import { changeLogSheet } from './sheets/change-log.ts';
import { contradictionsSheet } from './sheets/contradictions.ts';
import { coverageSheet } from './sheets/coverage.ts';
import { dashboardSheet } from './sheets/dashboard.ts';
import { defectsSheet } from './sheets/defects.ts';
import { evidenceRecordSheet } from './sheets/evidence-record.ts';
import { evidenceRegisterSheet } from './sheets/evidence-register.ts';
import { expiringSheet } from './sheets/expiring.ts';
import { gapsSheet } from './sheets/gaps.ts';
import { legendSheet } from './sheets/legend.ts';
import { mappingsSheet } from './sheets/mappings.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { provisionBySystemSheet } from './sheets/provision-by-system.ts';
import { soaSheet } from './sheets/soa.ts';
import { unmappedSheet } from './sheets/unmapped.ts';
import { wordsOfKind } from './words-of-kind.ts';

type Sheets = (answers: ReportAnswers, pace: Pace) => Promise<readonly Sheet[]>;

/** Dashboard, coverage framework by framework, and gaps, to which both lead. */
async function counted(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  pace: Pace,
): Promise<readonly Sheet[]> {
  const gaps = await gapsSheet(answers, asked, pace);
  const coverage = asked.coverage.map((scopes) => coverageSheet(asked, scopes));
  return [await dashboardSheet(answers, asked, { gaps, coverage }, pace), ...coverage, gaps];
}

const applicability: Sheets = async (answers, pace) => {
  const controls = await askApplicability(answers, pace);
  return [soaSheet(answers, controls), defectsSheet(controls)];
};

const crosswalk: Sheets = async (answers, pace) => {
  const { catalogue, organization } = answers.projection;
  const health = found(examineCrosswalks(catalogue, answers.crosswalks, organization.organization.slug));
  await pace.rest();
  return inTurn(pace, [
    () => mappingsSheet(answers, 'source'),
    () => mappingsSheet(answers, 'target'),
    () => unmappedSheet(answers, health, 'source'),
    () => unmappedSheet(answers, health, 'target'),
    () => contradictionsSheet(health),
  ]);
};

const evidence: Sheets = (answers, pace) =>
  inTurn(pace, [
    () => evidenceRegisterSheet(answers, pace),
    () => evidenceRecordSheet(answers, pace),
    () => expiringSheet(answers),
  ]);

/** Makes sheets one after the other and lets other work run between them. */
async function inTurn(
  pace: Pace,
  makers: readonly (() => Sheet | Promise<Sheet>)[],
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const make of makers) {
    sheets.push(await make());
    await pace.rest();
  }
  return sheets;
}

const matrix: Sheets = async (answers, pace) => [
  await matrixSheet(answers, pace),
  await provisionBySystemSheet(answers, pace),
];

/** The sheets of each kind behind its cover and legend, in order. */
const SHEETS_OF: Readonly<Record<ReportKind, Sheets>> = {
  gap: async (answers, pace) => {
    const asked = await askCoverage(answers, pace);
    return [
      ...(await counted(answers, asked, pace)),
      await evidenceRegisterSheet(answers, pace),
      actionPlanSheet(answers, asked),
      changeLogSheet(answers),
    ];
  },
  'statement-of-applicability': applicability,
  crosswalk,
  'evidence-register': evidence,
  matrix,
  full: async (answers, pace) => {
    const asked = await askCoverage(answers, pace);
    return [
      ...(await counted(answers, asked, pace)),
      ...(await applicability(answers, pace)),
      ...(await matrix(answers, pace)),
      ...(await evidence(answers, pace)),
      actionPlanSheet(answers, asked),
      ...(await crosswalk(answers, pace)),
      changeLogSheet(answers),
    ];
  },
};

/** Asks what a workbook shows, sheet by sheet. */
export async function sheetsOfKind(answers: ReportAnswers, pace: Pace): Promise<readonly Sheet[]> {
  const tables = await SHEETS_OF[answers.kind](answers, pace);
  return [legendSheet(wordsOfKind(answers.kind), tables), ...tables];
}
