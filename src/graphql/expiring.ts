import { dayNumber, isoDay } from '../model/day.ts';
import type { Evidence } from '../model/evidence.ts';
import { refusal } from './error-codes.ts';

/** Ten years. */
const FARTHEST = 3_660;

/**
 * Accepted evidence whose last day lies from today to so many days on, both inclusive; first to end first, then in
 * file order. INVALID_INPUT for days that are none.
 *
 * @param today ISO date
 * @param within days
 */
export function findExpiring(
  evidence: readonly Evidence[],
  today: string,
  within: number,
): readonly Evidence[] {
  if (within < 0 || within > FARTHEST)
    throw refusal('INVALID_INPUT', `within: from 0 to ${FARTHEST} days can be asked for.`);
  const last = isoDay((dayNumber(today) ?? 0) + within);
  const lastDay = ({ validUntil }: Evidence): string => validUntil ?? '';
  return evidence
    .filter((record) => record.status === 'ACCEPTED')
    .filter((record) => lastDay(record) >= today && lastDay(record) <= last)
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : a.position - b.position));
}
