import { type EvidenceFilter, FILTER_BIT } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import { SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';
import { ORGANIZATION_BIT, SCOPES_PER_WORD, SHARED_BIT } from './scope-bits.ts';

/** The rows of some evidence, and the bit of a batch for which they count. */
interface PartOfTable {
  readonly rows: SupportRows;
  readonly batch: number;
  readonly mask: number;
}

/**
 * What evidence states at each provision, batch by batch, and where each piece of evidence states something: so that
 * what begins or ceases to count on a day is found without reading the rest.
 */
export class SupportsInTime {
  /** How many batches of scopes there are. */
  readonly batchCount: number;
  /** The batch in which what all scopes share is stated: one more, or the only one that there is. */
  readonly sharedBatch: number;
  /** By evidence number the filters that it passes, as {@link FILTER_BIT}s; whoever changes days writes them. */
  readonly passed: Uint8Array;
  readonly #provisions: number;
  /** By batch and provision, in this order: where its rows begin. */
  readonly #rowsStart: Int32Array;
  readonly #evidence: Int32Array;
  readonly #mask: Int32Array;
  readonly #extent: Uint8Array;
  /** By evidence number: where the batches and provisions begin at which it states something. */
  readonly #placesStart: Int32Array;
  readonly #places: Int32Array;

  private constructor(batchCount: number, provisions: number, evidence: number, rows: number) {
    this.batchCount = batchCount;
    this.sharedBatch = sharedBatchOf(batchCount);
    this.#provisions = provisions;
    this.passed = new Uint8Array(evidence);
    this.#rowsStart = new Int32Array((this.sharedBatch + 1) * provisions + 1);
    this.#evidence = new Int32Array(rows);
    this.#mask = new Int32Array(rows);
    this.#extent = new Uint8Array(rows);
    this.#placesStart = new Int32Array(evidence + 1);
    this.#places = new Int32Array(rows);
  }

  /** Of the organization and all of its systems; a step is some rows. */
  static *inSteps(organization: OrganizationIndex): Steps<SupportsInTime> {
    const batchCount = Math.ceil((organization.systems.length + 1) / SCOPES_PER_WORD);
    const parts = [...partsOfAll(organization, batchCount)];
    const rows = parts.reduce((sum, part) => sum + part.rows.provision.length, 0);
    const count = organization.catalogue.provisions.length;
    const made = new SupportsInTime(batchCount, count, organization.evidence.all.length, rows);
    yield* made.#fill(parts);
    return made;
  }

  *#fill(parts: readonly PartOfTable[]): Steps<void> {
    const [rowsStart, placesStart] = [this.#rowsStart, this.#placesStart];
    for (const { rows, batch } of parts)
      yield* rangesInSteps(rows.provision.length, (from, to) => {
        for (let row = from; row < to; row++) {
          rowsStart[batch * this.#provisions + rows.provision[row]! + 1]!++;
          placesStart[rows.evidence[row]! + 1]!++;
        }
      });
    for (const starts of [rowsStart, placesStart])
      yield* rangesInSteps(starts.length - 1, (from, to) => {
        for (let at = from; at < to; at++) starts[at + 1]! += starts[at]!;
      });
    const [nextRow, nextPlace] = [rowsStart.slice(), placesStart.slice()];
    for (const { rows, batch, mask } of parts)
      yield* rangesInSteps(rows.provision.length, (from, to) => {
        for (let row = from; row < to; row++) {
          const place = batch * this.#provisions + rows.provision[row]!;
          const evidence = rows.evidence[row]!;
          const at = nextRow[place]!++;
          this.#evidence[at] = evidence;
          this.#mask[at] = mask;
          this.#extent[at] = rows.extent[row]!;
          this.#places[nextPlace[evidence]!++] = place;
        }
      });
  }

  /** Whether any scope sees the evidence. */
  isSeen(evidence: number): boolean {
    return this.#placesStart[evidence + 1]! > this.#placesStart[evidence]!;
  }

  /** The batches and provisions at which some evidence states something. */
  eachPlace(evidence: number, visit: (batch: number, provision: number) => void): void {
    for (let at = this.#placesStart[evidence]!; at < this.#placesStart[evidence + 1]!; at++) {
      const place = this.#places[at]!;
      const batch = Math.floor(place / this.#provisions);
      visit(batch, place - batch * this.#provisions);
    }
  }

  /** Writes what the evidence that passes a filter states at a provision to the scopes of a batch, see {@link SENT_WORDS}. */
  state(batch: number, provision: number, filter: EvidenceFilter, stated: Int32Array): void {
    let [full, partial] = [0, 0];
    const place = batch * this.#provisions + provision;
    const bit = FILTER_BIT[filter];
    for (let row = this.#rowsStart[place]!; row < this.#rowsStart[place + 1]!; row++) {
      if ((this.passed[this.#evidence[row]!]! & bit) === 0) continue;
      partial |= this.#mask[row]!;
      // Of an extent, bit 0 is set where it is FULL.
      if ((this.#extent[row]! & 1) === 1) full |= this.#mask[row]!;
    }
    const at = provision * SENT_WORDS;
    stated[at] = full;
    stated[at + SENT_PARTIAL] = partial;
  }
}

/** Evidence that all scopes share is stated once for all batches. */
function sharedBatchOf(batchCount: number): number {
  return batchCount === 1 ? 0 : batchCount;
}

function* partsOfAll({ systems, supports }: OrganizationIndex, batchCount: number): Generator<PartOfTable> {
  for (const [number, system] of systems.entries()) {
    const scope = number + 1;
    const batch = Math.floor(scope / SCOPES_PER_WORD);
    yield { rows: system.supports, batch, mask: 1 << (scope % SCOPES_PER_WORD) };
  }
  // Evidence about any system is the organization's own.
  yield { rows: supports.aboutSystems, batch: 0, mask: 1 << ORGANIZATION_BIT };
  yield { rows: supports.organizationWide, batch: sharedBatchOf(batchCount), mask: 1 << SHARED_BIT };
}
