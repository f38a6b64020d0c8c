import { MadeInSteps } from '../made-in-steps.ts';
import { type EvidenceFilter, FILTER_BIT } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import { SENT_FULL, SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';
import { ORGANIZATION_BIT, SCOPES_PER_WORD, SHARED_BIT } from './scope-bits.ts';

/** What the evidence that passes a filter states for every scope, batch by batch. */
export class StatedMasks {
  readonly #input: BitwiseInput;
  readonly #filter: EvidenceFilter;
  /** What all scopes share. */
  readonly #shared = new MadeInSteps(() => this.#ofAll());

  constructor(input: BitwiseInput, filter: EvidenceFilter) {
    this.#input = input;
    this.#filter = filter;
  }

  /**
   * The masks of one batch, from 0: by provision, not capped yet; the places of unions are left empty. A step is a
   * system, or some supports.
   */
  *ofBatch(batch: number): Steps<Int32Array> {
    const { organization } = this.#input;
    const masks = (yield* this.#shared.inSteps()).slice();
    for (let bit = 0; bit < SCOPES_PER_WORD; bit++) {
      const system = organization.systems[batch * SCOPES_PER_WORD + bit - 1];
      if (system === undefined) continue;
      this.#state(masks, system.supports, 1 << bit, 0, system.supports.provision.length);
      yield;
    }
    // Evidence about any system is the organization's own.
    if (batch === 0)
      yield* this.#stateInSteps(masks, organization.supports.aboutSystems, 1 << ORGANIZATION_BIT);
    return masks;
  }

  *#ofAll(): Steps<Int32Array> {
    const { catalogue, organization } = this.#input;
    const shared = new Int32Array(catalogue.placeCount * SENT_WORDS);
    yield* this.#stateInSteps(shared, organization.supports.organizationWide, 1 << SHARED_BIT);
    return shared;
  }

  *#stateInSteps(masks: Int32Array, rows: SupportRows, mask: number): Steps<void> {
    yield* rangesInSteps(rows.provision.length, (from, to) => this.#state(masks, rows, mask, from, to));
  }

  /** Adds the scopes of `mask` wherever the evidence of some rows states FULL, or PARTIAL or more. */
  #state(
    masks: Int32Array,
    { provision, extent, evidence }: SupportRows,
    mask: number,
    from: number,
    to: number,
  ): void {
    const { filtersPassed } = this.#input;
    const filter = Math.log2(FILTER_BIT[this.#filter]);
    for (let row = from; row < to; row++) {
      const stated = mask & bitAsMask(filtersPassed[evidence[row]!]!, filter);
      const at = provision[row]! * SENT_WORDS;
      // Of an extent, bit 0 is set where it is FULL.
      masks[at + SENT_FULL]! |= stated & bitAsMask(extent[row]!, 0);
      masks[at + SENT_PARTIAL]! |= stated;
    }
  }
}

/** Copies one bit of a number to the whole word. About half of all records pass: a branch would be mispredicted. */
function bitAsMask(number: number, bit: number): number {
  return (number << (31 - bit)) >> 31;
}
