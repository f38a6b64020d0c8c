import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import {
  CAPS,
  CARRY_BYTES,
  CARRY_DOWN,
  CARRY_UP,
  directCell,
  FULL,
  inferredCell,
  NONE,
  PARTIAL,
  sentByUnion,
} from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { ROWS_IN_A_STEP, type Steps } from '../steps.ts';

/**
 * How far one kind of evidence (organization-wide, about any system, about one system) reaches from the provisions
 * that it supports. Caps hold at every provision that a chain passes.
 */
export class Spread {
  /** Best extent over all chains without a mapping, by provision. */
  readonly direct: Uint8Array;
  /** What takes the mapping step, by place: `direct`, FULL at wholes whose parts are all FULL, and what unions send. */
  readonly sent: Uint8Array;
  /** After the mapping step, before the structure step that follows it; filled framework by framework. */
  readonly arrived: Uint8Array;
  /** Best extent over all chains with a mapping; filled framework by framework. */
  readonly #inferred: Uint8Array;
  readonly #filled: Uint8Array;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;
  readonly #subject: EvidenceSubject;
  readonly #caps: readonly number[];

  private constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    subject: EvidenceSubject,
    { direct, sent }: Pick<Spread, 'direct' | 'sent'>,
  ) {
    const count = catalogue.provisions.length;
    this.#catalogue = catalogue;
    this.#choice = choice;
    this.#subject = subject;
    this.#caps = CAPS[subject];
    this.direct = direct;
    this.sent = sent;
    this.arrived = new Uint8Array(count);
    this.#inferred = new Uint8Array(count);
    this.#filled = new Uint8Array(catalogue.frameworks.length);
  }

  /**
   * A step is some frameworks.
   *
   * @param stated by provision the best extent that its own evidence states, not capped yet
   * @param wholes false for questions that look at chains alone
   */
  static *inSteps(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    stated: Uint8Array,
    subject: EvidenceSubject,
    wholes: boolean,
  ): Steps<Spread> {
    const count = catalogue.provisions.length;
    const caps = CAPS[subject];
    const based = new Uint8Array(count);
    const direct = new Uint8Array(count);
    for (const { start, end } of rangesOfFrameworks(catalogue)) {
      for (let p = start; p < end; p++) {
        if (stated[p] !== 0) based[p] = Math.min(stated[p]!, caps[catalogue.level[p]!]!);
      }
      spreadOverStructure(catalogue, based, direct, caps, FULL, start, end);
      yield;
    }
    const whole = wholes && catalogue.wholes.length > 0 ? withWholes(catalogue, direct) : direct;
    const sent = catalogue.unions.length > 0 ? withUnions(catalogue, whole) : whole;
    yield;
    return new Spread(catalogue, choice, subject, { direct, sent });
  }

  /** The same evidence over other mappings: what comes before the mapping step is shared. */
  over(choice: CrosswalkChoice): Spread {
    return new Spread(this.#catalogue, choice, this.#subject, this);
  }

  /** The best of all chains at a provision, see {@link directCell}. */
  cell(framework: number, provision: number): number {
    const inferred = this.inferred(framework)[provision]!;
    return Math.max(directCell(this.direct[provision]!), inferredCell(inferred));
  }

  /** Best extents over all chains with a mapping, filled for the provisions of one framework. */
  inferred(framework: number): Uint8Array {
    if (this.#filled[framework] === 1) return this.#inferred;
    this.#filled[framework] = 1;
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const { level, law } = this.#catalogue;
    const { start: rows, from, carry } = this.#choice;
    const { sent, arrived } = this;
    let any = false;
    for (let p = start; p < end; p++) {
      let best = 0;
      for (let row = rows[p]!; row < rows[p + 1]!; row++) {
        const extent = CARRY_BYTES[carry[row]! + sent[from[row]!]!]!;
        if (extent > best) best = extent;
      }
      if (best === 0) continue;
      any = true;
      arrived[p] = Math.min(best, this.#caps[level[p]!]!, law[p] === 1 ? PARTIAL : FULL);
    }
    if (any) {
      const lawCap = law[start] === 1 ? PARTIAL : FULL;
      spreadOverStructure(this.#catalogue, arrived, this.#inferred, this.#caps, lawCap, start, end);
    }
    return this.#inferred;
  }
}

/** All provisions as ranges of whole frameworks, each of as many as a step may have, or of one framework. */
function* rangesOfFrameworks({
  frameworks,
}: CatalogueIndex): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const [number, { end }] of frameworks.entries()) {
    if (end - start < ROWS_IN_A_STEP && number < frameworks.length - 1) continue;
    yield { start, end };
    start = end;
  }
}

/**
 * One structure step, or none, from every provision of `[start … end)` to its descendants and ancestors.
 * Being monotone, the best extent above and below is all that needs to be known.
 */
export function spreadOverStructure(
  catalogue: CatalogueIndex,
  from: Uint8Array,
  to: Uint8Array,
  caps: readonly number[],
  lawCap: number,
  start: number,
  end: number,
): void {
  const { parent, level } = catalogue;
  const size = end - start;
  const above = new Uint8Array(size);
  const below = new Uint8Array(size);
  for (let p = end - 1; p >= start; p--) {
    const q = parent[p]! - start;
    if (q < 0) continue;
    const extent = Math.max(from[p]!, below[p - start]!);
    if (extent > below[q]!) below[q] = extent;
  }
  for (let p = start; p < end; p++) {
    const q = parent[p]!;
    if (q >= start) above[p - start] = Math.max(from[q]!, above[q - start]!);
    const carried = Math.max(
      CARRY_DOWN[above[p - start] as 0 | 1 | 2 | 3],
      CARRY_UP[below[p - start] as 0 | 1 | 2 | 3],
    );
    to[p] = Math.max(from[p]!, Math.min(carried, caps[level[p]!]!, lawCap));
  }
}

/** A copy in which complete provisions whose parts are all FULL are FULL, bottom-up. */
function withWholes(catalogue: CatalogueIndex, extents: Uint8Array): Uint8Array {
  const { wholes, partsStart, parts } = catalogue;
  const result = extents.slice();
  for (let w = 0; w < wholes.length; w++) {
    let all = true;
    for (let i = partsStart[w]!; all && i < partsStart[w + 1]!; i++) all = result[parts[i]!] === FULL;
    if (all) result[wholes[w]!] = FULL;
  }
  return result;
}

/** The same with what unions send, behind the provisions. */
function withUnions(catalogue: CatalogueIndex, extents: Uint8Array): Uint8Array {
  const sent = new Uint8Array(catalogue.placeCount);
  sent.set(extents);
  for (const [union, { members }] of catalogue.unions.entries())
    sent[extents.length + union] = unionExtent(members, extents);
  return sent;
}

/** What the union of some provisions sends. */
export function unionExtent(members: readonly number[], extents: Uint8Array): number {
  let weakest: number = FULL;
  let best: number = NONE;
  for (const member of members) {
    weakest = Math.min(weakest, extents[member]!);
    best = Math.max(best, extents[member]!);
  }
  return sentByUnion(weakest, best);
}
