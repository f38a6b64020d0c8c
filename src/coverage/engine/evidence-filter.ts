import type { OrganizationIndex, SupportRows } from '../projection/organization-index.ts';

/**
 * Which evidence counts: what is in force on the day; what was in force on any earlier day; or all of it, whatever
 * its status and dates.
 */
export type EvidenceFilter = 'in-force' | 'in-force-before' | 'any';

/** By provision the best extent of the evidence of `rows` that passes the filter on a day. */
export function statedExtents(
  organization: OrganizationIndex,
  rows: SupportRows,
  filter: EvidenceFilter,
  day: number,
  provisions: number,
): Uint8Array {
  const stated = new Uint8Array(provisions);
  const { provision, extent, evidence } = rows;
  for (let row = 0; row < provision.length; row++) {
    const p = provision[row]!;
    if (stated[p]! >= extent[row]! || !passes(organization, evidence[row]!, filter, day)) continue;
    stated[p] = extent[row]!;
  }
  return stated;
}

/** Whether one piece of evidence passes the filter. A window that ends before it begins is empty. */
export function passes(
  organization: OrganizationIndex,
  evidence: number,
  filter: EvidenceFilter,
  day: number,
): boolean {
  if (filter === 'any') return true;
  if (organization.counts[evidence] === 0) return false;
  const from = organization.windowFrom[evidence]!;
  const until = organization.windowUntil[evidence]!;
  return filter === 'in-force' ? from <= day && day <= until : from <= until && from < day;
}
