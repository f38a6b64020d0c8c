import type { Change } from '../ledger/change.ts';
import { isIntact } from '../ledger/seal-change.ts';
import { Pauses } from '../model/pauses.ts';
import { DamagedRow } from './damaged-row.ts';

/** The changes of a ledger after one of its numbers, each held to its hash and to the one before it as it is read. */
export class IntactChanges {
  readonly #ledger: string;
  readonly #changes: Change[] = [];
  #seq: number;

  constructor(ledger: string, seq: number) {
    this.#ledger = ledger;
    this.#seq = seq;
  }

  get all(): readonly Change[] {
    return this.#changes;
  }

  /** The number of the last change. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * Adds the change that was read next. Throws a {@link DamagedRow} where it does not have its hash any more, does not
   * continue the one before it, or has another number than the next.
   */
  add(change: Change): void {
    intactChange(change);
    const expected = this.#seq + 1;
    const before = this.#changes.at(-1);
    if (change.seq !== expected || change.ledger !== this.#ledger)
      throw damaged(this.#ledger, expected, 'it is missing, or another change is in its place');
    if (before !== undefined && change.previousHash !== before.hash)
      throw damaged(this.#ledger, expected, 'it does not continue the change before it');
    this.#changes.push(change);
    this.#seq = expected;
  }
}

/** The changes of a ledger that were read after one of its numbers. Throws as {@link IntactChanges.add} does. */
export function intactChanges(ledger: string, seq: number, changes: readonly Change[]): readonly Change[] {
  const intact = new IntactChanges(ledger, seq);
  for (const change of changes) intact.add(change);
  return intact.all;
}

/** As {@link intactChanges}, and others are served meanwhile. */
export async function intactInTurns(
  ledger: string,
  seq: number,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const intact = new IntactChanges(ledger, seq);
  const pauses = new Pauses();
  for (const change of changes) {
    intact.add(change);
    await pauses.pauseIfDue();
  }
  return intact.all;
}

/** One change as it was recorded. Throws a {@link DamagedRow} where it does not have its hash any more. */
export function intactChange(change: Change): Change {
  if (isIntact(change)) return change;
  throw damaged(change.ledger, change.seq, 'its hash is not the hash of its content');
}

function damaged(ledger: string, seq: number, fault: string): DamagedRow {
  return new DamagedRow({ kind: 'change', ledger, seq }, `Change ${seq} of ${ledger}`, fault);
}
