import { STALENESSES } from '../../coverage/questions/crosswalk-health.ts';
import { RECORD_PRESENCES } from '../../coverage/questions/evidence-record.ts';
import { EVIDENCE_STANDINGS } from '../../coverage/questions/evidence-standing.ts';
import type { Urgency as UrgencyNumber } from '../../coverage/questions/gaps.ts';
import { KIND_PRESENCES, KIND_REMARKS } from '../../coverage/questions/kind-finder.ts';
import { IMPLEMENTATIONS, SOA_DEFECTS } from '../../coverage/questions/statement-of-applicability.ts';
import {
  COVERAGE_STATUSES,
  NOT_APPLICABLE_CAUSES,
  NOTICE_CODES,
  REASONS,
  REMEDY_CAUSES,
} from '../../model/coverage.ts';
import {
  CONFIDENCES,
  CROSSWALK_KINDS,
  CROSSWALK_STATUSES,
  GAP_BASES,
  METHODS,
  RATIONALE_TYPES,
  ROW_STATUSES,
  SIDES,
  UNMAPPED_BASES,
  YES_NO_UNKNOWN,
} from '../../model/crosswalk.ts';
import { EVIDENCE_STATUSES } from '../../model/evidence.ts';
import { EVIDENCE_SUBJECTS } from '../../model/evidence-subject.ts';
import { BASES, EXTENTS } from '../../model/extent.ts';
import {
  CONDITION_SCOPES,
  FRAMEWORK_KINDS,
  FRAMEWORK_STATUSES,
  LEVELS,
  PHASES,
  TEXT_LICENCES,
} from '../../model/framework.ts';
import {
  DEFECT_WORDS,
  DRIVER_WORDS,
  IMPLEMENTATION_WORDS,
} from '../../model/glossary/applicability-words.ts';
import { LOWERING_WORDS, SUBJECT_WORDS } from '../../model/glossary/chain-words.ts';
import {
  BASIS_WORDS,
  EXTENT_WORDS,
  NOT_APPLICABLE_WORDS,
  REASON_WORDS,
  REMEDY_WORDS,
  STATUS_WORDS,
  STEP_WORDS,
  URGENCY_WORDS,
} from '../../model/glossary/coverage-words.ts';
import {
  CONFIDENCE_WORDS,
  CROSSWALK_KIND_WORDS,
  CROSSWALK_STATUS_WORDS,
  GAP_BASIS_WORDS,
  METHOD_WORDS,
  RATIONALE_WORDS,
  RELATIONSHIP_WORDS,
  ROW_STATUS_WORDS,
  SIDE_WORDS,
  STALENESS_WORDS,
  UNMAPPED_WORDS,
  VERDICT_WORDS,
  YES_NO_UNKNOWN_WORDS,
} from '../../model/glossary/crosswalk-words.ts';
import { DOUBT_WORDS } from '../../model/glossary/doubt-words.ts';
import {
  EVIDENCE_STANDING_WORDS,
  EVIDENCE_STATUS_WORDS,
  KIND_PRESENCE_WORDS,
  KIND_REMARK_WORDS,
  RECORD_PRESENCE_WORDS,
} from '../../model/glossary/evidence-words.ts';
import {
  CONDITION_SCOPE_WORDS,
  FRAMEWORK_KIND_WORDS,
  FRAMEWORK_STATUS_WORDS,
  LEVEL_WORDS,
  PHASE_WORDS,
  QUESTION_SCOPE_WORDS,
  TEXT_LICENCE_WORDS,
} from '../../model/glossary/framework-words.ts';
import { NOTICE_WORDS } from '../../model/glossary/notice-words.ts';
import {
  ACCOUNT_ROLE_WORDS,
  ACTION_STATUS_WORDS,
  CONTROL_STATUS_WORDS,
  REPORT_KIND_WORDS,
  SYSTEM_STATUS_WORDS,
} from '../../model/glossary/organization-words.ts';
import type { WordSet } from '../../model/glossary/word-set.ts';
import { LOWERING_CAUSES } from '../../model/lowering.ts';
import {
  ACTION_STATUSES,
  CONTROL_STATUSES,
  DRIVERS,
  REVIEW_VERDICTS,
  SYSTEM_STATUSES,
} from '../../model/organization.ts';
import { RECORD_DOUBTS } from '../../model/record-doubt.ts';
import { QUESTION_SCOPES } from '../../model/record-kind.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { ROLES } from '../../model/role.ts';
import { REPORT_KINDS } from '../../reports/kind.ts';
import { builder } from '../builder.ts';

/**
 * An enum of a closed set of words. Values are in upper case with underscores, and the glossary describes each. The
 * compiler refuses a set that leaves a word out.
 */
export function closedSet<const V extends string>(
  { enumName, about, words }: WordSet<NoInfer<V>> & { readonly enumName: string },
  values: readonly V[],
) {
  const entries = values.map((value) => {
    const { meaning: description } = words[value];
    return [value.toUpperCase().replaceAll('-', '_'), { value, description }] as const;
  });
  return builder.enumType(enumName, {
    description: about,
    values: Object.fromEntries(entries) as Record<string, { value: V; description: string }>,
  });
}

