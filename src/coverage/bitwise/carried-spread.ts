import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { BitwiseScratch } from './bitwise-scratch.ts';
import { MaskSteps } from './mask-steps.ts';
import {
  FULL_BEFORE,
  PARTIAL_BEFORE,
  PARTIAL_NOW,
  REACHED_PARTIAL,
  REACHED_WORDS,
  SENT_WORDS,
} from './mask-words.ts';

/** So many provisions are looked at in a step: that takes less than a millisecond. */
const TARGETS_IN_A_STEP = 128;

/** Provisions of frameworks asked, as far as something else is stated than before. */
export interface Touched {
  /** Those whose extents differ in some scope. */
  readonly extents: Set<number>;
  /** Those at which, if they are gaps, there may be another reason for it. */
  readonly gaps: Set<number>;
}

/** Writes what is stated at a provision, see `SENT_WORDS`. */
export type StateProvision = (provision: number, stated: Int32Array) => void;

/**
 * How far evidence reaches, for all scopes of a word, kept whole and carried over from day to day: where something else
 * is stated than before, only what this reaches is computed again.
 */
export class CarriedSpread {
  /** Extents over all chains without a mapping, and over those with one at the provisions of the frameworks asked. */
  readonly direct: Int32Array;
  readonly reached: Int32Array;
  readonly #catalogue: CatalogueIndex;
  readonly #choice: CrosswalkChoice;
  readonly #steps: MaskSteps;
  /** By framework number: 1 where its statuses are asked for. */
  readonly #isAsked: Uint8Array;
  readonly #stated: Int32Array;
  readonly #sent: Int32Array;
  readonly #arrived: Int32Array;
  readonly #arrivedBefore: Int32Array;
  /** Of the tree that is computed again. */
  readonly #words = { sent: new Int32Array(0), reached: new Int32Array(0), before: new Int32Array(0) };

  constructor(
    catalogue: CatalogueIndex,
    choice: CrosswalkChoice,
    fullMasks: Int32Array,
    frameworks: readonly number[],
  ) {
    const count = catalogue.provisions.length;
    this.#catalogue = catalogue;
    this.#choice = choice;
    this.#steps = new MaskSteps(catalogue, choice, fullMasks, new BitwiseScratch());
    this.#isAsked = new Uint8Array(catalogue.frameworks.length);
    for (const framework of frameworks) this.#isAsked[framework] = 1;
    this.#stated = new Int32Array(count * SENT_WORDS);
    this.#sent = new Int32Array(catalogue.placeCount * SENT_WORDS);
    this.direct = new Int32Array(count * REACHED_WORDS);
    this.#arrived = new Int32Array(count * REACHED_WORDS);
    this.#arrivedBefore = new Int32Array(count);
    this.reached = new Int32Array(count * REACHED_WORDS);
  }

