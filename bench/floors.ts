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

/** Bytes of an edge in typed arrays: two ends and what it says. */
const EDGE_BYTES = 9;

/** The least that edges take in memory, in megabytes. */
export function edgeMegabytes(edges: number): number {
  return (edges * EDGE_BYTES) / 1_000_000;
}

/** The least that taking edges in costs: the ends of each, and what it says, put into typed arrays. */
export function takeInEdges(edges: number): number {
  const [from, to, says] = [new Int32Array(edges), new Int32Array(edges), new Uint8Array(edges)];
  for (let edge = 0; edge < edges; edge++) {
    from[edge] = edge;
    to[edge] = edges - edge;
    says[edge] = edge & 3;
  }
  return from[edges >> 1]! + to[edges >> 1]! + says[edges >> 1]!;
}
