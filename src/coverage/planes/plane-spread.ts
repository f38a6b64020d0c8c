import { CAPS, CARRY_BYTES, FULL, relationshipCode } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { EXTENTS, type ExtentPlanes, FULL_PLANE, INDICATIVE_PLANE, PARTIAL_PLANE } from './extent-planes.ts';

const EVERY = -1;
/** Where evidence about the system that is asked can be FULL. */
const FULL_BY_LEVEL = CAPS.aboutThisSystem.map((cap) => (cap === FULL ? EVERY : 0));
/** By carry byte offset: whether FULL stays FULL, and whether PARTIAL stays PARTIAL, as masks without a branch. */
const KEEPS_FULL = maskOf('equal', 'superset-of');
const KEEPS_PARTIAL = maskOf('equal', 'subset-of');

/**
 * The same as `Spread` for the own evidence of 32 systems at a time: every rule of the algebra is one or two
 * operations on whole words.
 */
export class PlaneSpread {
  /** Best extents over all chains without a mapping, by provision. */
  readonly direct: ExtentPlanes;
  /** What takes the mapping step: `direct`, and FULL at wholes whose parts are all FULL. */
  readonly #sent: ExtentPlanes;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;

  /** @param stated by provision what is stated there, not capped yet; each plane includes the one before */
  constructor(catalogue: CatalogueIndex, choice: CrosswalkChoice, stated: ExtentPlanes, wholes: boolean) {
    this.#catalogue = catalogue;
    this.#choice = choice;
    const count = catalogue.provisions.length;
    for (let p = 0; p < count; p++) {
      stated[p * EXTENTS + FULL_PLANE]! &= FULL_BY_LEVEL[catalogue.level[p]!]!;
    }
    this.direct = structureStep(catalogue, stated, 0, count, EVERY);
    this.#sent = wholes && catalogue.wholes.length > 0 ? withWholes(catalogue, this.direct) : this.direct;
  }

  /** Best extents over all chains with a mapping, by row of one framework. */
  inferred(framework: number): ExtentPlanes {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const { level, law } = this.#catalogue;
    const { start: rows, from, carry } = this.#choice;
    const sent = this.#sent;
    const arrived = new Int32Array((end - start) * EXTENTS);
    const lawMask = end > start && law[start] === 1 ? 0 : EVERY;
    let any = 0;
    for (let p = start; p < end; p++) {
      let full = 0;
      let partial = 0;
      let indicative = 0;
      for (let row = rows[p]!, last = rows[p + 1]!; row < last; row++) {
        const code = carry[row]!;
        const source = from[row]! * EXTENTS;
        const sentFull = sent[source + FULL_PLANE]!;
        const sentPartial = sent[source + PARTIAL_PLANE]!;
        full |= sentFull & KEEPS_FULL[code]!;
        partial |= sentFull | (sentPartial & KEEPS_PARTIAL[code]!);
        indicative |= sentPartial;
      }
      any |= indicative;
      const at = (p - start) * EXTENTS;
      arrived[at + FULL_PLANE] = full & FULL_BY_LEVEL[level[p]!]! & lawMask;
      arrived[at + PARTIAL_PLANE] = partial;
      arrived[at + INDICATIVE_PLANE] = indicative;
    }
    return any === 0 ? arrived : structureStep(this.#catalogue, arrived, start, end, lawMask);
  }
}

/** A copy in which complete provisions whose parts are all FULL are FULL, bottom-up. */
function withWholes(catalogue: CatalogueIndex, extents: ExtentPlanes): ExtentPlanes {
  const { wholes, partsStart, parts } = catalogue;
  const result = extents.slice();
  for (let w = 0; w < wholes.length; w++) {
    let all = EVERY;
    for (let i = partsStart[w]!; all !== 0 && i < partsStart[w + 1]!; i++) {
      all &= result[parts[i]! * EXTENTS + FULL_PLANE]!;
    }
    const whole = wholes[w]! * EXTENTS;
    result[whole + FULL_PLANE]! |= all;
    result[whole + PARTIAL_PLANE]! |= all;
  }
  return result;
}

/** One structure step, or none; the planes are rows of `[start … end)`. */
function structureStep(
  catalogue: CatalogueIndex,
  from: ExtentPlanes,
  start: number,
  end: number,
  lawMask: number,
): ExtentPlanes {
  const { parent, level } = catalogue;
  // By row, while the step is taken: FULL above, PARTIAL or more above, PARTIAL or more below.
  const around = new Int32Array(from.length);
  const to = new Int32Array(from.length);
  for (let row = end - start - 1; row >= 0; row--) {
    const up = (parent[row + start]! - start) * EXTENTS;
    if (up >= 0) around[up + 2]! |= around[row * EXTENTS + 2]! | from[row * EXTENTS + PARTIAL_PLANE]!;
  }
  for (let at = 0, p = start; p < end; at += EXTENTS, p++) {
    const up = (parent[p]! - start) * EXTENTS;
    if (up >= 0) {
      around[at] = around[up]! | from[up + FULL_PLANE]!;
      around[at + 1] = around[up + 1]! | from[up + PARTIAL_PLANE]!;
    }
    const fullAbove = around[at]!;
    const below = around[at + 2]!;
    to[at + FULL_PLANE] = from[at + FULL_PLANE]! | (fullAbove & FULL_BY_LEVEL[level[p]!]! & lawMask);
    to[at + PARTIAL_PLANE] = from[at + PARTIAL_PLANE]! | fullAbove | below;
    to[at + INDICATIVE_PLANE] = from[at + INDICATIVE_PLANE]! | around[at + 1]! | below;
  }
  return to;
}

function maskOf(...keeping: readonly Parameters<typeof relationshipCode>[0][]): Int32Array {
  const masks = new Int32Array(CARRY_BYTES.length);
  for (const relationship of keeping) masks[relationshipCode(relationship) * 4] = EVERY;
  return masks;
}
