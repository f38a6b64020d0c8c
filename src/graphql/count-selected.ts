import type { Projection } from '../coverage/projection/projection.ts';
import type { Steps } from '../coverage/steps.ts';
import { countFacets, type FacetCounts, type Facets } from './facets.ts';
import { listsOf, type OrganizationLists } from './organization-lists.ts';
import type { RecordTest } from './record-tests.ts';
import { selectedRecords } from './selected-records.ts';

/**
 * The records of an organization that are wanted, counted by facets; a step is some records.
 *
 * @param pick which records
 */
export function* countSelected<R>(
  projection: Projection,
  pick: (lists: OrganizationLists) => readonly R[],
  isWanted: RecordTest<R> | null,
  facets: Facets<R>,
): Steps<FacetCounts> {
  const records = pick(yield* listsOf.inSteps(projection.organization));
  const selected = yield* selectedRecords(records, isWanted, null);
  return yield* countFacets(projection, selected, facets);
}
