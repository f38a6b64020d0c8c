import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { EVIDENCE_STATUSES, type Evidence } from '../../model/evidence.ts';
import { KnownNames } from '../../model/known-names.ts';
import { quoted } from '../../model/quoted.ts';
import type { Edit } from '../../model/record-edits.ts';
import { knownName } from '../../parsing/known-name.ts';
import { anyText, day, oneOf, sha256 } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { RowReading } from './row-reading.ts';

const STATUS = oneOf(EVIDENCE_STATUSES);
const HEADERS = {
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

/** Compares the sheet of evidence with its records. */
export function compareEvidence(
  rows: readonly EditedRow[],
  records: OrganizationRecords,
  compared: ComparedRows,
): readonly Edit<Evidence>[] {
  const byLocalId = new Map([...records.evidence.values()].map((record) => [record.localId, record]));
  const names = new KnownNames(byLocalId.keys());
  const known = knownName(names, 'UNKNOWN_EVIDENCE', (text) => `There is no evidence ${quoted(text)}.`);
  return rows.flatMap((row) => {
    const before = byLocalId.get(row.origin.key[0] ?? '');
    const base = before === undefined ? null : recordDigest(before);
    if (!compared.isToBeRead(row, base) || before === undefined || base === null) return [];
    const reading = new RowReading(row);
    const wanted: Evidence = {
      ...before,
      title: reading.required(HEADERS.title, anyText, before.title),
      owner: reading.optional(HEADERS.owner, anyText, before.owner),
      status: reading.required(HEADERS.status, STATUS, before.status),
      validFrom: reading.optional(HEADERS.validFrom, day, before.validFrom),
      validUntil: reading.optional(HEADERS.validUntil, day, before.validUntil),
      withdrawnOn: reading.optional(HEADERS.withdrawnOn, day, before.withdrawnOn),
      location: reading.optional(HEADERS.location, anyText, before.location),
      sha256: reading.optional(HEADERS.sha256, sha256, before.sha256),
      acceptedBy: reading.optional(HEADERS.acceptedBy, anyText, before.acceptedBy),
      acceptedOn: reading.optional(HEADERS.acceptedOn, day, before.acceptedOn),
      notes: reading.optional(HEADERS.notes, anyText, before.notes),
      supersedes: reading.optional(HEADERS.supersedes, known, before.supersedes),
    };
    return compared.takes(reading, base) ? [{ wanted, at: reading.at(HEADERS) }] : [];
  });
}
