import { FILTER_BIT } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { ROWS_IN_A_STEP, type Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import { FULL_BEFORE, FULL_NOW, PARTIAL_BEFORE, PARTIAL_NOW, SENT_WORDS } from './mask-steps.ts';
import { ORGANIZATION_BIT, SCOPES_PER_WORD, SHARED_BIT } from './scope-bits.ts';

const IN_FORCE = Math.log2(FILTER_BIT['in-force']);
const IN_FORCE_BEFORE = Math.log2(FILTER_BIT['in-force-before']);
const SHARED = 1 << SHARED_BIT;
const ORGANIZATION = 1 << ORGANIZATION_BIT;

/**
 * By batch what evidence states for every scope, not capped yet; the places of unions are left empty. Each support is
 * read once, for what is in force and for what was in force on an earlier day. A step is a system or a batch.
 */
export function* statedMasksInSteps(input: BitwiseInput): Steps<readonly Int32Array[]> {
  const { catalogue, organization, filtersPassed } = input;
  const length = catalogue.placeCount * SENT_WORDS;
  const count = Math.ceil((organization.systems.length + 1) / SCOPES_PER_WORD);
  const batches = Array.from({ length: count }, () => new Int32Array(length));
  for (const [number, { supports }] of organization.systems.entries()) {
    const scope = number + 1;
    state(
      batches[Math.floor(scope / SCOPES_PER_WORD)]!,
      supports,
      filtersPassed,
      1 << (scope % SCOPES_PER_WORD),
    );
    yield;
  }
  const [first] = batches;
  if (first === undefined) return batches;
  // Evidence about any system is the organization's own: where some system has it, so has the organization.
  for (let at = 0; at < first.length; at++) {
    let any = 0;
    for (let batch = 0; batch < batches.length; batch++) any |= batches[batch]![at]!;
    if (any !== 0) first[at]! |= ORGANIZATION;
    if (at % ROWS_IN_A_STEP === 0) yield;
  }
  state(first, organization.supports.aboutUnknownSystems, filtersPassed, ORGANIZATION);
  const shared = new Int32Array(first.length);
  state(shared, organization.supports.organizationWide, filtersPassed, SHARED);
  for (const masks of batches) {
    yield;
    for (let at = 0; at < masks.length; at++) masks[at]! |= shared[at]!;
  }
  return batches;
}

/** Adds the scopes of `mask` wherever the evidence of these rows states FULL, or PARTIAL or more. */
function state(masks: Int32Array, rows: SupportRows, passed: Uint8Array, mask: number): void {
  const { provision, extent, evidence } = rows;
  for (let row = 0; row < provision.length; row++) {
    const filters = passed[evidence[row]!]!;
    const now = mask & bitAsMask(filters, IN_FORCE);
    const before = mask & bitAsMask(filters, IN_FORCE_BEFORE);
    // Of an extent, bit 0 is set where it is FULL.
    const full = bitAsMask(extent[row]!, 0);
    const at = provision[row]! * SENT_WORDS;
    masks[at + FULL_NOW]! |= now & full;
    masks[at + PARTIAL_NOW]! |= now;
    masks[at + FULL_BEFORE]! |= before & full;
    masks[at + PARTIAL_BEFORE]! |= before;
  }
}

/** Copies one bit of a number to the whole word. About half of all records pass: a branch would be mispredicted. */
function bitAsMask(number: number, bit: number): number {
  return (number << (31 - bit)) >> 31;
}
