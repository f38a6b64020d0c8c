import { dayNumber } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';

/** Evidence that ends, and how soon. */
export interface Expiring {
  readonly evidence: Evidence;
  /** Days from the day asked about to its last one. */
  readonly daysLeft: number;
}

/**
 * Accepted evidence whose last day lies from a day to so many days on, both inclusive; first to end first, then in
 * file order.
 *
 * @param from ISO date
 * @param within days
 */
export function findExpiring(
  evidence: Iterable<Evidence>,
  from: string,
  within: number,
): readonly Expiring[] {
  const first = dayNumber(from) ?? 0;
  const expiring: Expiring[] = [];
  for (const record of evidence) {
    const last = record.validUntil === null ? null : dayNumber(record.validUntil);
    if (record.status !== 'ACCEPTED' || last === null) continue;
    const daysLeft = last - first;
    if (daysLeft >= 0 && daysLeft <= within) expiring.push({ evidence: record, daysLeft });
  }
  return expiring.sort((a, b) => a.daysLeft - b.daysLeft || a.evidence.position - b.evidence.position);
}
