import type { Projection } from '../../coverage/projection/projection.ts';
import type { AISystem as AISystemRecord } from '../../model/organization.ts';
import type { AskedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { Page } from '../page.ts';
import { pageByKey, placeInFile } from '../page-by-key.ts';
import { namedRecords, type OwnedParent, ownedRecord } from '../types/records.ts';
import type { ScopeParent } from './scope.ts';

export type AISystemParent = OwnedParent<AISystemRecord> & ScopeParent;

export const AISystem = builder.objectRef<AISystemParent>('AISystem');
export const AISystemConnection = connectionOf('AISystem', AISystem);

/**
 * A system by its local id; null when there is no such system. What an answer assumes counts in that answer alone: whoever
 * goes on from it to the system asks of what is recorded.
 */
export function systemParent(projection: Projection, localId: string | null): AISystemParent | null {
  const { recorded } = projection;
  const found = ownedRecord(recorded, recorded.organization.records.systems, localId);
  return found === null ? null : { ...found, system: found.record.localId };
}

/** A page of the systems with these local ids, in file order. Ids without a system are left out. */
export function pageOfSystems(
  projection: Projection,
  localIds: readonly string[],
  page: AskedPage,
): Page<AISystemParent> {
  const found = namedRecords(projection, projection.organization.records.systems, localIds);
  return pageByKey(found, placeInFile, page, (record) => ({ projection, record, system: record.localId }));
}
