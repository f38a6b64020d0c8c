import { findExpiring as find } from '../coverage/questions/expiring.ts';
import type { Evidence } from '../model/evidence.ts';
import { fieldRefusal } from './error-codes.ts';

/** Ten years. */
const FARTHEST = 3_660;

/** The question's records alone. Problem: `INVALID_PARAMETER` for a number of days out of range. */
export function findExpiring(
  evidence: readonly Evidence[],
  today: string,
  within: number,
): readonly Evidence[] {
  if (within < 0 || within > FARTHEST)
    throw fieldRefusal('within', 'INVALID_PARAMETER', `From 0 to ${FARTHEST} days can be asked for.`);
  return find(evidence, today, within).map((expiring) => expiring.evidence);
}
