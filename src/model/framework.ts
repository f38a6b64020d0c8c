/** What a document is; decides urgency and the cap on inferred extents (a `LAW` is never FULL by inference). */
export const FRAMEWORK_KINDS = [
  'MANAGEMENT_SYSTEM_STANDARD',
  'GUIDANCE',
  'CERTIFICATION_BODY_REQUIREMENTS',
  'VOLUNTARY_FRAMEWORK',
  'LAW',
] as const;
export type FrameworkKind = (typeof FRAMEWORK_KINDS)[number];

export const FRAMEWORK_STATUSES = ['CURRENT', 'SUPERSEDED', 'DRAFT'] as const;
export type FrameworkStatus = (typeof FRAMEWORK_STATUSES)[number];

/** What the product may hold of a document's own text. Nothing of an ISO document is held. */
export const TEXT_LICENCES = ['none-held', 'public-domain', 'reuse-with-attribution'] as const;
export type TextLicence = (typeof TEXT_LICENCES)[number];

/** Whom a provision speaks of: the organization as a whole, one AI system, or either. */
export const LEVELS = ['ORGANIZATION', 'SYSTEM', 'EITHER'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a provision stands in the plan–do–check–act cycle of a management system. */
export const PHASES = ['PLAN', 'DO', 'CHECK', 'ACT'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a fact was read: title of the copy, its location, and the day (or month, or year) of reading. */
export interface Source {
  readonly title: string;
  readonly location: string | null;
  readonly retrieved: string | null;
}

/** A citation in the Official Journal from which on presumption of conformity exists for `framework`. */
export interface Harmonisation {
  readonly framework: string;
  readonly citation: string;
  readonly from: string;
}

/** One word of a framework's own vocabulary of roles or classes. */
export interface Term {
  readonly id: string;
  readonly label: string;
}

/** One edition of one document. */
export interface Framework {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
  /** Short: `2023`, `1.0`. Amendments stand in `notes`. */
  readonly edition: string;
  readonly kind: FrameworkKind;
  readonly status: FrameworkStatus;
  readonly supersededBy: string | null;
  readonly published: string | null;
  readonly consolidated: string | null;
  readonly language: string | null;
  readonly textLicence: TextLicence | null;
  readonly sources: readonly Source[];
  readonly harmonisedFor: readonly Harmonisation[];
  readonly roles: readonly Term[];
  readonly classes: readonly Term[];
  /** A regular expression that matches every whole ref. */
  readonly refPattern: string | null;
  /** True for requirements on auditors rather than on those they audit. */
  readonly certificationBodyOnly: boolean;
  readonly notes: string | null;
  /** The organization that brought it; null for what the product bundles. */
  readonly owner: string | null;
}

/** A date from which a provision applies, for one class or (null) for every class. */
export interface ApplicationDate {
  readonly date: string;
  readonly class: string | null;
}

/** Any citable unit of a framework. Provisions form a tree; only the assessable ones are counted. */
export interface Provision {
  /** `SLUG:REF`. */
  readonly id: string;
  readonly framework: string;
  /** As the document prints it: `6.1.2`, `A.6.2.4`, `Art. 9(2)`. */
  readonly ref: string;
  readonly parent: string | null;
  readonly kind: string;
  /** A heading, or our own short label; never the document's text. */
  readonly title: string;
  readonly assessable: boolean;
  /** Its parts together are the whole provision. */
  readonly complete: boolean;
  /** It is no part that its parent needs. */
  readonly aside: boolean;
  /** Null, empty lists: inherited from the nearest ancestor that has one. */
  readonly level: Level | null;
  readonly phase: Phase | null;
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  readonly appliesFrom: readonly ApplicationDate[];
  readonly recordKinds: readonly string[];
  readonly notes: string | null;
  /** No longer named by its framework's folder; never deleted. */
  readonly retired: boolean;
  /** Total per framework, from 1, in file order; retired ones after the rest. */
  readonly position: number;
}
