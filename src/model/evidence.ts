import type { StatedExtent } from './extent.ts';

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
export interface Evidence {
  /** `ORGANIZATION/LOCAL-ID`. */
  readonly id: string;
  readonly organization: string;
  readonly localId: string;
  readonly title: string;
  readonly kind: string;
  readonly owner: string | null;
  readonly status: EvidenceStatus;
  /** Both inclusive; null is open. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly withdrawnOn: string | null;
  /** Local ids of the systems it is about; empty: organization-wide. */
  readonly systems: readonly string[];
  readonly location: string | null;
  readonly sha256: string | null;
  readonly receivedOn: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedOn: string | null;
  readonly notes: string | null;
  readonly position: number;
}

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
interface Statement {
  /** UUIDv5 of `TYPE|FROM|TO`. */
  readonly id: string;
  readonly organization: string;
  readonly extent: StatedExtent;
  readonly by: string | null;
  readonly on: string | null;
  readonly note: string | null;
  readonly position: number;
}

/** Evidence supports a provision. */
export interface Support extends Statement {
  /** `ORGANIZATION/LOCAL-ID`. */
  readonly evidence: string;
  /** `SLUG:REF`. */
  readonly provision: string;
}

/** An applied control addresses a provision. */
export interface Addressing extends Statement {
  readonly control: string;
  readonly provision: string;
}

/** Evidence demonstrates an applied control. */
export interface Demonstration extends Statement {
  readonly evidence: string;
  readonly control: string;
}
