import { memoOn } from '../../model/memo-on.ts';
import {
  CAPS,
  CARRY_BYTES,
  CARRY_DOWN,
  CARRY_UP,
  directCell,
  FULL,
  FULL_INFERRED,
  INDICATIVE,
  inferredCell,
  LEVEL_CODES,
  PARTIAL,
} from '../algebra.ts';
import { PlaceSets } from '../place-sets.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { STRENGTH_OF_CELL } from './framework-answer.ts';
import type { LiftedWholes } from './lifted-wholes.ts';
import { RaiseLog } from './raise-log.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { unionExtent } from './spread.ts';

type CellCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Measures, provision by provision, how many statuses would get better if FULL evidence of the scope's own kind
 * supported it. Only what changes is written, and undone from a log; nothing is computed anew.
 */
export class LeverageMeter {
  readonly #scope: ScopeEvaluation;
  readonly #catalogue: CatalogueIndex;
  readonly #caps: readonly number[];
  readonly #direct: Uint8Array;
  readonly #sent: Uint8Array;
  readonly #arrived: Uint8Array;
  readonly #cells: Uint8Array;
  /** The effective strength before anything is assumed, by provision. */
  readonly #strength: Uint8Array;
  readonly #lift: LiftedWholes | null;
  /** 1 where a better status counts: asked, assessable, applicable, not answered by systems. */
  readonly #counted: Uint8Array;
  /** 1 for the frameworks asked. */
  readonly #asked: Uint8Array;
  readonly #log = new RaiseLog();
  #sentRaised: number[] = [];
  #cellsRaised: number[] = [];
  /** What chains of the assumed evidence make FULL, as cells; 0 for everything else. */
  readonly #madeFull: Uint8Array;
  /** What was made FULL since evidence was last kept, or undone. */
  readonly #fullLog = new RaiseLog();
  readonly #fullRaised: PlaceSets;
  /** The counted provisions that get better by what is assumed. */
  readonly #gained: PlaceSets;
  /** Collects the places at which wholes and unions look; null: nobody wants to know them. */
  #seen: PlaceSets | null = null;
  #sets: PlaceSets | null = null;

  constructor(scope: ScopeEvaluation, frameworks: readonly number[]) {
    const { catalogue } = scope.evaluation;
    const count = catalogue.provisions.length;
    const spread = scope.ownSpread('in-force');
    this.#scope = scope;
    this.#catalogue = catalogue;
    this.#caps = CAPS[scope.ownSubject];
    this.#cells = new Uint8Array(count);
    this.#counted = new Uint8Array(count);
    this.#strength = new Uint8Array(count);
    const isOrganization = scope.ownSubject === 'ORGANIZATION_WIDE';
    this.#lift = scope.liftedWholes;
    this.#madeFull = new Uint8Array(count);
    this.#fullRaised = new PlaceSets(count);
    this.#fullRaised.begin();
    this.#gained = new PlaceSets(count);
    for (const framework of frameworks) {
      const { start, end } = catalogue.frameworks[framework]!;
      const answer = scope.answer(framework);
      this.#cells.set(scope.cells(framework), start);
      this.#strength.set(answer.strength, start);
      for (let p = start; p < end; p++) {
        const bySystems = isOrganization && catalogue.level[p] === LEVEL_CODES.SYSTEM;
        if (catalogue.assessable[p] === 1 && answer.applies(p - start) && !bySystems) this.#counted[p] = 1;
      }
      spread.inferred(framework);
    }
    this.#direct = spread.direct.slice();
    this.#sent = spread.sent.slice();
    this.#arrived = spread.arrived.slice();
    this.#asked = new Uint8Array(catalogue.frameworks.length);
    for (const framework of frameworks) this.#asked[framework] = 1;
  }

  /** Places are below this number: what is sent, behind it what is reached. */
  get placeCount(): number {
    return this.#catalogue.placeCount + this.#catalogue.provisions.length;
  }

  /** The number of counted provisions whose status would get better. */
  measure(provision: number): number {
    const gained = this.#assume(provision).length;
    this.#undo();
    return gained;
  }

  /**
   * The provisions whose status would get better, and the places at which wholes and unions decide it together with
   * other evidence. As long as {@link keep} changes none of these, the same evidence makes the same provisions better,
   * apart from those that have become better meanwhile: on all other ways each piece of evidence reaches as far as it
   * does alone.
   */
  improvedBy(provision: number): {
    readonly improved: readonly number[];
    readonly places: readonly number[];
  } {
    this.#sets ??= new PlaceSets(this.placeCount);
    this.#seen = this.#sets;
    this.#seen.begin();
    const improved = this.#assume(provision);
    this.#undo();
    this.#seen = null;
    return { improved, places: this.#sets.places };
  }

  /**
   * Assumes evidence at a provision for good: whatever is measured from then on comes on top of it. Returns the
   * provisions whose status gets better by it; they do not count again.
   *
   * @param changed is told each place at which a whole or a union may find something else
   */
  keep(provision: number, changed: (place: number) => void = () => {}): readonly number[] {
    const improved = this.#assume(provision);
    for (const at of improved) this.#counted[at] = 0;
    const { placeCount, unionsOf } = this.#catalogue;
    this.#log.keep((values, at) => {
      if (values === this.#sent) {
        if (values[at] === FULL || unionsOf.has(at)) changed(at);
      } else if (values === this.#cells && values[at]! >= FULL_INFERRED) changed(placeCount + at);
    });
    this.#fullLog.keep((_, at) => changed(placeCount + at));
    this.#forgetRaised();
    return improved;
  }

