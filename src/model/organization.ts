/** How an organization's documents are headed; printed on the cover of every workbook. */
export interface DocumentControl {
  readonly id: string | null;
  readonly classification: string | null;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly reviewDate: string | null;
}

/** Whoever develops, provides or uses AI and answers to several documents at once. */
export interface Organization {
  readonly slug: string;
  readonly name: string;
  /** The default of every question and the order of answers; empty: every framework it may see. */
  readonly frameworks: readonly string[];
  /** Empty: the default choice. */
  readonly crosswalks: readonly string[];
  readonly document: DocumentControl | null;
  readonly notes: string | null;
}

/** What every record of an organization's own carries. */
interface Owned {
  /** `ORGANIZATION/LOCAL-ID`. */
  readonly id: string;
  readonly organization: string;
  readonly localId: string;
  /** Total per organization and file, from 1, in file order. */
  readonly position: number;
}

export const SYSTEM_STATUSES = ['PLANNED', 'IN_USE', 'RETIRED'] as const;
export type SystemStatus = (typeof SYSTEM_STATUSES)[number];

/** A role or class of a system in the vocabulary of one framework. */
export interface FrameworkTerm {
  readonly framework: string;
  readonly id: string;
}

/** An AI system of the organization. */
export interface AISystem extends Owned {
  readonly name: string;
  readonly purpose: string | null;
  readonly owner: string | null;
  readonly status: SystemStatus;
  readonly roles: readonly FrameworkTerm[];
  readonly classes: readonly FrameworkTerm[];
  /** Local ids of suppliers. */
  readonly suppliers: readonly string[];
  readonly dataClasses: readonly string[];
  /** Inclusive; null is open. */
  readonly inScopeFrom: string | null;
  readonly inScopeUntil: string | null;
  readonly notes: string | null;
}

export interface Supplier extends Owned {
  readonly name: string;
  readonly service: string | null;
  readonly notes: string | null;
}

export const CONTROL_STATUSES = ['PLANNED', 'OPERATING', 'RETIRED'] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/** A control that the organization itself operates. Only an OPERATING one counts, and only through evidence. */
export interface AppliedControl extends Owned {
  readonly title: string;
  readonly owner: string | null;
  readonly status: ControlStatus;
  readonly notes: string | null;
}

export const DRIVERS = ['risk', 'legal', 'contractual', 'best-practice'] as const;
export type Driver = (typeof DRIVERS)[number];

/** An entry of a statement of applicability (ISO/IEC 42001, 6.1.3): a provision applies or does not, and why. */
export interface Decision {
  /** UUIDv5 of `ORG|FW:REF|SYSTEM or empty|ON|n`. */
  readonly id: string;
  readonly organization: string;
  readonly framework: string;
  readonly ref: string;
  /** Local id of the system it holds for; null: the organization. */
  readonly system: string | null;
  readonly applicable: boolean;
  readonly justification: string | null;
  readonly driver: Driver | null;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly by: string | null;
  /** It counts from this day on. */
  readonly on: string;
  readonly reviewedOn: string | null;
  readonly position: number;
}

export const ACTION_STATUSES = ['OPEN', 'IN_PROGRESS', 'DONE', 'RISK_ACCEPTED'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What somebody will do to close a gap. */
export interface Action extends Owned {
  readonly framework: string;
  readonly ref: string;
  readonly system: string | null;
  readonly title: string;
  readonly owner: string | null;
  readonly targetDate: string | null;
  readonly status: ActionStatus;
  /** Local id of the evidence that closed it. */
  readonly closingEvidence: string | null;
  readonly riskAcceptedBy: string | null;
  readonly riskAcceptedOn: string | null;
  readonly notes: string | null;
}
