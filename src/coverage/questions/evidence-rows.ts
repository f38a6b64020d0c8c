import { BASES, EXTENTS } from '../../model/extent.ts';
import type { ReachingEvidence } from '../engine/evidence-reach.ts';
import type { Projection } from '../projection/projection.ts';
import { RowColumn } from '../projection/row-column.ts';
import { Words } from '../projection/words.ts';

/** A piece of evidence at one provision in one scope. */
export interface EvidenceAtProvision {
  /** The row of the provision and the scope in the answers. */
  readonly index: number;
  /** How it reaches the provision; if it does not count on the day: how it would. */
  readonly reaching: ReachingEvidence;
}

const integers = () => new RowColumn((length) => new Int32Array(length));
const bytes = () => new RowColumn((length) => new Uint8Array(length));

/** Pieces of evidence at provisions in scopes, in some thirty bytes each: there may be a million, of few records. */
export class EvidenceRows {
  readonly #projection: Projection;
  #length = 0;
  readonly #index = integers();
  readonly #evidence = integers();
  readonly #extent = bytes();
  readonly #basis = bytes();
  readonly #isTogether = bytes();
  readonly #words = new Words();
  readonly #statedAt = integers();
  readonly #support = integers();
  readonly #control = integers();
  readonly #takenOverFrom = integers();
  readonly #mapping = integers();

  constructor(projection: Projection) {
    this.#projection = projection;
  }

  get length(): number {
    return this.#length;
  }

  add({ index, reaching }: EvidenceAtProvision): void {
    const row = this.#length++;
    const { evidence, extent, basis, isTogether, statedAt, support, control, takenOverFrom, mapping } =
      reaching;
    this.#index.put(row, index);
    this.#evidence.put(row, this.#projection.organization.evidence.numberOf.get(evidence.id)!);
    this.#extent.put(row, EXTENTS.indexOf(extent));
    this.#basis.put(row, BASES.indexOf(basis));
    this.#isTogether.put(row, Number(isTogether));
    this.#statedAt.put(row, this.#words.number(statedAt));
    this.#support.put(row, this.#words.number(support));
    this.#control.put(row, this.#words.number(control));
    this.#takenOverFrom.put(row, this.#words.number(takenOverFrom));
    this.#mapping.put(row, this.#words.number(mapping));
  }

  /** The row of the answers that a row is about. */
  indexAt(row: number): number {
    return this.#index.at(row);
  }

  at(row: number): EvidenceAtProvision {
    const { all } = this.#projection.organization.evidence;
    return {
      index: this.#index.at(row),
      reaching: {
        evidence: all[this.#evidence.at(row)]!,
        extent: EXTENTS[this.#extent.at(row)]!,
        basis: BASES[this.#basis.at(row)]!,
        isTogether: this.#isTogether.at(row) === 1,
        statedAt: this.#words.mustText(this.#statedAt.at(row)),
        support: this.#words.text(this.#support.at(row)),
        control: this.#words.text(this.#control.at(row)),
        takenOverFrom: this.#words.text(this.#takenOverFrom.at(row)),
        mapping: this.#words.text(this.#mapping.at(row)),
      },
    };
  }
}
