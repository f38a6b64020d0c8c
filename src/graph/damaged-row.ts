import { StoreError } from '../problems/store-error.ts';

const MAKE_AGAIN =
  'Run `ledger verify` to see what else is damaged. Then make the store again: from a copy, with `ledger import` from an export that passes `ledger verify`, or by loading your folders.';

/** What to do about a damaged row, by what it holds. */
const ADVICE = {
  head: MAKE_AGAIN,
  change: MAKE_AGAIN,
  /** Which records a change touched. */
  history: MAKE_AGAIN,
  /** A node or link of the graph. */
  record: 'Run `rebuild`, which builds the graph again from the ledger.',
  text: 'Load the text again with `load-text`.',
} as const;

/** A row of a store that this product cannot have written. */
export interface Damage {
  readonly kind: keyof typeof ADVICE;
  /** The ledger of the row; null where the row does not name it. */
  readonly ledger: string | null;
  /**
   * The number of the change that the row holds or belongs to; null where it has no such number, or none that can be
   * read.
   */
  readonly seq: number | null;
  /** Names the row, what is wrong with it and what to do. */
  readonly sentence: string;
}

/** A row that is damaged: an error with the code `STORE_DAMAGED`. */
export class DamagedRow extends StoreError {
  readonly damage: Damage;

  /**
   * @param row names the row: `Change 3 of acme`
   * @param fault what is wrong with it, as a clause: `facts is not JSON`
   */
  constructor(at: Omit<Damage, 'sentence'>, row: string, fault: string) {
    const sentence = `${row} is damaged: ${fault}. ${ADVICE[at.kind]}`;
    super('STORE_DAMAGED', sentence);
    this.damage = { ...at, sentence };
  }
}
