import { day, flag, number, object, objects, orNull, type RecordOf, text, texts, word } from './fields.ts';
import { RELATIONSHIPS } from './relation.ts';

/** How an organization's documents are headed; printed on the cover of every workbook. */
const DOCUMENT_CONTROL = {
  id: orNull(text),
  classification: orNull(text),
  owner: orNull(text),
  approver: orNull(text),
  reviewDate: orNull(day),
};
export type DocumentControl = RecordOf<typeof DOCUMENT_CONTROL>;

/** Whoever develops, provides or uses AI and answers to several documents at once. */
export const ORGANIZATION = {
  slug: text,
  name: text,
  /** The default of every question and the order of answers; empty: every framework it may see. */
  frameworks: texts,
  /** Empty: the default choice. */
  crosswalks: texts,
  document: orNull(object(DOCUMENT_CONTROL)),
  /** What the management system covers, and what it leaves out, in the organization's own words. */
  scopeStatement: orNull(text),
  notes: orNull(text),
};
export type Organization = RecordOf<typeof ORGANIZATION>;

/** What every record of an organization's own carries. */
const OWNED = {
  /** `ORGANIZATION/LOCAL-ID`. */
  id: text,
  organization: text,
  localId: text,
  /** Total per organization and file, from 1, in file order. */
  position: number,
};

export const SYSTEM_STATUSES = ['PLANNED', 'IN_USE', 'RETIRED'] as const;
export type SystemStatus = (typeof SYSTEM_STATUSES)[number];

/** A role or class of a system in the vocabulary of one framework. */
const FRAMEWORK_TERM = {
  framework: text,
  id: text,
};
export type FrameworkTerm = RecordOf<typeof FRAMEWORK_TERM>;

/** An AI system of the organization. */
export const AI_SYSTEM = {
  ...OWNED,
  name: text,
  purpose: orNull(text),
  owner: orNull(text),
  status: word(SYSTEM_STATUSES),
  roles: objects(FRAMEWORK_TERM),
  classes: objects(FRAMEWORK_TERM),
  /** Local ids of suppliers. */
  suppliers: texts,
  dataClasses: texts,
  /** Inclusive; null is open. */
  inScopeFrom: orNull(day),
  inScopeUntil: orNull(day),
  /** The day on which it was placed on the market or put into service. */
  onMarketFrom: orNull(day),
  notes: orNull(text),
};
export type AISystem = RecordOf<typeof AI_SYSTEM>;

export const SUPPLIER = {
  ...OWNED,
  name: text,
  service: orNull(text),
  notes: orNull(text),
};
export type Supplier = RecordOf<typeof SUPPLIER>;

export const CONTROL_STATUSES = ['PLANNED', 'OPERATING', 'RETIRED'] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** A control that the organization itself operates. Only an OPERATING one counts, and only through evidence. */
export const APPLIED_CONTROL = {
  ...OWNED,
  title: text,
  owner: orNull(text),
  status: word(CONTROL_STATUSES),
  notes: orNull(text),
};
export type AppliedControl = RecordOf<typeof APPLIED_CONTROL>;

export const DRIVERS = ['risk', 'legal', 'contractual', 'best-practice'] as const;
export type Driver = (typeof DRIVERS)[number];

/** An entry of a statement of applicability (ISO/IEC 42001, 6.1.3): a provision applies or does not, and why. */
export const DECISION = {
  /** UUIDv5 of `ORG|FW:REF|SYSTEM or empty|ON|n`. */
  id: text,
  organization: text,
  framework: text,
  ref: text,
  /** Local id of the system it holds for; null: the organization. */
  system: orNull(text),
  applicable: flag,
  justification: orNull(text),
  driver: orNull(word(DRIVERS)),
  owner: orNull(text),
  approver: orNull(text),
  by: orNull(text),
  /** It counts from this day on. */
  on: day,
  reviewedOn: orNull(day),
  approvedOn: orNull(day),
  note: orNull(text),
  position: number,
};
export type Decision = RecordOf<typeof DECISION>;

/** What the organization answers to a condition of a framework, for itself or for one system. */
export const CONDITION_ANSWER = {
  /** UUIDv5 of `ORG|FW:CONDITION|SYSTEM or empty|ON|n`. */
  id: text,
  organization: text,
  framework: text,
  condition: text,
  /** Local id of the system it holds for; null: the organization. */
  system: orNull(text),
  answer: flag,
  by: orNull(text),
  /** It counts from this day on. */
  on: day,
  note: orNull(text),
  position: number,
};
export type ConditionAnswer = RecordOf<typeof CONDITION_ANSWER>;

export const REVIEW_VERDICTS = ['CONFIRMED', 'DISPUTED', 'ADJUSTED'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** An organization's own word on one mapping. The catalogue is not touched. */
export const ROW_REVIEW = {
  /** UUIDv5 of `ORG|MAPPING`. */
  id: text,
  organization: text,
  /** Id of the mapping. */
  mapping: text,
  /** Slug. */
  crosswalk: text,
  /** As the mapping has them. */
  source: text,
  target: text,
  verdict: word(REVIEW_VERDICTS),
  /** What an ADJUSTED row says instead. */
  relationship: orNull(word(RELATIONSHIPS)),
  by: text,
  /** It counts from this day on. */
  on: day,
  note: orNull(text),
  position: number,
};
export type RowReview = RecordOf<typeof ROW_REVIEW>;

export const ACTION_STATUSES = ['OPEN', 'IN_PROGRESS', 'DONE', 'RISK_ACCEPTED'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What somebody will do to close a gap. */
export const ACTION = {
  ...OWNED,
  framework: text,
  ref: text,
  system: orNull(text),
  title: text,
  owner: orNull(text),
  targetDate: orNull(day),
  status: word(ACTION_STATUSES),
  /** Local id of the evidence that closed it. */
  closingEvidence: orNull(text),
  riskAcceptedBy: orNull(text),
  riskAcceptedOn: orNull(day),
  notes: orNull(text),
};
export type Action = RecordOf<typeof ACTION>;

/** Fields that an action needs whose risk was accepted. */
type NeededByAcceptance = 'riskAcceptedBy' | 'riskAcceptedOn';

/** What an action whose risk is accepted lacks: who accepted it, and when. */
export function lackingAcceptance(
  action: Pick<Action, 'status' | NeededByAcceptance>,
): readonly NeededByAcceptance[] {
  if (action.status !== 'RISK_ACCEPTED') return [];
  const needed: readonly NeededByAcceptance[] = ['riskAcceptedBy', 'riskAcceptedOn'];
  return needed.filter((field) => action[field] === null);
}
