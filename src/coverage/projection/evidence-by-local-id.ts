import type { Evidence } from '../../model/evidence.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { EvidenceIndex } from './evidence-index.ts';

/**
 * The evidence of an organization by local id, as chains, remedies and views name it. Kept for as long as no evidence
 * changes, whatever else does. A step is some evidence.
 */
export const evidenceByLocalId = memoInSteps(function* ({
  all,
}: EvidenceIndex): Steps<ReadonlyMap<string, Evidence>> {
  const byLocalId = new Map<string, Evidence>();
  yield* eachInSteps(all, (record) => byLocalId.set(record.localId, record));
  return byLocalId;
});
