import { day, flag, number, objects, orNull, type RecordOf, text, texts, word } from './fields.ts';

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

/** The place of a provision in the plan–do–check–act cycle of a management system. */
export const PHASES = ['PLAN', 'DO', 'CHECK', 'ACT'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a fact was read: title of the copy, its location, and the day (or month, or year) of reading. */
const SOURCE = {
  title: text,
  location: orNull(text),
  retrieved: orNull(text),
};
export type Source = RecordOf<typeof SOURCE>;

/** A citation in the Official Journal from which on presumption of conformity exists for `framework`. */
const HARMONISATION = {
  framework: text,
  citation: text,
  from: day,
};
export type Harmonisation = RecordOf<typeof HARMONISATION>;

/** One word of a framework's own vocabulary of roles or classes. */
const TERM = {
  id: text,
  label: text,
};
export type Term = RecordOf<typeof TERM>;

/** One edition of one document. */
export const FRAMEWORK = {
  slug: text,
  title: text,
  publisher: orNull(text),
  /** Short: `2023`, `1.0`. Amendments are named in `notes`. */
  edition: text,
  kind: word(FRAMEWORK_KINDS),
  status: word(FRAMEWORK_STATUSES),
  supersededBy: orNull(text),
  published: orNull(text),
  consolidated: orNull(text),
  language: orNull(text),
  textLicence: orNull(word(TEXT_LICENCES)),
  sources: objects(SOURCE),
  harmonisedFor: objects(HARMONISATION),
  roles: objects(TERM),
  classes: objects(TERM),
  /** A regular expression that matches every whole ref. */
  refPattern: orNull(text),
  /** True for requirements on auditors rather than on those they audit. */
  certificationBodyOnly: flag,
  notes: orNull(text),
  /** The organization that brought it; null for what the product bundles. */
  owner: orNull(text),
};
export type Framework = RecordOf<typeof FRAMEWORK>;

/** A date from which a provision applies, for one class or (null) for every class. */
const APPLICATION_DATE = {
  date: day,
  class: orNull(text),
};
export type ApplicationDate = RecordOf<typeof APPLICATION_DATE>;

/** Any citable unit of a framework. Provisions form a tree; only the assessable ones are counted. */
export const PROVISION = {
  /** `SLUG:REF`. */
  id: text,
  framework: text,
  /** As the document prints it: `6.1.2`, `A.6.2.4`, `Art. 9(2)`. */
  ref: text,
  parent: orNull(text),
  kind: text,
  /** A heading, or our own short label; never the document's text. */
  title: text,
  assessable: flag,
  /** Its parts together are the whole provision. */
  complete: flag,
  /** Its parent does not need it as a part. */
  aside: flag,
  /** Null, empty lists: inherited from the nearest ancestor that has one. */
  level: orNull(word(LEVELS)),
  phase: orNull(word(PHASES)),
  roles: texts,
  classes: texts,
  appliesFrom: objects(APPLICATION_DATE),
  recordKinds: texts,
  notes: orNull(text),
  /** No longer named by its framework's folder; never deleted. */
  retired: flag,
  /** Total per framework, from 1, in file order; retired ones after the rest. */
  position: number,
};
export type Provision = RecordOf<typeof PROVISION>;
