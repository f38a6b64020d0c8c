import type { Evidence } from '../../model/evidence.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { OrganizationIndex } from './organization-index.ts';

/** The evidence of an organization by local id, as chains, remedies and views name it. */
export function evidenceByLocalId({ evidence }: OrganizationIndex): ReadonlyMap<string, Evidence> {
  return byLocalId(evidence);
}

/** Kept for as long as no evidence changes, whatever else does. */
const byLocalId = memoOn(
  ({ all }: EvidenceIndex): ReadonlyMap<string, Evidence> =>
    new Map(all.map((record) => [record.localId, record])),
);
