import { dayNumber } from '../../model/day.ts';
import { passes } from '../projection/evidence-filter.ts';
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
 * The standing of a piece of evidence on a day: in force; else in force on an earlier day; else accepted for a later one;
 * else its status, or an empty window, lets it count on no day.
 *
 * @param number of the evidence
 * @param day day number
 */
export function evidenceStanding(
  organization: OrganizationIndex,
  number: number,
  day: number,
): EvidenceStanding {
  if (passes(organization, number, 'in-force', day)) return 'IN_FORCE';
  if (passes(organization, number, 'in-force-before', day)) return 'NO_LONGER_IN_FORCE';
  const { counts, windowFrom, windowUntil } = organization.evidence;
  const isAhead = counts[number] === 1 && windowFrom[number]! <= windowUntil[number]!;
  return isAhead ? 'NOT_YET_IN_FORCE' : 'NOT_ACCEPTED';
}

/**
 * The {@link evidenceStanding} of each piece of evidence on a day, by id.
 *
 * @param asOf ISO date
 */
export function evidenceStandings(
  organization: OrganizationIndex,
  asOf: string,
): ReadonlyMap<string, EvidenceStanding> {
  const day = dayNumber(asOf) ?? 0;
  return new Map(
    organization.evidence.all.map(({ id }, number) => [id, evidenceStanding(organization, number, day)]),
  );
}

/**
 * Whether a piece of evidence counts on a day (`coverage.md` §2).
 *
 * @param id `ORGANIZATION/LOCAL-ID`
 * @param day ISO date
 */
export function isInForce(organization: OrganizationIndex, id: string, day: string): boolean {
  const number = organization.evidence.numberOf.get(id);
  const asOf = dayNumber(day);
  return number !== undefined && asOf !== null && passes(organization, number, 'in-force', asOf);
}
