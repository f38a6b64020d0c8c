import { STATED_EXTENTS } from './extent.ts';
import { day, number, orNull, type RecordOf, text, texts, word } from './fields.ts';

export const EVIDENCE_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'ACCEPTED',
  'REJECTED',
  'WITHDRAWN',
  'SUPERSEDED',
] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** A record that shows that something is done. The product keeps its location and digest, never the document. */
export const EVIDENCE = {
  /** `ORGANIZATION/LOCAL-ID`. */
  id: text,
  organization: text,
  localId: text,
  title: text,
  kind: text,
  owner: orNull(text),
  status: word(EVIDENCE_STATUSES),
  /** Both inclusive; null is open. */
  validFrom: orNull(day),
  validUntil: orNull(day),
  withdrawnOn: orNull(day),
  /** Local ids of the systems it is about; empty: organization-wide. */
  systems: texts,
  location: orNull(text),
  sha256: orNull(text),
  receivedOn: orNull(day),
  acceptedBy: orNull(text),
  acceptedOn: orNull(day),
  notes: orNull(text),
  /** Local id of the evidence that it supersedes, as this year's report supersedes last year's. */
  supersedes: orNull(text),
  position: number,
};
export type Evidence = RecordOf<typeof EVIDENCE>;

/** Fields that evidence needs once it was accepted, and once it was taken back. */
type NeededByStatus = 'acceptedBy' | 'acceptedOn' | 'withdrawnOn';

/** What evidence of a status lacks: who accepted it and when, and when it was taken back. */
export function lackingFields(
  evidence: Pick<Evidence, 'status' | NeededByStatus>,
): readonly NeededByStatus[] {
  const isWithdrawn = evidence.status === 'WITHDRAWN' || evidence.status === 'SUPERSEDED';
  const needed: readonly NeededByStatus[] = isWithdrawn
    ? ['acceptedBy', 'acceptedOn', 'withdrawnOn']
    : evidence.status === 'ACCEPTED'
      ? ['acceptedBy', 'acceptedOn']
      : [];
  return needed.filter((field) => evidence[field] === null);
}

/** Who stated a link between two records, when, and how far it reaches. */
const STATEMENT = {
  /** UUIDv5 of `TYPE|FROM|TO`. */
  id: text,
  organization: text,
  extent: word(STATED_EXTENTS),
  by: orNull(text),
  on: orNull(day),
  note: orNull(text),
  position: number,
};

/** Evidence supports a provision. */
export const SUPPORT = {
  ...STATEMENT,
  /** `ORGANIZATION/LOCAL-ID`. */
  evidence: text,
  /** `SLUG:REF`. */
  provision: text,
};
export type Support = RecordOf<typeof SUPPORT>;

/** An applied control addresses a provision. */
export const ADDRESSING = {
  ...STATEMENT,
  control: text,
  provision: text,
};
export type Addressing = RecordOf<typeof ADDRESSING>;

/** Evidence demonstrates an applied control. */
export const DEMONSTRATION = {
  ...STATEMENT,
  evidence: text,
  control: text,
};
export type Demonstration = RecordOf<typeof DEMONSTRATION>;
