import { findExpiring as find } from '../coverage/questions/expiring.ts';
import type { Evidence } from '../model/evidence.ts';
import { refusal } from './error-codes.ts';

/** Ten years. */
const FARTHEST = 3_660;

/** The question's records alone. INVALID_INPUT for days that are none. */
export function findExpiring(
  evidence: readonly Evidence[],
  today: string,
  within: number,
): readonly Evidence[] {
  if (within < 0 || within > FARTHEST)
    throw refusal('INVALID_INPUT', `within: from 0 to ${FARTHEST} days can be asked for.`);
  return find(evidence, today, within).map((expiring) => expiring.evidence);
}
