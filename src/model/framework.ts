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

/** Rules that a provision inherits from the nearest ancestor that has them. */
export const INHERITED_RULES = ['level', 'roles', 'classes', 'conditions', 'appliesFrom'] as const;
export type InheritedRule = (typeof INHERITED_RULES)[number];

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
  /** Whom or what the word is for, in our own words. */
  meaning: orNull(text),
  /** A case in which it is used. */
  example: orNull(text),
};
export type Term = RecordOf<typeof TERM>;

/** Who answers a condition: the organization once for all its systems, or each system. */
export const CONDITION_SCOPES = ['organization', 'system'] as const;
export type ConditionScope = (typeof CONDITION_SCOPES)[number];

/** A yes/no question on which provisions of a framework depend. */
const CONDITION = {
  id: text,
  label: text,
  question: text,
  scope: word(CONDITION_SCOPES),
  notes: orNull(text),
};
export type Condition = RecordOf<typeof CONDITION>;

/** A fine that a law sets for infringing some of its provisions. */
const PENALTY = {
  /** The provision that sets it. */
  ref: text,
  /** The most that it can come to, in own words: `EUR 35 million or 7 % of worldwide annual turnover`. */
  upTo: text,
  /** The provisions that it is set for, with everything beneath them. */
  refs: texts,
};
export type Penalty = RecordOf<typeof PENALTY>;

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
  /** In the order in which a person would ask them. */
  conditions: objects(CONDITION),
  penalties: objects(PENALTY),
  /** A regular expression that matches every whole ref. */
  refPattern: orNull(text),
  /** True for requirements on auditors rather than on those they audit. */
  certificationBodyOnly: flag,
  notes: orNull(text),
  /** The organization that brought it; null for what the product bundles. */
  owner: orNull(text),
  /** Withdrawn from the catalogue: no question finds it any more; never deleted. */
  retired: flag,
};
export type Framework = RecordOf<typeof FRAMEWORK>;

/** For whom a date or a condition counts: one class, or systems on the market before a day; null: no such limit. */
const QUALIFIER = {
  class: orNull(text),
  onMarketBefore: orNull(day),
};
export type Qualifier = RecordOf<typeof QUALIFIER>;
export const NO_QUALIFIER: Qualifier = { class: null, onMarketBefore: null };

/** A date from which a provision applies. */
const APPLICATION_DATE = { date: day, ...QUALIFIER };
export type ApplicationDate = RecordOf<typeof APPLICATION_DATE>;

/** A condition that must be answered yes, or no where it is negated; where the qualifier does not hold, it holds. */
const CONDITION_LITERAL = { condition: text, negated: flag, ...QUALIFIER };
export type ConditionLiteral = RecordOf<typeof CONDITION_LITERAL>;

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
  /** All of them must hold. */
  conditions: objects(CONDITION_LITERAL),
  appliesFrom: objects(APPLICATION_DATE),
  /** Rules that are empty here, whatever the ancestors say; see {@link INHERITED_RULES}. */
  statesNone: texts,
  recordKinds: texts,
  /** What it takes the place of: refs of the earlier edition, or `SLUG:REF`; see {@link namedInReplaces}. */
  replaces: texts,
  notes: orNull(text),
  /** No longer named by its framework's folder; never deleted. */
  retired: flag,
  /** Total per framework, from 1, in file order; retired ones after the rest. */
  position: number,
};
export type Provision = RecordOf<typeof PROVISION>;

/** A ref after the slug of its framework. */
const WITH_SLUG = /^([a-z0-9][a-z0-9.-]{0,63}):(.+)$/;

/**
 * An item of `replaces`: a ref of a framework that it names; null: of the edition before this one, which has the same
 * slug or names this one as its successor. A ref that itself begins like a slug and a colon is written with its slug.
 */
export function namedInReplaces(item: string): { readonly framework: string | null; readonly ref: string } {
  const [, framework, ref] = WITH_SLUG.exec(item) ?? [];
  return framework === undefined || ref === undefined ? { framework: null, ref: item } : { framework, ref };
}
