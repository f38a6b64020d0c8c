import { LEVEL_CODES } from '../algebra.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { NOT_APPLICABLE_WORD, STATUS_WORDS } from './status-masks.ts';
import type { JudgedBatch, WeakestSystem } from './weakest-system.ts';

/** So many strengths there are; what applies now comes first, then what waits for a date, then for an answer. */
const STRENGTHS = NOT_APPLICABLE_WORD;
const OF_ONE_KIND = 2 ** STRENGTHS - 1;
const WEAKEST_OF_ALL = 1;

/** What the weakest of some systems has, whichever it is. */
export type WeakestStrength = Omit<WeakestSystem, 'system'>;

/**
 * Which strengths the systems in scope have at the provisions of one framework that systems answer. Batches are taken
 * in one after the other, and need not be kept to find what the weakest of all systems has.
 */
export class StrengthsOfSystems {
  readonly #catalogue: CatalogueIndex;
  readonly #framework: number;
  /** By row a bit for each strength that some system has, apart for what applies and for what waits. */
  readonly #found: Int32Array;

  constructor(catalogue: CatalogueIndex, framework: number) {
    const { start, end } = catalogue.frameworks[framework]!;
    this.#catalogue = catalogue;
    this.#framework = framework;
    this.#found = new Int32Array(end - start);
  }

  take({ rules: { inScope }, statuses }: JudgedBatch): void {
    const { frameworks, assessable, level } = this.#catalogue;
    const { start, end } = frameworks[this.#framework]!;
    for (let p = start; p < end; p++) {
      const row = p - start;
      if ((this.#found[row]! & WEAKEST_OF_ALL) !== 0) continue;
      if (assessable[p] === 0 || level[p] === LEVEL_CODES.ORGANIZATION) continue;
      const waiting = statuses.waiting(row);
      const undetermined = statuses.undetermined(row);
      for (let strength = 0, at = row * STATUS_WORDS; strength < STRENGTHS; strength++, at++) {
        const has = statuses.words[at]! & inScope;
        if (has === 0) continue;
        if ((has & ~waiting) !== 0) this.#found[row]! |= 1 << strength;
        if ((has & waiting & ~undetermined) !== 0) this.#found[row]! |= 1 << (STRENGTHS + strength);
        if ((has & undetermined) !== 0) this.#found[row]! |= 1 << (2 * STRENGTHS + strength);
      }
    }
  }

  /** As `weakestSystem`. */
  weakest(row: number): WeakestStrength | null {
    const found = this.#found[row]!;
    if (found === 0) return null;
    const first = lowestBit(found);
    const waits = first < STRENGTHS ? null : first < 2 * STRENGTHS ? 'date' : 'answer';
    return { strength: first % STRENGTHS, waits };
  }

  /** As `weakestOfAll`. */
  weakestOfAll(row: number): number | null {
    const found = this.#found[row]!;
    const of = (found | (found >> STRENGTHS) | (found >> (2 * STRENGTHS))) & OF_ONE_KIND;
    return of === 0 ? null : lowestBit(of);
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
