import type { Steps } from '../steps.ts';
import { OrganizationIndex } from './organization-index.ts';
import type { OrganizationRecords } from './organization-records.ts';
import type { Projection } from './projection.ts';

/** The organization with records that are altered, indexed anew; the projection stays as it is. A step is some records. */
export function* reindexed(
  { catalogue, organization }: Projection,
  alter: (records: OrganizationRecords) => void,
): Steps<OrganizationIndex> {
  const records = yield* organization.records.copyApart();
  alter(records);
  return yield* OrganizationIndex.inSteps(catalogue, records, organization);
}
