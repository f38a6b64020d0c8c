import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import type { Steps } from '../steps.ts';
import type { ChainSteps } from './chain-steps.ts';
import { REACHED_WORDS, SENT_WORDS } from './mask-words.ts';

/** Writes what is stated at a provision, see {@link SENT_WORDS}. */
export type StateProvision = (provision: number, stated: Int32Array) => void;

/** What a spread is kept for. */
export interface KeptFor {
  readonly catalogue: CatalogueIndex;
  readonly choice: CrosswalkChoice;
  /** Numbers of the frameworks whose statuses are asked for. */
  readonly frameworks: readonly number[];
}

/** How far evidence reaches, for all bits of a word, at the provisions of all frameworks asked together. */
export class KeptSpread {
  /** Extents over all chains without a mapping, and over those with one at the provisions of the frameworks asked. */
  readonly direct: Int32Array;
  readonly reached: Int32Array;
  protected readonly catalogue: CatalogueIndex;
  protected readonly choice: CrosswalkChoice;
  protected readonly steps: ChainSteps;
  protected readonly wholes: boolean;
  /** By framework number: 1 where its statuses are asked for. */
  protected readonly isAsked: Uint8Array;
  protected readonly stated: Int32Array;
  protected readonly sent: Int32Array;
  protected readonly arrived: Int32Array;

  /**
   * @param steps over the same mappings
   * @param wholes false for questions that look at chains alone
   */
  constructor({ catalogue, choice, frameworks }: KeptFor, steps: ChainSteps, wholes: boolean) {
    const count = catalogue.provisions.length;
    this.catalogue = catalogue;
    this.choice = choice;
    this.steps = steps;
    this.wholes = wholes;
    this.isAsked = new Uint8Array(catalogue.frameworks.length);
    for (const framework of frameworks) this.isAsked[framework] = 1;
    this.stated = new Int32Array(count * SENT_WORDS);
    this.sent = new Int32Array(catalogue.placeCount * SENT_WORDS);
    this.direct = new Int32Array(count * REACHED_WORDS);
    this.arrived = new Int32Array(count * REACHED_WORDS);
    this.reached = new Int32Array(count * REACHED_WORDS);
  }

  /** Computes everything; a step is a framework. */
  *fill(state: StateProvision): Steps<void> {
    const { frameworks, unions } = this.catalogue;
    // Whoever looks for targets later does so within a step.
    yield* this.choice.makeLeaving();
    for (const { start, end } of frameworks) {
      for (let p = start; p < end; p++) state(p, this.stated);
      this.steps.structure(this.stated, this.sent, this.direct, start, end);
      yield;
    }
    if (this.wholes) this.steps.completeWholes(this.sent);
    for (let union = 0; union < unions.length; union++) this.steps.union(this.sent, union);
    for (const framework of frameworks.keys()) {
      if (this.isAsked[framework] === 1) this.#fillFramework(framework);
      yield;
    }
  }

  #fillFramework(framework: number): void {
    const { start, end } = this.catalogue.frameworks[framework]!;
    const lawMask = this.steps.lawMask(framework);
    const reached = this.reached.subarray(start * REACHED_WORDS, end * REACHED_WORDS);
    this.steps.arrive(this.sent, start, end, lawMask, reached);
    this.arrived.set(reached, start * REACHED_WORDS);
    this.steps.structureBehind(reached, start, end, lawMask);
  }

  /** Visits the provisions of the trees at which arrives what a union sends, perhaps more than once. */
  eachBehindUnion(place: number, visit: (provision: number) => void): void {
    this.eachTarget(place, (q) => {
      const tree = this.treeOf(q);
      for (let p = tree; p < this.catalogue.end[tree]!; p++) visit(p);
    });
  }

  /** Visits the provisions asked of at which mappings out of a place arrive. */
  protected eachTarget(place: number, visit: (provision: number) => void): void {
    const { start, row, to } = this.choice.leaving;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const q = to[row[at]!]!;
      if (this.isAsked[this.catalogue.frameworkOf[q]!] === 1) visit(q);
    }
  }

  /** The first provision of the tree that a provision is in. */
  protected treeOf(provision: number): number {
    const { parent } = this.catalogue;
    let top = provision;
    while (parent[top]! >= 0) top = parent[top]!;
    return top;
  }
}