  /** Extent and basis of what reaches a provision beside what is kept, see `directCell`. */
  cellOf(provision: number): number {
    return this.#cells[provision]!;
  }

  /** Raises everything that evidence at a provision reaches, and returns the counted provisions that get better. */
  #assume(provision: number): readonly number[] {
    this.#raiseDirect(provision);
    for (const from of this.#sentRaised) this.#carryOver(from);
    for (const at of this.#cellsRaised) this.#completeAbove(at);
    this.#gained.begin();
    for (const at of this.#cellsRaised) if (this.#isImproved(at)) this.#gained.add(at);
    for (const whole of this.#lifted()) this.#gained.add(whole);
    return this.#gained.places;
  }

  #raiseDirect(provision: number): void {
    const { parent, end, level } = this.#catalogue;
    const base = Math.min(FULL, this.#caps[level[provision]!]!) as 2 | 3;
    this.#raiseSent(provision, base);
    for (let q = provision + 1; q < end[provision]!; q++) {
      this.#raiseSent(q, Math.min(CARRY_DOWN[base], this.#caps[level[q]!]!));
    }
    for (let q = parent[provision]!; q >= 0; q = parent[q]!) {
      this.#raiseSent(q, Math.min(CARRY_UP[base], this.#caps[level[q]!]!));
    }
    this.#eachSentRaised((at) => {
      if (this.#sent[at] === FULL) this.#completeSentAbove(at);
    });
    this.#eachSentRaised((at) => this.#uniteAbove(at));
  }

  /** Visits what sends more by now; what the visits raise is left to others. */
  #eachSentRaised(visit: (at: number) => void): void {
    const count = this.#sentRaised.length;
    for (let n = 0; n < count; n++) visit(this.#sentRaised[n]!);
  }

  #raiseSent(at: number, extent: number): void {
    if (extent <= this.#direct[at]!) return;
    this.#raise(this.#direct, at, extent);
    this.#reach(at, directCell(extent));
    if (extent <= this.#sent[at]!) return;
    this.#raise(this.#sent, at, extent);
    this.#sentRaised.push(at);
  }

  /** Wholes before the mapping step. */
  #completeSentAbove(part: number): void {
    for (let whole = this.#wholeOf(part); whole >= 0; whole = this.#wholeOf(whole)) {
      if (this.#sent[whole] === FULL || this.#weakestPart(this.#sent, whole, 0) < FULL) return;
      this.#raise(this.#sent, whole, FULL);
      this.#sentRaised.push(whole);
    }
  }

  /** What unions send, where one of their provisions sends more. */
  #uniteAbove(member: number): void {
    const { provisions, unions, unionsOf } = this.#catalogue;
    for (const place of unionsOf.get(member) ?? []) {
      const { members } = unions[place - provisions.length]!;
      for (const each of members) this.#seen?.add(each);
      const extent = unionExtent(members, this.#sent);
      if (extent <= this.#sent[place]!) continue;
      this.#raise(this.#sent, place, extent);
      this.#sentRaised.push(place);
    }
  }

  #carryOver(place: number): void {
    const { carry, leaving } = this.#scope.evaluation.choice;
    const { frameworkOf, level, law } = this.#catalogue;
    const extent = this.#sent[place]!;
    for (let at = leaving.start[place]!; at < leaving.start[place + 1]!; at++) {
      const row = leaving.row[at]!;
      const q = leaving.to[row]!;
      if (this.#asked[frameworkOf[q]!] === 0) continue;
      const carried = CARRY_BYTES[carry[row]! + extent]!;
      const reached = Math.min(carried, this.#caps[level[q]!]!, law[q] === 1 ? PARTIAL : FULL);
      if (reached <= this.#arrived[q]!) continue;
      this.#raise(this.#arrived, q, reached);
      this.#arriveAt(q, reached);
    }
  }

  /** The structure step behind a mapping. */
  #arriveAt(at: number, extent: number): void {
    const { parent, end, level, law } = this.#catalogue;
    this.#reach(at, inferredCell(extent));
    if (extent <= INDICATIVE) return;
    const lawCap = law[at] === 1 ? PARTIAL : FULL;
    const down = CARRY_DOWN[extent as 2 | 3];
    const up = CARRY_UP[extent as 2 | 3];
    for (let q = at + 1; q < end[at]!; q++) {
      this.#reach(q, inferredCell(Math.min(down, this.#caps[level[q]!]!, lawCap)));
    }
    for (let q = parent[at]!; q >= 0; q = parent[q]!) {
      this.#reach(q, inferredCell(Math.min(up, this.#caps[level[q]!]!, lawCap)));
    }
  }

  /** A chain of the assumed evidence comes to this at a provision. */
  #reach(at: number, cell: number): void {
    if (cell >= FULL_INFERRED && cell > this.#madeFull[at]!) {
      this.#fullLog.raise(this.#madeFull, at, cell);
      this.#fullRaised.add(at);
    }
    this.#raiseCell(at, cell);
  }

  #raiseCell(at: number, cell: number): void {
    if (cell <= this.#cells[at]!) return;
    this.#raise(this.#cells, at, cell);
    this.#cellsRaised.push(at);
  }

  /** Wholes at the very end. */
  #completeAbove(part: number): void {
    if (this.#cells[part]! < FULL_INFERRED) return;
    for (let whole = this.#wholeOf(part); whole >= 0; whole = this.#wholeOf(whole)) {
      const weakest = this.#weakestPart(this.#cells, whole, this.#catalogue.placeCount);
      if (weakest < FULL_INFERRED || weakest <= this.#cells[whole]!) return;
      this.#raiseCell(whole, weakest);
    }
  }

  #wholeOf(part: number): number {
    return this.#catalogue.wholeOf[part]!;
  }

  /** @param firstPlace the place of the first value */
  #weakestPart(values: Uint8Array, whole: number, firstPlace: number): number {
    const { wholeNumber, partsStart, parts } = this.#catalogue;
    const w = wholeNumber[whole]!;
    let weakest = 7;
    for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
      const part = parts[i]!;
      this.#seen?.add(firstPlace + part);
      weakest = Math.min(weakest, values[part]!);
    }
    return weakest;
  }

  #raise(array: Uint8Array, at: number, value: number): void {
    this.#log.raise(array, at, value);
  }

  #isImproved(at: number): boolean {
    return this.#counted[at] === 1 && strengthOf(this.#cells[at]!) > this.#strength[at]!;
  }

