import { PlaceSets } from '../place-sets.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { Steps } from '../steps.ts';
import type { ChainSteps } from './chain-steps.ts';
import { type KeptFor, KeptSpread, type StateProvision } from './kept-spread.ts';
import { REACHED_PARTIAL, REACHED_WORDS, SENT_PARTIAL, SENT_WORDS } from './mask-words.ts';

/** So many provisions are looked at in a step: that takes less than a millisecond. */
const LOOKED_AT_IN_A_STEP = 512;

/** Places that are collected while something else is taken in; spreads that take turns share them. */
export class CarriedPlaces {
  /** The first provisions of trees in which something else is stated, or arrives. */
  readonly stating: PlaceSets;
  readonly arriving: PlaceSets;
  /** What sends something else, and where that arrives. */
  readonly sending: PlaceSets;
  readonly targets: PlaceSets;
  /** The provisions whose extents differ. */
  readonly differing: PlaceSets;

  constructor({ placeCount }: CatalogueIndex) {
    this.stating = new PlaceSets(placeCount);
    this.arriving = new PlaceSets(placeCount);
    this.sending = new PlaceSets(placeCount);
    this.targets = new PlaceSets(placeCount);
    this.differing = new PlaceSets(placeCount);
  }

  begin(): void {
    for (const set of [this.stating, this.arriving, this.sending, this.targets, this.differing]) set.begin();
  }
}

/** What a spread is carried over from day to day for. */
export interface CarriedOver extends KeptFor {
  readonly places: CarriedPlaces;
}

/**
 * A spread that is carried over from day to day: where something else is stated than before, only what this reaches is
 * computed again.
 */
export class CarriedSpread extends KeptSpread {
  readonly #places: CarriedPlaces;
  /** How many provisions have been looked at since the last step. */
  #looked = 0;
  /** Of the tree that is computed again. */
  readonly #words = { sent: new Int32Array(0), reached: new Int32Array(0) };

  /** The parameters are those of {@link KeptSpread}. */
  constructor(carried: CarriedOver, steps: ChainSteps, wholes: boolean) {
    super(carried, steps, wholes);
    this.#places = carried.places;
  }

  /**
   * Takes in what is stated now at some provisions; a step is some provisions. Returns the provisions of the
   * frameworks asked whose extents differ in some scope.
   *
   * @param gaps receives those at which, if they are gaps, there may be another reason for it
   */
  *restate(provisions: Iterable<number>, state: StateProvision, gaps: PlaceSets): Steps<readonly number[]> {
    const { stating, differing } = this.#places;
    this.#places.begin();
    for (const p of provisions) {
      if (this.#takeIn(p, state)) stating.add(this.treeOf(p));
      if (this.#isStepDone(1)) yield;
    }
    if (stating.places.length === 0) return [];
    for (const tree of stating.places) {
      this.#stepDirect(tree);
      if (this.#isStepDone(this.catalogue.end[tree]! - tree)) yield;
    }
    this.#unite(gaps);
    yield* this.#carryOver();
    for (const tree of this.#places.arriving.places) {
      this.#stepBehind(tree);
      if (this.#isStepDone(this.catalogue.end[tree]! - tree)) yield;
    }
    return differing.places.filter((p) => this.isAsked[this.catalogue.frameworkOf[p]!] === 1);
  }

  /** Whether a step is done, once so many more provisions have been looked at. */
  #isStepDone(provisions: number): boolean {
    this.#looked += provisions;
    if (this.#looked < LOOKED_AT_IN_A_STEP) return false;
    this.#looked = 0;
    return true;
  }

  /** Whether something else is stated than before. */
  #takeIn(provision: number, state: StateProvision): boolean {
    const at = provision * SENT_WORDS;
    const stated = this.stated;
    const full = stated[at];
    const partial = stated[at + SENT_PARTIAL];
    state(provision, stated);
    this.steps.cap(stated, provision);
    return stated[at] !== full || stated[at + SENT_PARTIAL] !== partial;
  }

  /** The structure step of one tree; collects the provisions whose direct extents differ, and what sends other ones. */
  #stepDirect(tree: number): void {
    const end = this.catalogue.end[tree]!;
    const { differing } = this.#places;
    const words = this.#room(end - tree);
    this.steps.structure(this.stated, words.sent, words.reached, tree, end, tree);
    for (let p = tree, from = 0; p < end; p++, from += REACHED_WORDS) {
      const at = p * REACHED_WORDS;
      if (!differ(this.direct, at, words.reached, from)) continue;
      copyWords(this.direct, at, words.reached, from);
      differing.add(p);
      this.#send(p);
    }
  }

  /** What a provision sends: what it has, and FULL where all its parts send it. */
  #send(provision: number): void {
    const at = provision * SENT_WORDS;
    const from = provision * REACHED_WORDS;
    const whole = this.wholes ? this.catalogue.wholeNumber[provision]! : -1;
    const all = whole < 0 ? 0 : this.steps.whole(this.sent, whole);
    const full = this.steps.join(this.direct[from]!, all);
    const partial = this.steps.join(this.direct[from + REACHED_PARTIAL]!, all);
    if (this.sent[at] === full && this.sent[at + SENT_PARTIAL] === partial) return;
    this.sent[at] = full;
    this.sent[at + SENT_PARTIAL] = partial;
    this.#places.sending.add(provision);
    const above = this.catalogue.wholeOf[provision]!;
    if (this.wholes && above >= 0) this.#send(above);
  }

  /**
   * What unions send. A gap may have its reason from evidence and a control together at a union, so that what lies
   * behind one may differ although it sends the same.
   */
  #unite(gaps: PlaceSets): void {
    const { provisions, unionsOf } = this.catalogue;
    if (unionsOf.size === 0) return;
    const { differing, sending } = this.#places;
    const unions = new Set<number>();
    for (const members of [differing.places, sending.places])
      for (const member of members) for (const place of unionsOf.get(member) ?? []) unions.add(place);
    for (const place of unions) {
      const at = place * SENT_WORDS;
      const [full, partial] = [this.sent[at], this.sent[at + SENT_PARTIAL]];
      this.steps.union(this.sent, place - provisions.length);
      if (this.sent[at] !== full || this.sent[at + SENT_PARTIAL] !== partial) sending.add(place);
      this.eachBehindUnion(place, (p) => gaps.add(p));
    }
  }

