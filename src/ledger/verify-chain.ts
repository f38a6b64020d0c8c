import type { LedgerState } from '../model/coverage.ts';
import { type Change, EMPTY_STATE } from './change.ts';
import { isIntact } from './seal-change.ts';

/** What is wrong with one link of the chain. */
export const CHAIN_FAULTS = [
  'EDITED',
  'MISSING',
  'SWAPPED',
  'OTHER_LEDGER',
  'BROKEN_LINK',
  'OTHER_HEAD',
] as const;
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

/**
 * Walks a ledger's changes and names each that was edited, swapped or is missing. A missing end shows only against
 * the hash of the head that somebody kept (it stands on every workbook).
 */
export class ChainVerifier {
  readonly #ledger: string;
  readonly #problems: ChainProblem[] = [];
  #head: LedgerState = EMPTY_STATE;
  #changes = 0;

  constructor(ledger: string) {
    this.#ledger = ledger;
  }

  add(change: Change): void {
    this.#changes++;
    const expected = this.#head.seq + 1;
    const tell = (fault: ChainFault, sentence: string): void => {
      this.#problems.push({
        seq: change.seq,
        fault,
        sentence: `Change ${change.seq} of ${this.#ledger} ${sentence}`,
      });
    };
    if (change.ledger !== this.#ledger) tell('OTHER_LEDGER', `belongs to ledger ${change.ledger}.`);
    if (!isIntact(change)) tell('EDITED', 'was edited: its hash is not that of its content.');
    if (change.seq > expected) {
      const missing = change.seq - 1 === expected ? `${expected} is` : `${expected} to ${change.seq - 1} are`;
      tell('MISSING', `follows a hole: ${missing} missing.`);
    } else if (change.seq < expected) tell('SWAPPED', `stands where change ${expected} belongs.`);
    else if (change.previousHash !== this.#head.hash) {
      tell('BROKEN_LINK', `does not follow change ${this.#head.seq}: one of the two was exchanged.`);
    }
    this.#head = { seq: change.seq, hash: change.hash };
  }

  /** @param expectedHead the hash that the last change must have; null: not known */
  report(expectedHead: string | null): ChainReport {
    const problems = [...this.#problems];
    if (expectedHead !== null && this.#head.hash !== expectedHead) {
      const sentence = `The last change of ${this.#ledger} is ${this.#head.seq}, whose hash is not the head that was asked for: changes are missing at the end.`;
      problems.push({ seq: this.#head.seq, fault: 'OTHER_HEAD', sentence });
    }
    return { ledger: this.#ledger, changes: this.#changes, head: this.#head, problems };
  }
}
