import { day, flag, number, orNull, type RecordOf, text, texts, word } from './fields.ts';
import { RELATIONSHIPS } from './relation.ts';

/** `asserted`: published by someone; `curated`: decided in a repository; `derived`: computed. */
export const CROSSWALK_KINDS = ['asserted', 'curated', 'derived'] as const;
export type CrosswalkKind = (typeof CROSSWALK_KINDS)[number];

export const CROSSWALK_STATUSES = ['complete', 'not-complete', 'draft', 'deprecated', 'superseded'] as const;
export type CrosswalkStatus = (typeof CROSSWALK_STATUSES)[number];

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

export const METHODS = ['human', 'automation', 'hybrid'] as const;
export type Method = (typeof METHODS)[number];

/** Why two provisions were mapped (NIST IR 8278A): by wording, by meaning, or by outcome. */
export const RATIONALE_TYPES = ['syntactic', 'semantic', 'functional'] as const;
export type RationaleType = (typeof RATIONALE_TYPES)[number];

export const CONFIDENCES = ['high', 'medium', 'low', 'unreviewed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const ROW_STATUSES = ['as-published', 'verified', 'disputed', 'retired'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** Why somebody should look at a row of a crosswalk again. */
export const ROW_DOUBTS = [
  'UNARGUED_RELATION',
  'EQUAL_TO_LAW',
  'MAPPED_AND_NONE',
  'UNION_WITHIN',
  'ON_RETIRED',
] as const;
export type RowDoubt = (typeof ROW_DOUBTS)[number];

/** A set of mappings with one author, edition pins, licence and status. */
export const CROSSWALK = {
  slug: text,
  title: text,
  version: orNull(text),
  status: word(CROSSWALK_STATUSES),
  kind: word(CROSSWALK_KINDS),
  sourceFramework: text,
  targetFramework: text,
  /** As the author had it: `ISO/IEC FDIS 42001`. */
  sourceEdition: orNull(text),
  targetEdition: orNull(text),
  assertedBy: text,
  hostedBy: orNull(text),
  endorsement: orNull(text),
  published: orNull(text),
  retrieved: orNull(text),
  /** The day on which it was computed from others. */
  derivedOn: orNull(day),
  location: orNull(text),
  licence: orNull(text),
  redistributable: orNull(word(YES_NO_UNKNOWN)),
  method: orNull(word(METHODS)),
  defaultRationaleType: orNull(word(RATIONALE_TYPES)),
  relationshipDirection: orNull(text),
  sourceComplete: orNull(word(YES_NO_UNKNOWN)),
  targetComplete: orNull(word(YES_NO_UNKNOWN)),
  supersedes: orNull(text),
  useCase: orNull(text),
  notes: orNull(text),
  owner: orNull(text),
  /** Withdrawn from the catalogue: no question finds it any more; never deleted. */
  retired: flag,
};
export type Crosswalk = RecordOf<typeof CROSSWALK>;

/** Between the refs of a union. */
export const UNION_SEPARATOR = ';';

/** Whether one side of a mapping is the union of several provisions. */
export function isUnionSide(side: string): boolean {
  return side.includes(UNION_SEPARATOR);
}

/** Several provisions that a mapping speaks of together. */
export const PROVISION_UNION = {
  /** `SLUG:REF;REF`, the refs by code point. */
  id: text,
  framework: text,
  /** Ids, in the same order. */
  provisions: texts,
};
export type ProvisionUnion = RecordOf<typeof PROVISION_UNION>;

/** The provisions of one side of a mapping, by id. */
export function membersOfSide(side: string): readonly string[] {
  const framework = side.slice(0, side.indexOf(':') + 1);
  return side
    .slice(framework.length)
    .split(UNION_SEPARATOR)
    .map((ref) => framework + ref);
}

/** One pair of provisions, or of unions of provisions, with a relationship, read source relative to target. */
export const MAPPING = {
  /**
   * UUIDv5 of `SLUG|SOURCEFW:REF|TARGETFW:REF`, the id of the pair. Of several rows on one pair only the first has it, in
   * the order of {@link inOrderOfPair}; the others have that of `SLUG|SOURCEFW:REF|TARGETFW:REF|TYPE|RELATIONSHIP`.
   */
  id: text,
  /** Of several rows on one pair, all but the first: the id of the pair. */
  pair: orNull(text),
  crosswalk: text,
  /** `SLUG:REF` of one provision, or `SLUG:REF;REF` of the union of several; see {@link membersOfSide}. */
  source: text,
  target: text,
  relationship: word(RELATIONSHIPS),
  rationaleType: orNull(word(RATIONALE_TYPES)),
  rationale: orNull(text),
  /** 0–10, as the author stated it; never computed with. */
  strength: orNull(number),
  confidence: orNull(word(CONFIDENCES)),
  citedAs: orNull(text),
  note: orNull(text),
  reviewedBy: orNull(text),
  reviewedOn: orNull(day),
  /** What the author says of the row. */
  rowStatus: orNull(word(ROW_STATUSES)),
  /** No longer named by its crosswalk's folder; never deleted. */
  retired: flag,
  /** Total per crosswalk, from 1, in file order. */
  position: number,
};
export type Mapping = RecordOf<typeof MAPPING>;

/** The id of the pair that a row is about, which all rows of its crosswalk on that pair share. */
export function pairOf({ id, pair }: Pick<Mapping, 'id' | 'pair'>): string {
  return pair ?? id;
}

/** Types of rationale from the one that says most about what is done (NIST IR 8278A) to wording alone. */
const TYPES_OF_PAIR: readonly (RationaleType | null)[] = ['functional', 'semantic', null, 'syntactic'];

/** Orders the rows of a crosswalk on one pair, whatever their order in the file: by type, then by relationship. */
export function inOrderOfPair<R extends Pick<Mapping, 'rationaleType' | 'relationship'>>(
  rows: readonly R[],
  { defaultRationaleType }: Pick<Crosswalk, 'defaultRationaleType'>,
): readonly R[] {
  const typeOf = (row: R): number => TYPES_OF_PAIR.indexOf(row.rationaleType ?? defaultRationaleType);
  return rows.toSorted(
    (a, b) =>
      typeOf(a) - typeOf(b) || RELATIONSHIPS.indexOf(a.relationship) - RELATIONSHIPS.indexOf(b.relationship),
  );
}

/** True of a row that no longer counts: its author retired it, or its crosswalk's folder no longer names it. */
export function isRetiredRow({ retired, rowStatus }: Mapping): boolean {
  return retired || rowStatus === 'retired';
}

/**
 * Whether somebody vouches for a row: its confidence is neither low nor unreviewed, or it was reviewed. An empty
 * confidence is unreviewed in curated crosswalks; an author who asserts a row vouches for it.
 */
export function isVouchedFor(mapping: Mapping, kind: CrosswalkKind): boolean {
  if (mapping.reviewedBy !== null && mapping.reviewedOn !== null) return true;
  const confidence = mapping.confidence ?? (kind === 'curated' ? 'unreviewed' : 'high');
  return confidence !== 'low' && confidence !== 'unreviewed';
}

export const SIDES = ['source', 'target'] as const;
export type Side = (typeof SIDES)[number];

/** `stated-none`: the author says that there is none; `not-stated`: the author is silent. */
export const GAP_BASES = ['stated-none', 'not-stated'] as const;
export type GapBasis = (typeof GAP_BASES)[number];

/** Why a provision is unmapped: what the crosswalk says of it, or `no-word` where it says nothing at all. */
export const UNMAPPED_BASES = [...GAP_BASES, 'no-word'] as const;
export type UnmappedBasis = (typeof UNMAPPED_BASES)[number];

/** A provision for which a crosswalk holds no mapping, said so on purpose. */
export const CROSSWALK_GAP = {
  /** `SLUG|side|REF`. */
  id: text,
  crosswalk: text,
  provision: text,
  side: word(SIDES),
  basis: word(GAP_BASES),
  reason: orNull(text),
  retired: flag,
};
export type CrosswalkGap = RecordOf<typeof CROSSWALK_GAP>;