  /** The mapping step from what sends something else; collects the trees in which something else arrives. */
  *#carryOver(): Steps<void> {
    const { sending, targets, arriving } = this.#places;
    const add = (q: number): void => targets.add(q);
    for (const place of sending.places) {
      this.eachTarget(place, add);
      if (this.#isStepDone(1)) yield;
    }
    const { reached } = this.#room(1);
    for (const q of targets.places) {
      const lawMask = this.steps.lawMask(this.catalogue.frameworkOf[q]!);
      this.steps.arrive(this.sent, q, q + 1, lawMask, reached);
      const at = q * REACHED_WORDS;
      if (differ(this.arrived, at, reached, 0)) {
        copyWords(this.arrived, at, reached, 0);
        arriving.add(this.treeOf(q));
      }
      if (this.#isStepDone(1)) yield;
    }
  }

  /** The structure step behind a mapping; collects the provisions whose extents differ. */
  #stepBehind(tree: number): void {
    const end = this.catalogue.end[tree]!;
    const { differing } = this.#places;
    const { reached } = this.#room(end - tree);
    reached.set(this.arrived.subarray(tree * REACHED_WORDS, end * REACHED_WORDS));
    const lawMask = this.steps.lawMask(this.catalogue.frameworkOf[tree]!);
    this.steps.structureBehind(reached, tree, end, lawMask);
    for (let p = tree, from = 0; p < end; p++, from += REACHED_WORDS) {
      const at = p * REACHED_WORDS;
      if (!differ(this.reached, at, reached, from)) continue;
      copyWords(this.reached, at, reached, from);
      differing.add(p);
    }
  }

  /** Words of so many provisions, which are overwritten by the next who asks. */
  #room(provisions: number) {
    const words = this.#words;
    if (words.reached.length < provisions * REACHED_WORDS) {
      words.sent = new Int32Array(provisions * SENT_WORDS);
      words.reached = new Int32Array(provisions * REACHED_WORDS);
    }
    return words;
  }
}

/** Whether the extents of two rows differ. */
function differ(a: Int32Array, at: number, b: Int32Array, from: number): boolean {
  return a[at] !== b[from] || a[at + 1] !== b[from + 1] || a[at + 2] !== b[from + 2];
}

function copyWords(to: Int32Array, at: number, from: Int32Array, place: number): void {
  for (let word = 0; word < REACHED_WORDS; word++) to[at + word] = from[place + word]!;
}
