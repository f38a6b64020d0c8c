import type { OrganizationContents } from '../../ledger/records/contents.ts';
import { emptyRecords, type LedgerRecords, recordsOf } from './ledger-records.ts';

/** One organization as records by id. */
export type OrganizationRecords = LedgerRecords<'organization'>;

export const OrganizationRecords = {
  empty: (): OrganizationRecords => emptyRecords('organization'),
  of: (contents: OrganizationContents): OrganizationRecords => recordsOf('organization', contents),
};