  /** Wholes that the organization has only because every system now has all their parts. */
  *#lifted(): Generator<number> {
    const parts = this.#fullRaised.places;
    if (this.#lift === null || parts.length === 0) return;
    const { level } = this.#catalogue;
    const wholes = new Set<number>();
    for (const part of parts)
      for (let whole = this.#wholeOf(part); whole >= 0; whole = this.#wholeOf(whole)) wholes.add(whole);
    for (const whole of wholes) {
      if (this.#seen !== null) this.#seeParts(whole, this.#seen);
      if (this.#counted[whole] === 0 || level[whole] !== LEVEL_CODES.EITHER || this.#isImproved(whole))
        continue;
      const cell = this.#lift.weakestCell(whole, this.#madeFull);
      if (cell >= FULL_INFERRED && strengthOf(cell) > this.#strength[whole]!) yield whole;
    }
  }

  #seeParts(provision: number, seen: PlaceSets): void {
    const { wholeNumber, partsStart, parts, placeCount } = this.#catalogue;
    seen.add(placeCount + provision);
    const whole = wholeNumber[provision]!;
    if (whole < 0) return;
    for (let i = partsStart[whole]!; i < partsStart[whole + 1]!; i++) this.#seeParts(parts[i]!, seen);
  }

  #undo(): void {
    this.#log.undo();
    this.#fullLog.undo();
    this.#forgetRaised();
  }

  #forgetRaised(): void {
    this.#sentRaised = [];
    this.#cellsRaised = [];
    this.#fullRaised.begin();
  }
}

function strengthOf(cell: number): number {
  return STRENGTH_OF_CELL[cell as CellCode];
}

/** The meter of a scope for the frameworks asked last, and what it has measured: several questions ask for the same. */
const lastMeter = memoOn((_scope: ScopeEvaluation): { asked: string; measure: (at: number) => number } => ({
  asked: '',
  measure: () => 0,
}));

/**
 * How many statuses FULL evidence at a provision would improve in a scope, see {@link LeverageMeter}; measured once.
 *
 * @param frameworks numbers of those whose statuses count
 */
export function measuredLeverage(
  scope: ScopeEvaluation,
  frameworks: readonly number[],
): (provision: number) => number {
  const last = lastMeter(scope);
  const asked = JSON.stringify(frameworks);
  if (last.asked !== asked) {
    const meter = new LeverageMeter(scope, frameworks);
    const measured = new Int32Array(scope.evaluation.catalogue.provisions.length).fill(-1);
    last.asked = asked;
    last.measure = (at) => {
      if (measured[at] === -1) measured[at] = meter.measure(at);
      return measured[at]!;
    };
  }
  return last.measure;
}
