import type { ReportKind } from '../model/report-kind.ts';
import type { ReportAnswers } from './report-answers.ts';
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

type Sheets = (answers: ReportAnswers) => readonly Sheet[];

const gap: Sheets = (answers) => [
  dashboardSheet(answers),
  gapsSheet(answers),
  ...answers.coverage.map((scopes) => coverageSheet(answers, scopes)),
];
const applicability: Sheets = (answers) => [soaSheet(answers), defectsSheet(answers)];
const evidence: Sheets = (answers) => [
  evidenceRegisterSheet(answers),
  evidenceRecordSheet(answers),
  expiringSheet(answers),
];
const matrix: Sheets = (answers) => [matrixSheet(answers), provisionBySystemSheet(answers)];
const crosswalk: Sheets = (answers) => [
  mappingsSheet(answers, 'source'),
  mappingsSheet(answers, 'target'),
  unmappedSheet(answers, 'source'),
  unmappedSheet(answers, 'target'),
  contradictionsSheet(answers),
];

/** The sheets of each kind behind its cover, in order (`workbook.md`). */
const SHEETS_OF: Readonly<Record<ReportKind, Sheets>> = {
  gap: (answers) => [
    ...gap(answers),
    evidenceRegisterSheet(answers),
    actionPlanSheet(answers),
    changeLogSheet(answers),
  ],
  'statement-of-applicability': applicability,
  crosswalk,
  'evidence-register': evidence,
  matrix,
  full: (answers) => [
    ...gap(answers),
    ...applicability(answers),
    ...matrix(answers),
    ...evidence(answers),
    actionPlanSheet(answers),
    ...crosswalk(answers),
    changeLogSheet(answers),
  ],
};

export function sheetsOfKind(answers: ReportAnswers): readonly Sheet[] {
  return [legendSheet(), ...SHEETS_OF[answers.kind](answers)];
}
