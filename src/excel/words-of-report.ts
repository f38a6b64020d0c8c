import { DEFECT_WORDS, DRIVER_WORDS, IMPLEMENTATION_WORDS } from '../model/glossary/applicability-words.ts';
import { LOWERING_WORDS } from '../model/glossary/chain-words.ts';
import { DIRECTION_WORDS } from '../model/glossary/change-words.ts';
import {
  BASIS_WORDS,
  EXTENT_WORDS,
  NOT_APPLICABLE_WORDS,
  REASON_WORDS,
  REMEDY_WORDS,
  STATUS_WORDS,
  URGENCY_WORDS,
} from '../model/glossary/coverage-words.ts';
import {
  CONFIDENCE_WORDS,
  RELATIONSHIP_WORDS,
  ROW_STATUS_WORDS,
  UNMAPPED_WORDS,
  VERDICT_WORDS,
} from '../model/glossary/crosswalk-words.ts';
import {
  EVIDENCE_STANDING_WORDS,
  EVIDENCE_STATUS_WORDS,
  RECORD_PRESENCE_WORDS,
} from '../model/glossary/evidence-words.ts';
import {
  ANSWER_WORDS,
  CONDITION_SCOPE_WORDS,
  FRAMEWORK_KIND_WORDS,
  LEVEL_WORDS,
  PHASE_WORDS,
} from '../model/glossary/framework-words.ts';
import { MARK_WORDS } from '../model/glossary/mark-words.ts';
import { NOTICE_WORDS } from '../model/glossary/notice-words.ts';
import {
  ACTION_STATUS_WORDS,
  CONTROL_STATUS_WORDS,
  SYSTEM_STATUS_WORDS,
} from '../model/glossary/organization-words.ts';
import type { WordSet } from '../model/glossary/word-set.ts';
import type { ReportKind } from '../reports/kind.ts';
import type { ReportAnswers } from './report-answers.ts';

const COVERAGE: readonly WordSet[] = [STATUS_WORDS, NOT_APPLICABLE_WORDS];
const QUESTIONS: readonly WordSet[] = [CONDITION_SCOPE_WORDS, ANSWER_WORDS];
const REACH: readonly WordSet[] = [EXTENT_WORDS, BASIS_WORDS];
const GAPS: readonly WordSet[] = [LOWERING_WORDS, ACTION_STATUS_WORDS];
const FACTS: readonly WordSet[] = [
  ...[REASON_WORDS, URGENCY_WORDS, REMEDY_WORDS],
  ...[FRAMEWORK_KIND_WORDS, LEVEL_WORDS, PHASE_WORDS],
];
const EVIDENCE: readonly WordSet[] = [EVIDENCE_STATUS_WORDS, EVIDENCE_STANDING_WORDS];
const APPLICABILITY: readonly WordSet[] = [
  ...[DRIVER_WORDS, IMPLEMENTATION_WORDS, DEFECT_WORDS],
  ...[SYSTEM_STATUS_WORDS, CONTROL_STATUS_WORDS],
];
const CROSSWALK: readonly WordSet[] = [
  ...[RELATIONSHIP_WORDS, CONFIDENCE_WORDS, ROW_STATUS_WORDS, UNMAPPED_WORDS, VERDICT_WORDS],
];
/** Sheets that list records, whatever they point to, mark what is retired. */
const RECORDS: readonly WordSet[] = [MARK_WORDS];
/** Every cover with notices uses these words. */
const NOTICES: readonly WordSet[] = [NOTICE_WORDS];

const WORDS_OF: Readonly<Record<ReportKind, readonly WordSet[]>> = {
  gap: [...COVERAGE, ...REACH, ...GAPS, ...FACTS, ...QUESTIONS, ...EVIDENCE, ...RECORDS, ...NOTICES],
  'statement-of-applicability': [
    ...[...COVERAGE, ...REACH, ...APPLICABILITY, EVIDENCE_STANDING_WORDS, REMEDY_WORDS],
    ...[RELATIONSHIP_WORDS, ...QUESTIONS, ...NOTICES],
  ],
  crosswalk: [...CROSSWALK, ...RECORDS, ...NOTICES],
  'evidence-register': [
    ...[...EVIDENCE, ...COVERAGE, ...REACH, RELATIONSHIP_WORDS, RECORD_PRESENCE_WORDS],
    ...[...RECORDS, ...NOTICES],
  ],
  matrix: [...COVERAGE, ...REACH, ...FACTS, ...NOTICES],
  full: [
    ...[...COVERAGE, ...REACH, ...GAPS, ...FACTS, ...QUESTIONS, ...EVIDENCE, RECORD_PRESENCE_WORDS],
    ...[...APPLICABILITY, ...CROSSWALK, ...RECORDS, ...NOTICES],
  ],
};

/** The sets of words that a workbook uses in its cells. */
export function wordsOfReport({
  kind,
  whatChanged,
}: Pick<ReportAnswers, 'kind' | 'whatChanged'>): readonly WordSet[] {
  return [...WORDS_OF[kind], ...(whatChanged === null ? [] : [DIRECTION_WORDS])];
}
