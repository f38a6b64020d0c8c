import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import type { Evidence as EvidenceRecord } from '../../model/evidence.ts';
import type { AskedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { type OwnedParent, ownedRecord } from '../types/records.ts';

export const Evidence = builder.objectRef<OwnedParent<EvidenceRecord>>('Evidence');
export const EvidenceConnection = connectionOf('Evidence', Evidence);

/** A page of the evidence with these local ids, in the same order; throws as {@link pageOf}. */
export function pageOfEvidence(projection: Projection, localIds: readonly string[], page: AskedPage) {
  return pageOf(evidenceParents(projection, localIds), page, stateKey(projection), (record) => record);
}

/** The evidence with these local ids, in the same order. Ids without a record are left out. */
export function evidenceParents(
  projection: Projection,
  localIds: readonly string[],
): OwnedParent<EvidenceRecord>[] {
  const { evidence } = projection.organization.records;
  return localIds.flatMap((localId) => ownedRecord(projection, evidence, localId) ?? []);
}
