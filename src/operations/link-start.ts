import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Endpoint, LinkGoneFact } from '../ledger/fact.ts';
import { linkFact } from '../ledger/records/codec.ts';
import { linksOf, type RecordLinkType } from '../ledger/records/registry.ts';

/** Where a link begins that is to cease; null for those that a record's own fields imply, and what is not known. */
export function linkStart(records: OrganizationRecords, { type, id }: LinkGoneFact): Endpoint | null {
  const link = linksOf('organization').find((known) => known.type === type);
  const record = link && records[link.collection].get(id);
  return link === undefined || record === undefined ? null : linkFact<RecordLinkType>(link.type, record).from;
}
