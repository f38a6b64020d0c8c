import type { CatalogueContents } from '../../ledger/records/contents.ts';
import { emptyRecords, type LedgerRecords, recordsOf } from './ledger-records.ts';

/** The catalogue as records by id. */
export type CatalogueRecords = LedgerRecords<'catalogue'>;

export const CatalogueRecords = {
  empty: (): CatalogueRecords => emptyRecords('catalogue'),
  of: (contents: CatalogueContents): CatalogueRecords => recordsOf('catalogue', contents),
};
