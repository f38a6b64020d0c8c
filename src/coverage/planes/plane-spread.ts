import { CAPS, FULL, relationshipCode } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';

/** Extents of up to 32 systems at every provision: bit s of `full[p]` says that system s has FULL there, and so on. */
export interface ExtentPlanes {
  readonly full: Int32Array;
  /** PARTIAL or more. */
  readonly partial: Int32Array;
  /** INDICATIVE or more. */
  readonly indicative: Int32Array;
}

const EVERY = -1;
const EQUAL = relationshipCode('equal') * 4;
const SUPERSET = relationshipCode('superset-of') * 4;
const SUBSET = relationshipCode('subset-of') * 4;
/** Where evidence about the system that is asked can be FULL. */
const FULL_BY_LEVEL = CAPS.aboutThisSystem.map((cap) => (cap === FULL ? EVERY : 0));

/**
 * The same as `Spread` for the own evidence of 32 systems at a time: every rule of the algebra is one or two
 * operations on whole words.
 */
export class PlaneSpread {
  readonly direct: ExtentPlanes;
  /** What takes the mapping step. */
  readonly #sentFull: Int32Array;
  readonly #sentPartial: Int32Array;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;

  /** @param full,partial by provision what is stated there, not capped yet; partial includes full */
  constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    full: Int32Array,
    partial: Int32Array,
    wholes: boolean,
  ) {
    this.#catalogue = catalogue;
    this.#choice = choice;
    const count = catalogue.provisions.length;
    for (let p = 0; p < count; p++) full[p]! &= FULL_BY_LEVEL[catalogue.level[p]!]!;
    const based = { full, partial, indicative: partial };
    this.direct = structureStep(catalogue, based, 0, count, EVERY);
    this.#sentFull = this.direct.full;
    this.#sentPartial = this.direct.partial;
    if (wholes && catalogue.wholes.length > 0) {
      this.#sentFull = this.direct.full.slice();
      this.#sentPartial = this.direct.partial.slice();
      this.#completeWholes();
    }
  }

  /** Best extents over all chains with a mapping, by row of one framework. */
  inferred(framework: number): ExtentPlanes {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const { level, law } = this.#catalogue;
    const { start: rows, from, carry } = this.#choice;
    const size = end - start;
    const full = new Int32Array(size);
    const partial = new Int32Array(size);
    const indicative = new Int32Array(size);
    const lawMask = size > 0 && law[start] === 1 ? 0 : EVERY;
    for (let p = start; p < end; p++) {
      let f = 0;
      let q = 0;
      let i = 0;
      for (let row = rows[p]!; row < rows[p + 1]!; row++) {
        const sentFull = this.#sentFull[from[row]!]!;
        const sentPartial = this.#sentPartial[from[row]!]!;
        const code = carry[row]!;
        if (code === EQUAL || code === SUPERSET) f |= sentFull;
        q |= code === EQUAL || code === SUBSET ? sentPartial : sentFull;
        i |= sentPartial;
      }
      const most = FULL_BY_LEVEL[level[p]!]! & lawMask;
      full[p - start] = f & most;
      partial[p - start] = q;
      indicative[p - start] = i;
    }
    return structureStep(this.#catalogue, { full, partial, indicative }, start, end, lawMask);
  }

  #completeWholes(): void {
    const { wholes, partsStart, parts } = this.#catalogue;
    for (let w = 0; w < wholes.length; w++) {
      let all = EVERY;
      for (let i = partsStart[w]!; all !== 0 && i < partsStart[w + 1]!; i++)
        all &= this.#sentFull[parts[i]!]!;
      this.#sentFull[wholes[w]!]! |= all;
      this.#sentPartial[wholes[w]!]! |= all;
    }
  }
}

/** One structure step, or none; arrays are rows of `[start … end)`. */
function structureStep(
  catalogue: CatalogueIndex,
  from: ExtentPlanes,
  start: number,
  end: number,
  lawMask: number,
): ExtentPlanes {
  const { parent, level } = catalogue;
  const size = end - start;
  const aboveFull = new Int32Array(size);
  const abovePartial = new Int32Array(size);
  const below = new Int32Array(size);
  const full = new Int32Array(size);
  const partial = new Int32Array(size);
  const indicative = new Int32Array(size);
  for (let row = size - 1; row >= 0; row--) {
    const above = parent[row + start]! - start;
    if (above >= 0) below[above]! |= below[row]! | from.partial[row]!;
  }
  for (let row = 0; row < size; row++) {
    const above = parent[row + start]! - start;
    if (above >= 0) {
      aboveFull[row] = aboveFull[above]! | from.full[above]!;
      abovePartial[row] = abovePartial[above]! | from.partial[above]!;
    }
    const most = FULL_BY_LEVEL[level[row + start]!]! & lawMask;
    full[row] = from.full[row]! | (aboveFull[row]! & most);
    partial[row] = from.partial[row]! | aboveFull[row]! | below[row]!;
    indicative[row] = from.indicative[row]! | abovePartial[row]! | below[row]!;
  }
  return { full, partial, indicative };
}
