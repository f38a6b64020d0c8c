import { z } from 'zod';
import { applicabilityAnswer } from './applicability-answer.ts';
import { frameworksAnswer, mappingsAnswer } from './catalogue-answers.ts';
import { conditionsAnswer } from './conditions-answer.ts';
import { coverageAnswer } from './coverage-answer.ts';
import { deriveAnswer } from './derive-answer.ts';
import { dueAnswer } from './due-answer.ts';
import { evidenceRecordAnswer } from './evidence-record-answer.ts';
import { expiringAnswer } from './expiring-answer.ts';
import { explanationAnswer } from './explanation-answer.ts';
import { fillAnswer } from './fill-answer.ts';
import {
  checkAnswer,
  exportedFolderAnswer,
  initAnswer,
  loadAnswer,
  loadTextAnswer,
  refusal,
} from './folder-answers.ts';
import { gapsAnswer } from './gaps-answer.ts';
import { healthAnswer } from './health-answer.ts';
import { historyAnswer } from './history-answer.ts';
import {
  backupAnswer,
  doctorAnswer,
  exportAnswer,
  importAnswer,
  rebuildAnswer,
  restoreAnswer,
  verifyAnswer,
} from './ledger-answers.ts';
import { matrixAnswer } from './matrix-answer.ts';
import { provisionAnswer } from './provision-answer.ts';
import { provisionsAnswer } from './provisions-answer.ts';
import { removalAnswer } from './removal-answer.ts';
import { loadReportAnswer, reportAnswer, sheetsAnswer } from './report-answers.ts';
import { retireAnswer } from './retire-answer.ts';
import { upgradeAnswer } from './upgrade-answer.ts';
import { viewAnswer, viewsAnswer } from './view-answers.ts';
import {
  boundsAnswer,
  differenceAnswer,
  forecastAnswer,
  impactAnswer,
  openReviewsAnswer,
  planAnswer,
} from './what-if-answers.ts';
import { wordsAnswer } from './words-answer.ts';

/** The schema of what each command prints with `--json`. Every command that exits with 1 prints `refusal`. */
export const EVERY_ANSWER = {
  refusal,
  backup: backupAnswer,
  bounds: boundsAnswer,
  check: checkAnswer,
  conditions: conditionsAnswer,
  coverage: coverageAnswer,
  derive: deriveAnswer,
  difference: differenceAnswer,
  doctor: doctorAnswer,
  due: dueAnswer,
  'evidence-record': evidenceRecordAnswer,
  expiring: expiringAnswer,
  explain: explanationAnswer,
  export: exportedFolderAnswer,
  fill: fillAnswer,
  forecast: forecastAnswer,
  frameworks: frameworksAnswer,
  gaps: gapsAnswer,
  health: healthAnswer,
  history: historyAnswer,
  impact: impactAnswer,
  init: initAnswer,
  'ledger-export': exportAnswer,
  'ledger-import': importAnswer,
  'ledger-verify': verifyAnswer,
  load: loadAnswer,
  'load-report': loadReportAnswer,
  'load-text': loadTextAnswer,
  mappings: mappingsAnswer,
  matrix: matrixAnswer,
  'open-reviews': openReviewsAnswer,
  'organization-remove': removalAnswer,
  plan: planAnswer,
  provision: provisionAnswer,
  provisions: provisionsAnswer,
  rebuild: rebuildAnswer,
  report: z.union([reportAnswer, sheetsAnswer]),
  restore: restoreAnswer,
  retire: retireAnswer,
  'statement-of-applicability': applicabilityAnswer,
  upgrade: upgradeAnswer,
  view: z.union([viewAnswer, viewsAnswer]),
  words: wordsAnswer,
} as const satisfies Readonly<Record<string, z.ZodType>>;
