import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { EVIDENCE_STATUSES, type Evidence } from '../../model/evidence.ts';
import { KnownNames } from '../../model/known-names.ts';
import { quoted } from '../../model/quoted.ts';
import type { Edit } from '../../model/record-edits.ts';
import { knownName } from '../../parsing/known-name.ts';
import type { Rule } from '../../parsing/rule.ts';
import { anyText, day, oneOf, sha256 } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { oddEvidence } from './odd-edits.ts';
import { RowReading } from './row-reading.ts';

const STATUS = oneOf(EVIDENCE_STATUSES);
export const EVIDENCE_HEADERS = {
  title: 'Title',
  owner: 'Owner',
  status: 'Status',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  withdrawnOn: 'Withdrawn on',
  location: 'Location',
  sha256: 'SHA-256',
  acceptedBy: 'Accepted by',
  acceptedOn: 'Accepted on',
  notes: 'Notes',
  supersedes: 'Supersedes',
} as const;

/** What the sheet shows of evidence in cells that can be edited. */
export type EvidenceCells = Pick<Evidence, keyof typeof EVIDENCE_HEADERS>;

/**
 * Reads these cells of a row.
 *
 * @param before null: nobody has recorded the evidence yet
 * @param known reads the id of evidence that it supersedes
 */
export function readEvidenceCells(
  reading: RowReading,
  before: EvidenceCells | null,
  known: Rule<string>,
): EvidenceCells {
  return {
    title: reading.required(EVIDENCE_HEADERS.title, anyText, before?.title ?? null),
    owner: reading.optional(EVIDENCE_HEADERS.owner, anyText, before?.owner ?? null),
    status: reading.required(EVIDENCE_HEADERS.status, STATUS, before?.status ?? null),
    validFrom: reading.optional(EVIDENCE_HEADERS.validFrom, day, before?.validFrom ?? null),
    validUntil: reading.optional(EVIDENCE_HEADERS.validUntil, day, before?.validUntil ?? null),
    withdrawnOn: reading.optional(EVIDENCE_HEADERS.withdrawnOn, day, before?.withdrawnOn ?? null),
    location: reading.optional(EVIDENCE_HEADERS.location, anyText, before?.location ?? null),
    sha256: reading.optional(EVIDENCE_HEADERS.sha256, sha256, before?.sha256 ?? null),
    acceptedBy: reading.optional(EVIDENCE_HEADERS.acceptedBy, anyText, before?.acceptedBy ?? null),
    acceptedOn: reading.optional(EVIDENCE_HEADERS.acceptedOn, day, before?.acceptedOn ?? null),
    notes: reading.optional(EVIDENCE_HEADERS.notes, anyText, before?.notes ?? null),
    supersedes: reading.optional(EVIDENCE_HEADERS.supersedes, known, before?.supersedes ?? null),
  };
}

/** The id of evidence that is recorded, or is to be. */
export function evidenceNamed(ids: Iterable<string>): Rule<string> {
  const unknown = (text: string) => `There is no evidence ${quoted(text)}.`;
  return knownName(new KnownNames(ids), 'UNKNOWN_EVIDENCE', unknown);
}

/** How rows of the evidence register are read. */
export interface EvidenceReading {
  /** Reads the id of evidence that a row supersedes. */
  readonly known: Rule<string>;
  /** The day of the load. */
  readonly on: string;
}

/** Compares the sheet of evidence with its records. */
export function compareEvidence(
  rows: readonly EditedRow[],
  records: OrganizationRecords,
  { known, on }: EvidenceReading,
  compared: ComparedRows,
): readonly Edit<Evidence>[] {
  const byLocalId = new Map([...records.evidence.values()].map((record) => [record.localId, record]));
  return rows.flatMap((row) => {
    const before = byLocalId.get(row.origin.key[0] ?? '');
    const base = before === undefined ? null : recordDigest(before);
    if (!compared.isToBeRead(row, base) || before === undefined || base === null) return [];
    const reading = new RowReading(row, base);
    const wanted: Evidence = {
      ...before,
      ...readEvidenceCells(reading, before, known),
    };
    const record = { label: 'Evidence', id: before.id, headers: EVIDENCE_HEADERS } as const;
    if (!compared.takes(reading, record)) return [];
    compared.warn(row, oddEvidence(before, wanted, on));
    return [{ wanted, at: reading.at(EVIDENCE_HEADERS) }];
  });
}
