import { examineCrosswalks } from '../coverage/questions/crosswalk-health.ts';
import type { ReportKind } from '../model/report-kind.ts';
import { askApplicability } from './applicability-answers.ts';
import { askCoverage, type CoverageAnswers } from './coverage-answers.ts';
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

type Sheets = (answers: ReportAnswers) => readonly Sheet[];

/** Dashboard, gaps, and coverage framework by framework. */
function counted(answers: ReportAnswers, asked: CoverageAnswers): readonly Sheet[] {
  const gaps = gapsSheet(answers, asked);
  const coverage = asked.coverage.map((scopes) => coverageSheet(asked, scopes));
  return [dashboardSheet(asked, gaps, coverage), gaps, ...coverage];
}

const applicability: Sheets = (answers) => {
  const controls = askApplicability(answers);
  return [soaSheet(controls), defectsSheet(controls)];
};

const crosswalk: Sheets = (answers) => {
  const { catalogue, organization } = answers.projection;
  const health = found(examineCrosswalks(catalogue, answers.crosswalks, organization.organization.slug));
  return [
    mappingsSheet(answers, 'source'),
    mappingsSheet(answers, 'target'),
    unmappedSheet(answers, health, 'source'),
    unmappedSheet(answers, health, 'target'),
    contradictionsSheet(health),
  ];
};

const evidence: Sheets = (answers) => [
  evidenceRegisterSheet(answers),
  evidenceRecordSheet(answers),
  expiringSheet(answers),
];

const matrix: Sheets = (answers) => [matrixSheet(answers), provisionBySystemSheet(answers)];

/** The sheets of each kind behind its cover and legend, in order. */
const SHEETS_OF: Readonly<Record<ReportKind, Sheets>> = {
  gap: (answers) => {
    const asked = askCoverage(answers);
    return [
      ...counted(answers, asked),
      evidenceRegisterSheet(answers),
      actionPlanSheet(answers, asked),
      changeLogSheet(answers),
    ];
  },
  'statement-of-applicability': applicability,
  crosswalk,
  'evidence-register': evidence,
  matrix,
  full: (answers) => {
    const asked = askCoverage(answers);
    return [
      ...counted(answers, asked),
      ...applicability(answers),
      ...matrix(answers),
      ...evidence(answers),
      actionPlanSheet(answers, asked),
      ...crosswalk(answers),
      changeLogSheet(answers),
    ];
  },
};

/** Asks what a workbook shows, sheet by sheet. */
export function sheetsOfKind(answers: ReportAnswers): readonly Sheet[] {
  const tables = SHEETS_OF[answers.kind](answers);
  return [legendSheet(wordsOfKind(answers.kind), tables), ...tables];
}
