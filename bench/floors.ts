import type { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../src/coverage/projection/crosswalk-choice.ts';

/** The least that any engine does: every mapping touched once, both ways, in bare typed arrays. */
export function touchMappings(
  catalogue: CatalogueIndex,
  choice: CrosswalkChoice,
  extents: Uint8Array,
): number {
  const { start, from, carry } = choice;
  let sum = 0;
  for (let p = 0; p < catalogue.provisions.length; p++) {
    let best = 0;
    for (let row = start[p]!; row < start[p + 1]!; row++) {
      const extent = extents[from[row]!]! + carry[row]!;
      if (extent > best) best = extent;
    }
    sum += best;
  }
  return sum;
}

/** The least that a matrix costs: one OR of 32 systems per mapping and word. */
export function touchMatrix(
  catalogue: CatalogueIndex,
  choice: CrosswalkChoice,
  words: readonly Int32Array[],
): number {
  const { start, from } = choice;
  let sum = 0;
  for (const word of words) {
    for (let p = 0; p < catalogue.provisions.length; p++) {
      let seen = 0;
      for (let row = start[p]!; row < start[p + 1]!; row++) seen |= word[from[row]!]!;
      sum ^= seen;
    }
  }
  return sum;
}
