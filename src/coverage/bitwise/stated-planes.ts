import { FILTER_BIT } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { ORGANIZATION_LANE, SCOPES, SHARED_LANE } from './lanes.ts';
import { FULL_BEFORE, FULL_NOW, PARTIAL_BEFORE, PARTIAL_NOW, SENT } from './plane-spread.ts';
import type { Standpoint } from './standpoint.ts';

const IN_FORCE = Math.log2(FILTER_BIT['in-force']);
const IN_FORCE_BEFORE = Math.log2(FILTER_BIT['in-force-before']);
const SHARED = 1 << SHARED_LANE;
const ORGANIZATION = 1 << ORGANIZATION_LANE;

/**
 * By batch what is stated in every lane, not capped yet. Each support is read once, for what is in force and for what
 * was on an earlier day.
 */
export function statedPlanes(standpoint: Standpoint): readonly Int32Array[] {
  const { catalogue, organization, filtersPassed } = standpoint;
  const count = Math.ceil((organization.systems.length + 1) / SCOPES);
  const batches = Array.from({ length: count }, () => new Int32Array(catalogue.provisions.length * SENT));
  for (const [number, { supports }] of organization.systems.entries()) {
    const scope = number + 1;
    state(batches[Math.floor(scope / SCOPES)]!, supports, filtersPassed, 1 << (scope % SCOPES));
  }
  const [first] = batches;
  if (first === undefined) return batches;
  // Evidence about any system is the organization's own: where some system has it, so has the organization.
  for (let at = 0; at < first.length; at++) {
    let any = 0;
    for (let batch = 0; batch < batches.length; batch++) any |= batches[batch]![at]!;
    if (any !== 0) first[at]! |= ORGANIZATION;
  }
  state(first, organization.supports.aboutUnknownSystems, filtersPassed, ORGANIZATION);
  const shared = new Int32Array(first.length);
  state(shared, organization.supports.organizationWide, filtersPassed, SHARED);
  for (const planes of batches) for (let at = 0; at < planes.length; at++) planes[at]! |= shared[at]!;
  return batches;
}

/** Sets a lane where the evidence of these rows states FULL, or PARTIAL or more. */
function state(planes: Int32Array, rows: SupportRows, passed: Uint8Array, lane: number): void {
  const { provision, extent, evidence } = rows;
  for (let row = 0; row < provision.length; row++) {
    const filters = passed[evidence[row]!]!;
    const now = lane & bitAsMask(filters, IN_FORCE);
    const before = lane & bitAsMask(filters, IN_FORCE_BEFORE);
    // Of an extent, bit 0 is set where it is FULL.
    const full = bitAsMask(extent[row]!, 0);
    const at = provision[row]! * SENT;
    planes[at + FULL_NOW]! |= now & full;
    planes[at + PARTIAL_NOW]! |= now;
    planes[at + FULL_BEFORE]! |= before & full;
    planes[at + PARTIAL_BEFORE]! |= before;
  }
}

/** One bit of a number over the whole word: half of all records pass, so that no branch could be foreseen. */
function bitAsMask(number: number, bit: number): number {
  return (number << (31 - bit)) >> 31;
}
