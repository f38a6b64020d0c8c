import type { Evidence } from '../../model/evidence.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { OrganizationIndex } from './organization-index.ts';

/** The evidence of an organization by local id, as chains, remedies and views name it. */
export const evidenceByLocalId: (organization: OrganizationIndex) => ReadonlyMap<string, Evidence> = memoOn(
  ({ evidence }: OrganizationIndex) => new Map(evidence.all.map((record) => [record.localId, record])),
);
