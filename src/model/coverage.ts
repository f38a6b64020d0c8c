import type { Basis, Extent } from './extent.ts';

/** Every status an assessable provision can have, in the order in which they are tested. */
export const COVERAGE_STATUSES = [
  'NOT_APPLICABLE',
  'UNDETERMINED',
  'NOT_YET_APPLICABLE',
  'COVERED',
  'COVERED_BY_CROSSWALK',
  'PARTIAL',
  'INDICATIVE',
  'LAPSED',
  'GAP',
] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** The statuses that say how far evidence reaches, weakest first. */
export const STATUSES_WEAKEST_FIRST = [
  'GAP',
  'LAPSED',
  'INDICATIVE',
  'PARTIAL',
  'COVERED_BY_CROSSWALK',
  'COVERED',
] as const;
export type ApplicableStatus = (typeof STATUSES_WEAKEST_FIRST)[number];

/** Why a provision is PARTIAL, INDICATIVE, LAPSED or a GAP; for a GAP the first that holds, in this order. */
export const REASONS = [
  'PARTIAL_SUPPORT',
  'INDICATIVE_SUPPORT',
  'EVIDENCE_LAPSED',
  'EVIDENCE_NOT_IN_FORCE',
  'CONTROL_WITHOUT_EVIDENCE',
  'NO_CONTROL',
  'NOT_MAPPED',
] as const;
export type Reason = (typeof REASONS)[number];

/** What took a provision out of the scope, tested in this order. */
export const NOT_APPLICABLE_CAUSES = [
  'DECISION',
  'ROLES',
  'CLASSES',
  'CONDITIONS',
  'NO_APPLICABLE_SYSTEM',
] as const;
export type NotApplicableCause = (typeof NOT_APPLICABLE_CAUSES)[number];

export const NOTICE_CODES = [
  'UNCLASSIFIED_SYSTEM',
  'SUPPORT_NOT_COMPLIANCE',
  'OTHER_EDITION',
  'SUPERSEDED_FRAMEWORK',
  'FRAMEWORK_NOT_IN_SCOPE',
  'PROVISION_RETIRED',
  'CONDITIONS_UNANSWERED',
  'MARKET_DATE_UNKNOWN',
  'PAST_USUAL_TERM',
  'REVIEW_WITHOUT_ROW',
  'LOAD_INCOMPLETE',
  'STALE',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Something a reader must know beside the answer. */
export interface Notice {
  readonly code: NoticeCode;
  readonly message: string;
}

/** The newest change of one ledger. */
export interface LedgerState {
  readonly seq: number;
  readonly hash: string;
}

/** The recorded state that an answer was computed at. */
export interface State {
  readonly catalogue: LedgerState;
  readonly organization: LedgerState;
}

/** Numbers of assessable provisions per status: counts, never scores. */
export type StatusCounts = Readonly<Record<CoverageStatus, number>>;

/** The answer for one assessable provision. What does not hold is null. */
export interface ProvisionCoverage {
  readonly ref: string;
  readonly title: string;
  readonly status: CoverageStatus;
  readonly extent: Extent | null;
  readonly basis: Basis | null;
  readonly reason: Reason | null;
  readonly appliesFrom: string | null;
  readonly statusWhenApplicable: ApplicableStatus | null;
  readonly notApplicableBecause: NotApplicableCause | null;
  /** Ids of the unanswered conditions while UNDETERMINED. */
  readonly openConditions: readonly string[] | null;
  /** Local id of the system whose answer the organization took. */
  readonly answeredBy: string | null;
}

/** Why a piece of evidence does not count: the first part of *in force* that fails. */
export const REMEDY_CAUSES = [
  'DRAFT',
  'SUBMITTED',
  'REJECTED',
  'WITHDRAWN',
  'SUPERSEDED',
  'NOT_YET_VALID',
  'LAPSED',
] as const;
export type RemedyCause = (typeof REMEDY_CAUSES)[number];

/** A record of the organization that would make the effective status of a provision better by itself. */
export interface Remedy {
  /** Local id; null: a control. */
  readonly evidence: string | null;
  /** Local id; null: a piece of evidence. */
  readonly control: string | null;
  /** What it would give. */
  readonly status: ApplicableStatus;
  /** Null for a control: it lacks evidence. */
  readonly because: RemedyCause | null;
}
