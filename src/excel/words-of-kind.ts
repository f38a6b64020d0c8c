import { RECORD_PRESENCES } from '../coverage/questions/evidence-record.ts';
import { EVIDENCE_STANDINGS } from '../coverage/questions/evidence-standing.ts';
import { URGENCIES } from '../coverage/questions/gaps.ts';
import { IMPLEMENTATIONS, SOA_DEFECTS } from '../coverage/questions/statement-of-applicability.ts';
import {
  COVERAGE_STATUSES,
  NOT_APPLICABLE_CAUSES,
  NOTICE_CODES,
  REASONS,
  REMEDY_CAUSES,
} from '../model/coverage.ts';
import { CONFIDENCES, ROW_STATUSES, UNMAPPED_BASES } from '../model/crosswalk.ts';
import { EVIDENCE_STATUSES } from '../model/evidence.ts';
import { BASES, EXTENTS } from '../model/extent.ts';
import { CONDITION_SCOPES } from '../model/framework.ts';
import { ACTION_STATUSES, DRIVERS } from '../model/organization.ts';
import { RELATIONSHIPS } from '../model/relation.ts';
import type { ReportKind } from '../reports/kind.ts';
import type { WordSet } from './sheets/legend.ts';

const COVERAGE: readonly WordSet[] = [
  { name: 'CoverageStatus', words: COVERAGE_STATUSES },
  { name: 'NotApplicableCause', words: NOT_APPLICABLE_CAUSES },
];
/** Every cover with notices uses these words. */
const NOTICES: readonly WordSet[] = [{ name: 'NoticeCode', words: NOTICE_CODES }];
const QUESTIONS: readonly WordSet[] = [
  { name: 'ConditionScope', words: CONDITION_SCOPES },
  { name: 'Answer', words: ['yes', 'no', 'open'] },
  { name: 'Column', words: ['Undetermined provisions', 'Answer in force', 'Answered for'] },
];
const GAPS: readonly WordSet[] = [
  { name: 'Reason', words: REASONS },
  { name: 'Extent', words: EXTENTS },
  { name: 'Basis', words: BASES },
  { name: 'Urgency', words: URGENCIES.map(String) },
  { name: 'Leverage', words: ['number'] },
  { name: 'ActionStatus', words: ACTION_STATUSES },
  { name: 'RemedyCause', words: REMEDY_CAUSES },
  {
    name: 'Column',
    words: [
      ...['Open conditions', 'Answered by', 'Remedies', 'Remedies in all'],
      ...['Evidence of the system', 'Actions of the system'],
    ],
  },
];
const EVIDENCE: readonly WordSet[] = [
  { name: 'EvidenceStatus', words: EVIDENCE_STATUSES },
  { name: 'EvidenceStanding', words: EVIDENCE_STANDINGS },
];
const RECORD: readonly WordSet[] = [{ name: 'RecordPresence', words: RECORD_PRESENCES }];
const APPLICABILITY: readonly WordSet[] = [
  { name: 'Driver', words: DRIVERS },
  { name: 'Implementation', words: IMPLEMENTATIONS },
  { name: 'EvidenceStanding', words: EVIDENCE_STANDINGS },
  { name: 'SoaDefect', words: SOA_DEFECTS },
];
const CROSSWALK: readonly WordSet[] = [
  { name: 'Relationship', words: RELATIONSHIPS },
  { name: 'Confidence', words: CONFIDENCES },
  { name: 'RowStatus', words: ROW_STATUSES },
  { name: 'UnmappedBasis', words: UNMAPPED_BASES },
];

const WORDS_OF: Readonly<Record<ReportKind, readonly WordSet[]>> = {
  gap: [...COVERAGE, ...GAPS, ...QUESTIONS, ...EVIDENCE, ...NOTICES],
  'statement-of-applicability': [...COVERAGE, ...APPLICABILITY, ...QUESTIONS, ...NOTICES],
  crosswalk: [...CROSSWALK, ...NOTICES],
  'evidence-register': [...EVIDENCE, ...RECORD, ...NOTICES],
  matrix: [...COVERAGE, ...NOTICES],
  full: [
    ...[...COVERAGE, ...GAPS, ...QUESTIONS, ...EVIDENCE, ...RECORD],
    ...[...APPLICABILITY.filter(({ name }) => name !== 'EvidenceStanding'), ...CROSSWALK, ...NOTICES],
  ],
};

/** The closed sets of words that the workbook of a kind uses. */
export function wordsOfKind(kind: ReportKind): readonly WordSet[] {
  return WORDS_OF[kind];
}
