import type { Relationship } from './relation.ts';

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

/** A set of mappings with one author, edition pins, licence and status. */
export interface Crosswalk {
  readonly slug: string;
  readonly title: string;
  readonly version: string | null;
  readonly status: CrosswalkStatus;
  readonly kind: CrosswalkKind;
  readonly sourceFramework: string;
  readonly targetFramework: string;
  /** As the author had it: `ISO/IEC FDIS 42001`. */
  readonly sourceEdition: string | null;
  readonly targetEdition: string | null;
  readonly assertedBy: string;
  readonly hostedBy: string | null;
  readonly endorsement: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly location: string | null;
  readonly licence: string | null;
  readonly redistributable: YesNoUnknown | null;
  readonly method: Method | null;
  readonly defaultRationaleType: RationaleType | null;
  readonly relationshipDirection: string | null;
  readonly sourceComplete: YesNoUnknown | null;
  readonly targetComplete: YesNoUnknown | null;
  readonly supersedes: string | null;
  readonly useCase: string | null;
  readonly notes: string | null;
  readonly owner: string | null;
}

/** One pair of provisions with a relationship, read source relative to target. */
export interface Mapping {
  /** UUIDv5 of `SLUG|SOURCEFW:REF|TARGETFW:REF`. */
  readonly id: string;
  readonly crosswalk: string;
  /** Provision ids, `SLUG:REF`. */
  readonly source: string;
  readonly target: string;
  readonly relationship: Relationship;
  readonly rationaleType: RationaleType | null;
  readonly rationale: string | null;
  /** 0–10, as the author stated it; never computed with. */
  readonly strength: number | null;
  readonly confidence: Confidence | null;
  readonly citedAs: string | null;
  readonly note: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  /** What the author says of the row. */
  readonly rowStatus: RowStatus | null;
  /** No longer named by its crosswalk's folder; never deleted. */
  readonly retired: boolean;
  /** Total per crosswalk, from 1, in file order. */
  readonly position: number;
}

/** True of a row that no longer stands: its author retired it, or its crosswalk's folder no longer names it. */
export function isRetiredRow({ retired, rowStatus }: Mapping): boolean {
  return retired || rowStatus === 'retired';
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
export interface CrosswalkGap {
  /** `SLUG|side|REF`. */
  readonly id: string;
  readonly crosswalk: string;
  readonly provision: string;
  readonly side: Side;
  readonly basis: GapBasis;
  readonly reason: string | null;
  readonly retired: boolean;
}
