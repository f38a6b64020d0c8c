import type { Evidence } from '../../model/evidence.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { SupportColumns } from './support-columns.ts';

/** Evidence at a provision, straight or through an operating control, as rows of equal index. */
export interface SupportRows {
  readonly provision: Int32Array;
  /** FULL or PARTIAL: the weaker one where a control stands between. */
  readonly extent: Uint8Array;
  /** Index into the evidence arrays. */
  readonly evidence: Int32Array;
}

/** The number of what does not exist. */
export const NOWHERE = -1;

/** In place of the number of the one system that evidence is about. */
const NO_SYSTEM = -1;
const SEVERAL = -2;

/** Collects support rows for the organization as a whole, for evidence about any system, and for each system. */
export class SupportRowCollector {
  readonly organizationWide = new RowBuilder();
  readonly aboutSystems = new RowBuilder();
  readonly aboutUnknownSystems = new RowBuilder();
  readonly bySystem: readonly RowBuilder[];
  readonly #evidence: readonly Evidence[];
  readonly #systemNumber: ReadonlyMap<string, number>;
  /** By evidence number the one system it is about: looked up once, however many rows name the evidence. */
  readonly #system: Int32Array;

  constructor(evidence: readonly Evidence[], systemNumber: ReadonlyMap<string, number>) {
    this.#evidence = evidence;
    this.#systemNumber = systemNumber;
    this.bySystem = Array.from({ length: systemNumber.size }, () => new RowBuilder());
    this.#system = Int32Array.from(evidence, ({ systems }) =>
      systems.length === 0
        ? NO_SYSTEM
        : systems.length === 1
          ? (systemNumber.get(systems[0]!) ?? SEVERAL)
          : SEVERAL,
    );
  }

  /** Provision and evidence by number, {@link NOWHERE} where there is none of that id. */
  add(p: number, extent: number, evidence: number): void {
    if (p === NOWHERE || evidence === NOWHERE) return;
    const system = this.#system[evidence]!;
    if (system === NO_SYSTEM) {
      this.organizationWide.add(p, extent, evidence);
      return;
    }
    this.aboutSystems.add(p, extent, evidence);
    if (system === SEVERAL) this.#addToEach(p, extent, evidence);
    else this.bySystem[system]!.add(p, extent, evidence);
  }

  #addToEach(p: number, extent: number, evidence: number): void {
    let isKnown = false;
    for (const system of this.#evidence[evidence]!.systems) {
      const number = this.#systemNumber.get(system);
      if (number === undefined) continue;
      isKnown = true;
      this.bySystem[number]!.add(p, extent, evidence);
    }
    if (!isKnown) this.aboutUnknownSystems.add(p, extent, evidence);
  }

  /** Adds every support; what an id stands for is looked up once, however many rows name it. */
  addAll(
    supports: SupportColumns,
    catalogue: CatalogueIndex,
    evidenceNumber: ReadonlyMap<string, number>,
  ): void {
    const { words } = supports;
    const UNASKED = -2;
    const provisions = new Int32Array(words.length).fill(UNASKED);
    const evidences = new Int32Array(words.length).fill(UNASKED);
    supports.eachRow((evidence, provision, extent) => {
      if (provisions[provision] === UNASKED)
        provisions[provision] = catalogue.numberOf.get(words.mustText(provision)) ?? NOWHERE;
      if (evidences[evidence] === UNASKED)
        evidences[evidence] = evidenceNumber.get(words.mustText(evidence)) ?? NOWHERE;
      this.add(provisions[provision]!, extent, evidences[evidence]!);
    });
  }
}

class RowBuilder {
  #provision = new Int32Array(16);
  #extent = new Uint8Array(16);
  #evidence = new Int32Array(16);
  #size = 0;

  add(provision: number, extent: number, evidence: number): void {
    if (this.#size === this.#extent.length) this.#fit(this.#size * 2);
    this.#provision[this.#size] = provision;
    this.#extent[this.#size] = extent;
    this.#evidence[this.#size] = evidence;
    this.#size++;
  }

  rows(): SupportRows {
    this.#fit(this.#size);
    return { provision: this.#provision, extent: this.#extent, evidence: this.#evidence };
  }

  #fit(length: number): void {
    this.#provision = fitted(this.#provision, new Int32Array(length));
    this.#extent = fitted(this.#extent, new Uint8Array(length));
    this.#evidence = fitted(this.#evidence, new Int32Array(length));
  }
}

function fitted<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from.subarray(0, to.length));
  return to;
}