  /** Computes everything; a step is a framework. */
  *fill(state: StateProvision): Steps<void> {
    const { frameworks, unions } = this.#catalogue;
    for (const { start, end } of frameworks) {
      for (let p = start; p < end; p++) state(p, this.#stated);
      this.#steps.structure(this.#stated, this.#sent, this.direct, start, end);
      yield;
    }
    this.#steps.completeWholes(this.#sent);
    for (let union = 0; union < unions.length; union++) this.#steps.union(this.#sent, union);
    for (const framework of frameworks.keys()) {
      if (this.#isAsked[framework] === 1) this.#fillFramework(framework);
      yield;
    }
  }

  #fillFramework(framework: number): void {
    const { start, end } = this.#catalogue.frameworks[framework]!;
    const lawMask = this.#steps.lawMask(framework);
    const reached = this.reached.subarray(start * REACHED_WORDS, end * REACHED_WORDS);
    const before = this.#arrivedBefore.subarray(start, end);
    this.#steps.arrive(this.#sent, start, end, lawMask, reached, before);
    this.#arrived.set(reached, start * REACHED_WORDS);
    this.#steps.structureBehind(reached, before, start, end, lawMask);
  }

  /**
   * Takes in what is stated now at some provisions; a step is a tree of provisions.
   *
   * @param touched receives what may differ
   */
  *restate(provisions: Iterable<number>, state: StateProvision, touched: Touched): Steps<void> {
    const trees = new Set<number>();
    yield* eachInSteps(provisions, (p) => {
      if (this.#takeIn(p, state)) trees.add(this.#treeOf(p));
    });
    if (trees.size === 0) return;
    const rows = new Set<number>();
    const sent = new Set<number>();
    for (const tree of trees) {
      this.#stepDirect(tree, rows, sent);
      yield;
    }
    this.#unite(rows, sent, touched.gaps);
    for (const tree of yield* this.#carryOver(sent)) {
      this.#stepBehind(tree, rows);
      yield;
    }
    for (const p of rows) if (this.#isAsked[this.#catalogue.frameworkOf[p]!] === 1) touched.extents.add(p);
  }

  #treeOf(provision: number): number {
    const { parent } = this.#catalogue;
    let top = provision;
    while (parent[top]! >= 0) top = parent[top]!;
    return top;
  }

  /** Whether something else is stated than before. */
  #takeIn(provision: number, state: StateProvision): boolean {
    const at = provision * SENT_WORDS;
    const stated = this.#stated;
    const [a, b, c, d] = [stated[at], stated[at + 1], stated[at + 2], stated[at + 3]];
    state(provision, stated);
    this.#steps.cap(stated, provision);
    return stated[at] !== a || stated[at + 1] !== b || stated[at + 2] !== c || stated[at + 3] !== d;
  }

  /** The structure step of one tree; adds the provisions whose direct extents differ, and the places that send other ones. */
  #stepDirect(tree: number, differing: Set<number>, sent: Set<number>): void {
    const end = this.#catalogue.end[tree]!;
    const length = (end - tree) * SENT_WORDS;
    const words = this.#room(length);
    this.#steps.structure(this.#stated, words.sent, words.reached, tree, end, tree);
    for (let p = tree, from = 0; p < end; p++, from += SENT_WORDS) {
      const at = p * SENT_WORDS;
      if (differ(this.direct, at, words.reached, from)) {
        copyWords(this.direct, at, words.reached, from);
        differing.add(p);
      }
      for (const word of [FULL_BEFORE, PARTIAL_BEFORE]) {
        if (this.#sent[at + word] === words.sent[from + word]) continue;
        this.#sent[at + word] = words.sent[from + word]!;
        sent.add(p);
      }
      this.#send(p, sent);
    }
  }

  /** What a provision sends in force: what it has, and FULL where all its parts send it. */
  #send(provision: number, changed: Set<number>): void {
    const at = provision * SENT_WORDS;
    const whole = this.#catalogue.wholeNumber[provision]!;
    const all = whole < 0 ? 0 : this.#steps.whole(this.#sent, whole);
    const full = this.direct[at]! | all;
    const partial = this.direct[at + REACHED_PARTIAL]! | all;
    if (this.#sent[at] === full && this.#sent[at + PARTIAL_NOW] === partial) return;
    this.#sent[at] = full;
    this.#sent[at + PARTIAL_NOW] = partial;
    changed.add(provision);
    const above = this.#catalogue.wholeOf[provision]!;
    if (above >= 0) this.#send(above, changed);
  }

  /**
   * What unions send. A gap may have its reason from evidence and a control together at a union, so that what lies
   * behind one may differ although it sends the same.
   */
  #unite(direct: ReadonlySet<number>, sent: Set<number>, gaps: Set<number>): void {
    const { provisions, unionsOf } = this.#catalogue;
    if (unionsOf.size === 0) return;
    const unions = new Set<number>();
    for (const members of [direct, sent])
      for (const member of members) for (const place of unionsOf.get(member) ?? []) unions.add(place);
    for (const place of unions) {
      const at = place * SENT_WORDS;
      const before = this.#sent.slice(at, at + SENT_WORDS);
      this.#steps.union(this.#sent, place - provisions.length);
      if (differ(this.#sent, at, before, 0)) sent.add(place);
      this.#eachTarget(place, (q) => {
        const tree = this.#treeOf(q);
        for (let p = tree; p < this.#catalogue.end[tree]!; p++) gaps.add(p);
      });
    }
  }

  /** Visits the provisions asked of at which mappings out of a place arrive. */
  #eachTarget(place: number, visit: (provision: number) => void): void {
    const { start, row, to } = this.#choice.leaving;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const q = to[row[at]!]!;
      if (this.#isAsked[this.#catalogue.frameworkOf[q]!] === 1) visit(q);
    }
  }

  /** The mapping step from some places; returns the trees in which something else arrives. */
  *#carryOver(places: ReadonlySet<number>): Steps<ReadonlySet<number>> {
    const targets = new Set<number>();
    yield* eachInSteps(places, (place) => this.#eachTarget(place, (q) => targets.add(q)));
    const trees = new Set<number>();
    const { reached, before } = this.#room(REACHED_WORDS);
    let looked = 0;
    for (const q of targets) {
      const lawMask = this.#steps.lawMask(this.#catalogue.frameworkOf[q]!);
      this.#steps.arrive(this.#sent, q, q + 1, lawMask, reached, before);
      if (++looked % TARGETS_IN_A_STEP === 0) yield;
      const at = q * REACHED_WORDS;
      if (this.#arrivedBefore[q] === before[0] && !differ(this.#arrived, at, reached, 0)) continue;
      copyWords(this.#arrived, at, reached, 0);
      this.#arrivedBefore[q] = before[0]!;
      trees.add(this.#treeOf(q));
    }
    return trees;
  }

  /** The structure step behind a mapping; adds the provisions whose extents differ. */
  #stepBehind(tree: number, differing: Set<number>): void {
    const end = this.#catalogue.end[tree]!;
    const { reached } = this.#room((end - tree) * REACHED_WORDS);
    reached.set(this.#arrived.subarray(tree * REACHED_WORDS, end * REACHED_WORDS));
    const lawMask = this.#steps.lawMask(this.#catalogue.frameworkOf[tree]!);
    this.#steps.structureBehind(reached, this.#arrivedBefore.subarray(tree, end), tree, end, lawMask);
    for (let p = tree, from = 0; p < end; p++, from += REACHED_WORDS) {
      const at = p * REACHED_WORDS;
      if (!differ(this.reached, at, reached, from)) continue;
      copyWords(this.reached, at, reached, from);
      differing.add(p);
    }
  }

  /** Words that are overwritten by the next who asks. */
  #room(length: number) {
    const words = this.#words;
    if (words.sent.length < length) {
      words.sent = new Int32Array(length);
      words.reached = new Int32Array(length);
      words.before = new Int32Array(length);
    }
    return words;
  }
}

/** Both have four words to a place. */
function differ(a: Int32Array, at: number, b: Int32Array, from: number): boolean {
  return (
    a[at] !== b[from] || a[at + 1] !== b[from + 1] || a[at + 2] !== b[from + 2] || a[at + 3] !== b[from + 3]
  );
}

function copyWords(to: Int32Array, at: number, from: Int32Array, place: number): void {
  for (let word = 0; word < 4; word++) to[at + word] = from[place + word]!;
}
