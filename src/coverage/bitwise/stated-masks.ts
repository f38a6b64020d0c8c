import { FILTER_BIT } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import { FULL_BEFORE, FULL_NOW, PARTIAL_BEFORE, PARTIAL_NOW, SENT_WORDS } from './mask-words.ts';
import { ORGANIZATION_BIT, SCOPES_PER_WORD, SHARED_BIT } from './scope-bits.ts';

const IN_FORCE = Math.log2(FILTER_BIT['in-force']);
const IN_FORCE_BEFORE = Math.log2(FILTER_BIT['in-force-before']);
const SHARED = 1 << SHARED_BIT;
const ORGANIZATION = 1 << ORGANIZATION_BIT;

/**
 * By batch what evidence states for every scope, not capped yet; the places of unions are left empty. Each support is
 * read once, for what is in force and for what was in force on an earlier day. A step is a system, or some supports.
 */
export function* statedMasksInSteps(input: BitwiseInput): Steps<readonly Int32Array[]> {
  const { catalogue, organization, filtersPassed } = input;
  const shared = new Int32Array(catalogue.placeCount * SENT_WORDS);
  yield* stateInSteps(shared, organization.supports.organizationWide, filtersPassed, SHARED);
  const count = Math.ceil((organization.systems.length + 1) / SCOPES_PER_WORD);
  const batches: Int32Array[] = [];
  for (let batch = 0; batch < count; batch++) {
    const masks = shared.slice();
    for (let bit = 0; bit < SCOPES_PER_WORD; bit++) {
      const system = organization.systems[batch * SCOPES_PER_WORD + bit - 1];
      if (system === undefined) continue;
      state(masks, system.supports, filtersPassed, 1 << bit, 0, system.supports.provision.length);
      yield;
    }
    batches.push(masks);
  }
  // Evidence about any system is the organization's own.
  yield* stateInSteps(batches[0]!, organization.supports.aboutSystems, filtersPassed, ORGANIZATION);
  return batches;
}

function* stateInSteps(masks: Int32Array, rows: SupportRows, passed: Uint8Array, mask: number): Steps<void> {
  yield* rangesInSteps(rows.provision.length, (from, to) => state(masks, rows, passed, mask, from, to));
}

/** Adds the scopes of `mask` wherever the evidence of some rows states FULL, or PARTIAL or more. */
function state(
  masks: Int32Array,
  { provision, extent, evidence }: SupportRows,
  passed: Uint8Array,
  mask: number,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
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
