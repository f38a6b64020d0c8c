import { kindNamed } from '../catalogue/names.ts';
import { EVIDENCE_STATUSES, type Evidence, lackingFields } from '../model/evidence.ts';
import { KnownNames } from '../model/known-names.ts';
import { columns, DAY, nameOf, namesOf, wordOf } from '../parsing/columns.ts';
import { anyText, day, localId, oneOf, sha256 } from '../parsing/text-rules.ts';
import { type RenewingRow, readRenewals } from './evidence-renewals.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `evidence.csv`. */
export const EVIDENCE_COLUMNS = columns(
  ['id', 'title', 'kind', 'status'],
  [
    'owner',
    'valid_from',
    'valid_until',
    'withdrawn_on',
    'systems',
    'location',
    'sha256',
    'received_on',
    'accepted_by',
    'accepted_on',
    'notes',
    'supersedes',
  ],
  {
    kind: nameOf('kind'),
    status: wordOf(EVIDENCE_STATUSES),
    systems: namesOf('system'),
    valid_from: DAY,
    valid_until: DAY,
    withdrawn_on: DAY,
    received_on: DAY,
    accepted_on: DAY,
    supersedes: nameOf('evidence'),
  },
);

const STATUS = oneOf(EVIDENCE_STATUSES);
/** What is said of a field that the status needs. */
const NEEDED = {
  acceptedBy: { column: 'accepted_by', code: 'ACCEPTANCE_MISSING' },
  acceptedOn: { column: 'accepted_on', code: 'ACCEPTANCE_MISSING' },
  withdrawnOn: { column: 'withdrawn_on', code: 'WITHDRAWAL_MISSING' },
} as const;

/** Reads the evidence and registers its ids. The systems are read before. */
export async function readEvidence(draft: OrganizationDraft): Promise<readonly Evidence[]> {
  const rows: RenewingRow[] = [];
  const kinds = draft.known.recordKinds();
  const kindRule = kinds === null ? localId : kindNamed(new KnownNames(kinds));
  await draft.registered('evidence', EVIDENCE_COLUMNS, (row) => {
    const kind = draft.shared(row.required('kind', kindRule));
    const status = row.required('status', STATUS);
    const systems = row.list('systems', draft.idOf('systems'));
    const local = row.required('id', localId);
    const { id, organization, position } = draft.owned(local, rows.length + 1);
    // There may be hundreds of thousands of them, and in canonical order they are hashed sooner.
    const record: Evidence = {
      acceptedBy: draft.shared(row.optional('accepted_by', anyText)),
      acceptedOn: draft.shared(row.optional('accepted_on', day)),
      id,
      kind,
      localId: local,
      location: row.optional('location', anyText),
      notes: row.optional('notes', anyText),
      organization,
      owner: draft.shared(row.optional('owner', anyText)),
      position,
      receivedOn: row.optional('received_on', day),
      sha256: row.optional('sha256', sha256),
      status,
      supersedes: null,
      systems,
      title: row.required('title', anyText),
      validFrom: draft.shared(row.optional('valid_from', day)),
      validUntil: draft.shared(row.optional('valid_until', day)),
      withdrawnOn: row.optional('withdrawn_on', day),
    };
    for (const field of lackingFields(record)) {
      const { column, code } = NEEDED[field];
      row.refuse(column, code, `Evidence that is ${status} needs ${column}.`);
    }
    rows.push({ record, supersedes: row.later('supersedes') });
  });
  return readRenewals(draft, rows);
}
