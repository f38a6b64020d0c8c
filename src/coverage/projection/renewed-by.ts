import type { Evidence } from '../../model/evidence.ts';
import { passes } from './evidence-filter.ts';
import { OPEN_END } from './evidence-index.ts';
import type { OrganizationIndex } from './organization-index.ts';

/**
 * The nearest evidence in force on a day that supersedes this one, directly or by way of others; null: there is none.
 *
 * @param id `ORGANIZATION/LOCAL-ID`
 */
export function supersededOn(organization: OrganizationIndex, id: string, day: number): Evidence | null {
  const { evidence, renewals } = organization;
  if (renewals.isEmpty) return null;
  for (const later of renewals.laterOf(id)) {
    const number = evidence.numberOf.get(later.id);
    if (number !== undefined && passes(organization, number, 'in-force', day)) return later;
  }
  return null;
}

/**
 * What supersedes a piece of evidence and is in force on the day after its last one, so that nobody has to renew it;
 * null: nothing, or the evidence has no last day.
 */
export function renewedBy(organization: OrganizationIndex, id: string): Evidence | null {
  const { evidence } = organization;
  const number = evidence.numberOf.get(id);
  const last = number === undefined ? OPEN_END : evidence.windowUntil[number]!;
  return last === OPEN_END ? null : supersededOn(organization, id, last + 1);
}
