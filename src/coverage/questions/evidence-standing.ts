import { dayNumber } from '../../model/day.ts';
import { FILTER_BIT, filtersPassed } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/** Whether a piece of evidence counts on a day, and if not, why not. */
export const EVIDENCE_STANDINGS = [
  'IN_FORCE',
  'NO_LONGER_IN_FORCE',
  'NOT_YET_IN_FORCE',
  'NOT_ACCEPTED',
] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

/**
 * The standing of each piece of evidence on a day, by id: in force; else in force on an earlier day; else accepted for a
 * later one; else its status, or an empty window, lets it count on no day.
 *
 * @param asOf ISO date
 */
export function evidenceStandings(
  organization: OrganizationIndex,
  asOf: string,
): ReadonlyMap<string, EvidenceStanding> {
  const passed = filtersPassed(organization, dayNumber(asOf) ?? 0);
  return new Map(
    organization.evidence.all.map(({ id }, e) => {
      if ((passed[e]! & FILTER_BIT['in-force']) !== 0) return [id, 'IN_FORCE'];
      if ((passed[e]! & FILTER_BIT['in-force-before']) !== 0) return [id, 'NO_LONGER_IN_FORCE'];
      const isAhead =
        organization.evidence.counts[e] === 1 &&
        organization.evidence.windowFrom[e]! <= organization.evidence.windowUntil[e]!;
      return [id, isAhead ? 'NOT_YET_IN_FORCE' : 'NOT_ACCEPTED'];
    }),
  );
}
