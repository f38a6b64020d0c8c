import { findCycles } from '../model/cycles.ts';
import { quoted } from '../model/quoted.ts';
import type { Position } from '../parsing/position.ts';
import type { TableRow } from '../parsing/table-row.ts';
import type { ProblemCode } from '../problems/codes.ts';

/** Checks that the rows of a framework are written depth-first: a parent first, then all that is inside it. */
export class ProvisionTree {
  readonly #refuse: (at: Position, code: ProblemCode, sentence: string) => void;
  readonly #refs = new Set<string>();
  /** The refs whose subtree is being written, outermost first. */
  readonly #open: string[] = [];
  readonly #parents = new Map<string, string>();
  /** Rows whose parent has not been seen above them. */
  readonly #orphans: { readonly ref: string; readonly parent: string; readonly at: Position }[] = [];

  constructor(refuse: (at: Position, code: ProblemCode, sentence: string) => void) {
    this.#refuse = refuse;
  }

  /** Takes the next row. */
  add(ref: string, parent: string | null, row: TableRow<string, 'parent'>): void {
    if (ref !== '' && parent !== null && !this.#refs.has(ref)) this.#parents.set(ref, parent);
    if (parent === null) this.#open.length = 0;
    else if (this.#refs.has(parent)) {
      while (this.#open.length > 0 && this.#open.at(-1) !== parent) this.#open.pop();
      if (this.#open.length === 0) {
        const sentence = `Other rows come between this row and the rest of ${quoted(parent)}. Move it up to the rows of its parent.`;
        row.refuse('parent', 'NOT_DEPTH_FIRST', sentence);
        this.#open.push(parent);
      }
    } else {
      this.#orphans.push({ ref, parent, at: row.position('parent') });
      this.#open.length = 0;
    }
    this.#refs.add(ref);
    this.#open.push(ref);
  }

  /** Says what only the last row can tell: whether a parent comes later, never, or is its own descendant. */
  finish(): void {
    const cyclic = new Set(findCycles(this.#parents));
    for (const { ref, parent, at } of this.#orphans) {
      if (cyclic.has(ref)) this.#refuse(at, 'CYCLE', `${quoted(ref)} would be part of itself.`);
      else if (this.#refs.has(parent)) {
        this.#refuse(
          at,
          'PARENT_AFTER_CHILD',
          `The row of the parent ${quoted(parent)} must come before this one. Move it up.`,
        );
      } else this.#refuse(at, 'UNKNOWN_PARENT', `This file has no row with the ref ${quoted(parent)}.`);
    }
  }
}
