import type { LedgerState } from '../model/coverage.ts';
import type { CodeOf } from '../problems/codes.ts';
import { type Change, EMPTY_STATE } from './change.ts';
import { isIntact } from './seal-change.ts';

/** What is wrong with one link of the chain. */
export const CHAIN_FAULTS = [
  'EDITED',
  'MISSING',
  'SWAPPED',
  'REPEATED',
  'OTHER_LEDGER',
  'BROKEN_LINK',
  'OUT_OF_TIME',
  'OTHER_HEAD',
] as const satisfies readonly CodeOf<'DAMAGED'>[];
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export interface ChainProblem {
  /** The change concerned, by its own `seq`. */
  readonly seq: number;
  readonly fault: ChainFault;
  readonly sentence: string;
}

export interface ChainReport {
  readonly ledger: string;
  readonly changes: number;
  readonly head: LedgerState;
  readonly problems: readonly ChainProblem[];
}

/** What is kept of a change to judge its neighbours by. */
interface Place {
  readonly seq: number;
  /** Null where the change could not be read. */
  readonly hash: string | null;
  readonly previousHash: string | null;
  readonly at: string | null;
}

/**
 * Takes a ledger's changes in the order in which they are kept and names each that was edited, swapped, repeated or is
 * missing. A missing end shows only against a hash that somebody kept (every workbook names one).
 */
export class ChainVerifier {
  readonly #ledger: string;
  readonly #places: Place[] = [];
  readonly #problems: ChainProblem[] = [];

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  add(change: Change): void {
    const { seq, hash, previousHash, at } = change;
    this.#places.push({ seq, hash, previousHash, at });
    if (change.ledger !== this.#ledger)
      this.#problems.push(this.#problem(seq, 'OTHER_LEDGER', `belongs to ledger ${change.ledger}.`));
    if (!isIntact(change))
      this.#problems.push(
        this.#problem(seq, 'EDITED', 'was edited. Its hash is not the hash of its content.'),
      );
  }

  /** A change is there under a number and cannot be read, which is told elsewhere: it is not missing. */
  addUnreadable(seq: number): void {
    this.#places.push({ seq, hash: null, previousHash: null, at: null });
  }

  /**
   * @param kept a hash that one of the changes must have, such as a workbook's; null: none is known
   * @param noted the head that the store has noted; null: an export has none
   */
  report(kept: string | null, noted: LedgerState | null = null): ChainReport {
    const inOrder = this.#places.toSorted((a, b) => a.seq - b.seq);
    const last = inOrder.at(-1);
    const head: LedgerState = last === undefined ? EMPTY_STATE : { seq: last.seq, hash: last.hash ?? '' };
    const ended = `The last change of ${this.#ledger} is ${head.seq}`;
    const ends: ChainProblem[] = [];
    if (noted !== null && (noted.seq !== head.seq || (last?.hash !== null && noted.hash !== head.hash))) {
      const sentence = `${ended}, but according to the store it is ${noted.seq}, ${noted.hash}. Changes at the end are missing, the last was replaced, or the head was set back.`;
      ends.push({ seq: head.seq, fault: 'OTHER_HEAD', sentence });
    }
    if (kept !== null && !this.#places.some(({ hash }) => hash === kept)) {
      const sentence = `${ended}, and no change has the hash that you gave. Changes at the end are missing.`;
      ends.push({ seq: head.seq, fault: 'OTHER_HEAD', sentence });
    }
    const found = [
      ...this.#problems,
      ...this.#misplaced(inOrder),
      ...this.#unlinked(inOrder),
      ...this.#outOfTime(inOrder),
    ];
    return {
      ledger: this.#ledger,
      changes: this.#places.length,
      head,
      problems: [...found.toSorted((a, b) => a.seq - b.seq), ...ends],
    };
  }

  /** Changes that are not in the place of their number. */
  *#misplaced(inOrder: readonly Place[]): Generator<ChainProblem> {
    for (const [index, { seq }] of this.#places.entries()) {
      const belongs = inOrder[index]!.seq;
      if (seq !== belongs) yield this.#problem(seq, 'SWAPPED', `is in the place of change ${belongs}.`);
    }
  }

  /** Holes, repetitions, and changes that do not follow the one before. */
  *#unlinked(inOrder: readonly Place[]): Generator<ChainProblem> {
    let before: Pick<Place, 'seq' | 'hash'> = EMPTY_STATE;
    for (const { seq, hash, previousHash } of inOrder) {
      const expected = before.seq + 1;
      if (seq > expected) {
        const missing = seq - 1 === expected ? `${expected} is` : `${expected} to ${seq - 1} are`;
        yield this.#problem(seq, 'MISSING', `does not follow directly: ${missing} missing.`);
      } else if (seq < expected) yield this.#problem(seq, 'REPEATED', 'appears more than once.');
      else if (previousHash !== null && before.hash !== null && previousHash !== before.hash) {
        yield this.#problem(
          seq,
          'BROKEN_LINK',
          `does not continue change ${before.seq}. One of the two was replaced.`,
        );
      }
      before = { seq, hash };
    }
  }

  /** Changes with an earlier time than one before them. */
  *#outOfTime(inOrder: readonly Place[]): Generator<ChainProblem> {
    let latest: { readonly seq: number; readonly at: string } | null = null;
    for (const { seq, at } of inOrder) {
      if (at === null) continue;
      if (latest !== null && at < latest.at) {
        const what = `has the time ${at}, but change ${latest.seq} before it has ${latest.at}.`;
        yield this.#problem(seq, 'OUT_OF_TIME', what);
      } else latest = { seq, at };
    }
  }

  #problem(seq: number, fault: ChainFault, what: string): ChainProblem {
    return { seq, fault, sentence: `Change ${seq} of ${this.#ledger} ${what}` };
  }
}