export const CoverageStatus = closedSet(STATUS_WORDS, COVERAGE_STATUSES);
export const Reason = closedSet(REASON_WORDS, REASONS);
export const NotApplicableCause = closedSet(NOT_APPLICABLE_WORDS, NOT_APPLICABLE_CAUSES);
export const RemedyCause = closedSet(REMEDY_WORDS, REMEDY_CAUSES);
export const ReviewVerdict = closedSet(VERDICT_WORDS, REVIEW_VERDICTS);
export const ConditionScope = closedSet(CONDITION_SCOPE_WORDS, CONDITION_SCOPES);
export const NoticeCode = closedSet(NOTICE_WORDS, NOTICE_CODES);
export const RecordDoubt = closedSet(DOUBT_WORDS, RECORD_DOUBTS);
export const Extent = closedSet(EXTENT_WORDS, EXTENTS);
export const Basis = closedSet(BASIS_WORDS, BASES);
export const FrameworkKind = closedSet(FRAMEWORK_KIND_WORDS, FRAMEWORK_KINDS);
export const FrameworkStatus = closedSet(FRAMEWORK_STATUS_WORDS, FRAMEWORK_STATUSES);
export const Staleness = closedSet(STALENESS_WORDS, STALENESSES);
export const KindPresence = closedSet(KIND_PRESENCE_WORDS, KIND_PRESENCES);
export const KindRemark = closedSet(KIND_REMARK_WORDS, KIND_REMARKS);
export const RecordPresence = closedSet(RECORD_PRESENCE_WORDS, RECORD_PRESENCES);
export const QuestionScope = closedSet(QUESTION_SCOPE_WORDS, QUESTION_SCOPES);
export const Level = closedSet(LEVEL_WORDS, LEVELS);
export const Phase = closedSet(PHASE_WORDS, PHASES);
export const Relationship = closedSet(RELATIONSHIP_WORDS, RELATIONSHIPS);
export const CrosswalkKind = closedSet(CROSSWALK_KIND_WORDS, CROSSWALK_KINDS);
export const CrosswalkStatus = closedSet(CROSSWALK_STATUS_WORDS, CROSSWALK_STATUSES);
export const Confidence = closedSet(CONFIDENCE_WORDS, CONFIDENCES);
export const RowStatus = closedSet(ROW_STATUS_WORDS, ROW_STATUSES);
export const RationaleType = closedSet(RATIONALE_WORDS, RATIONALE_TYPES);
export const Method = closedSet(METHOD_WORDS, METHODS);
export const YesNoUnknown = closedSet(YES_NO_UNKNOWN_WORDS, YES_NO_UNKNOWN);
export const Side = closedSet(SIDE_WORDS, SIDES);
export const UnmappedBasis = closedSet(UNMAPPED_WORDS, UNMAPPED_BASES);
export const GapBasis = closedSet(GAP_BASIS_WORDS, GAP_BASES);
export const SystemStatus = closedSet(SYSTEM_STATUS_WORDS, SYSTEM_STATUSES);
export const ControlStatus = closedSet(CONTROL_STATUS_WORDS, CONTROL_STATUSES);
export const EvidenceStatus = closedSet(EVIDENCE_STATUS_WORDS, EVIDENCE_STATUSES);
export const Driver = closedSet(DRIVER_WORDS, DRIVERS);
export const Role = closedSet(ACCOUNT_ROLE_WORDS, ROLES);
export const ActionStatus = closedSet(ACTION_STATUS_WORDS, ACTION_STATUSES);
export const TextLicence = closedSet(TEXT_LICENCE_WORDS, TEXT_LICENCES);
export const StepKind = closedSet(STEP_WORDS, ['support', 'control', 'part', 'whole', 'mapping']);
export const LoweringCause = closedSet(LOWERING_WORDS, LOWERING_CAUSES);
export const EvidenceSubject = closedSet(SUBJECT_WORDS, EVIDENCE_SUBJECTS);
export const ReportKind = closedSet(REPORT_KIND_WORDS, REPORT_KINDS);
export const EvidenceStanding = closedSet(EVIDENCE_STANDING_WORDS, EVIDENCE_STANDINGS);
export const Implementation = closedSet(IMPLEMENTATION_WORDS, IMPLEMENTATIONS);
export const SoaDefect = closedSet(DEFECT_WORDS, SOA_DEFECTS);

const urgency = <const V extends UrgencyNumber>(value: V) => ({
  value,
  description: URGENCY_WORDS.words[value].meaning,
});

/** The numbers that tables and addresses have, as words. */
export const Urgency = builder.enumType(URGENCY_WORDS.enumName, {
  description: URGENCY_WORDS.about,
  values: {
    LAW_APPLIES: urgency(1),
    LAW_WITHIN_12_MONTHS: urgency(2),
    MANAGEMENT_SYSTEM_STANDARD: urgency(3),
    OTHER: urgency(4),
    LAW_LATER: urgency(5),
  },
});
