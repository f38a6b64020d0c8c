import { STALENESSES } from '../../coverage/questions/crosswalk-health.ts';
import { RECORD_PRESENCES } from '../../coverage/questions/evidence-record.ts';
import { EVIDENCE_STANDINGS } from '../../coverage/questions/evidence-standing.ts';
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
import { BASES, EXTENTS } from '../../model/extent.ts';
import {
  CONDITION_SCOPES,
  FRAMEWORK_KINDS,
  FRAMEWORK_STATUSES,
  LEVELS,
  PHASES,
  TEXT_LICENCES,
} from '../../model/framework.ts';
import { GLOSSARY } from '../../model/glossary.ts';
import {
  ACTION_STATUSES,
  CONTROL_STATUSES,
  DRIVERS,
  REVIEW_VERDICTS,
  SYSTEM_STATUSES,
} from '../../model/organization.ts';
import { QUESTION_SCOPES } from '../../model/record-kind.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { ROLES } from '../../model/role.ts';
import { REPORT_KINDS } from '../../reports/kind.ts';
import { builder } from '../builder.ts';

/**
 * An enum of a closed set of words. Values are in upper case with underscores, and the glossary describes each.
 * Throws an Error for a word that is not in the glossary.
 */
function closedSet<const V extends string>(name: string, description: string, values: readonly V[]) {
  const entries = values.map((value) => {
    const description = GLOSSARY[`${name}.${value}`];
    if (description === undefined) throw new Error(`The glossary does not say what ${name}.${value} is.`);
    return [value.toUpperCase().replaceAll('-', '_'), { value, description }] as const;
  });
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<string, { value: V; description: string }>,
  });
}

export const CoverageStatus = closedSet(
  'CoverageStatus',
  'How far evidence supports an assessable provision.',
  COVERAGE_STATUSES,
);
export const Reason = closedSet(
  'Reason',
  'Why a provision is not covered; for a gap the first that holds.',
  REASONS,
);
export const NotApplicableCause = closedSet(
  'NotApplicableCause',
  'What took a provision out of the scope.',
  NOT_APPLICABLE_CAUSES,
);
export const RemedyCause = closedSet(
  'RemedyCause',
  'Why a piece of evidence does not count on the day.',
  REMEDY_CAUSES,
);
export const ReviewVerdict = closedSet(
  'ReviewVerdict',
  'What an organization says of a mapping.',
  REVIEW_VERDICTS,
);
export const ConditionScope = closedSet('ConditionScope', 'Who answers a condition.', CONDITION_SCOPES);
export const NoticeCode = closedSet('NoticeCode', 'What a reader of an answer must also know.', NOTICE_CODES);
export const Extent = closedSet('Extent', 'How far evidence reaches.', EXTENTS);
export const Basis = closedSet(
  'Basis',
  'Whether a chain from evidence to a provision uses a mapping.',
  BASES,
);
export const FrameworkKind = closedSet('FrameworkKind', 'What a document is.', FRAMEWORK_KINDS);
export const FrameworkStatus = closedSet(
  'FrameworkStatus',
  'Whether an edition is the current one.',
  FRAMEWORK_STATUSES,
);
export const Staleness = closedSet(
  'Staleness',
  'What a crosswalk depends on that has been replaced.',
  STALENESSES,
);
export const KindPresence = closedSet(
  'KindPresence',
  'Whether evidence of a kind is there for a scope.',
  KIND_PRESENCES,
);
export const KindRemark = closedSet(
  'KindRemark',
  'What a reader must know of the records of a kind.',
  KIND_REMARKS,
);
export const RecordPresence = closedSet(
  'RecordPresence',
  'Whether a system has evidence of a kind, and if not, whether a provision asks for it.',
  RECORD_PRESENCES,
);
export const QuestionScope = closedSet(
  'QuestionScope',
  'Whether a question of a view is asked once, or of each system.',
  QUESTION_SCOPES,
);
export const Level = closedSet(
  'Level',
  'Whether a provision is about the organization, each system, or either.',
  LEVELS,
);
export const Phase = closedSet('Phase', 'The phase of a provision in the plan–do–check–act cycle.', PHASES);
export const Relationship = closedSet(
  'Relationship',
  'What a mapping says of its source relative to its target (NIST IR 8477).',
  RELATIONSHIPS,
);
export const CrosswalkKind = closedSet('CrosswalkKind', 'Where a crosswalk comes from.', CROSSWALK_KINDS);
export const CrosswalkStatus = closedSet(
  'CrosswalkStatus',
  'What the author says of a crosswalk.',
  CROSSWALK_STATUSES,
);
export const Confidence = closedSet('Confidence', 'How sure the author is of a row.', CONFIDENCES);
export const RowStatus = closedSet('RowStatus', 'What became of a row since it was published.', ROW_STATUSES);
export const RationaleType = closedSet('RationaleType', 'Why two provisions were mapped.', RATIONALE_TYPES);
export const Method = closedSet('Method', 'Who made the mappings.', METHODS);
export const YesNoUnknown = closedSet('YesNoUnknown', 'An answer that may be missing.', YES_NO_UNKNOWN);
export const Side = closedSet('Side', 'An end of a crosswalk.', SIDES);
export const UnmappedBasis = closedSet(
  'UnmappedBasis',
  'What a crosswalk says of a provision that it leaves without a mapping.',
  UNMAPPED_BASES,
);
export const GapBasis = closedSet(
  'GapBasis',
  'Whether the author says that there is no mapping, or says nothing.',
  GAP_BASES,
);
export const SystemStatus = closedSet('SystemStatus', 'Whether a system is in use.', SYSTEM_STATUSES);
export const ControlStatus = closedSet(
  'ControlStatus',
  'Whether an applied control operates.',
  CONTROL_STATUSES,
);
export const EvidenceStatus = closedSet(
  'EvidenceStatus',
  'The status of a piece of evidence.',
  EVIDENCE_STATUSES,
);
export const Driver = closedSet('Driver', 'What drives a decision of a statement of applicability.', DRIVERS);
export const Role = closedSet('Role', 'What an account may do.', ROLES);
export const ActionStatus = closedSet('ActionStatus', 'How far an action has come.', ACTION_STATUSES);
export const TextLicence = closedSet(
  'TextLicence',
  "How much of a document's own text may be stored.",
  TEXT_LICENCES,
);
export const StepKind = closedSet('StepKind', 'What links the two ends of a step of a chain.', [
  'support',
  'control',
  'part',
  'whole',
  'mapping',
]);
export const ReportKind = closedSet('ReportKind', 'The workbooks that can be made.', REPORT_KINDS);
export const EvidenceStanding = closedSet(
  'EvidenceStanding',
  'Whether evidence counts on a day, and if not, why not.',
  EVIDENCE_STANDINGS,
);
export const Implementation = closedSet(
  'Implementation',
  "How far the organization's own controls implement a control, regardless of evidence.",
  IMPLEMENTATIONS,
);
export const SoaDefect = closedSet(
  'SoaDefect',
  'What a control of a statement of applicability lacks.',
  SOA_DEFECTS,
);
