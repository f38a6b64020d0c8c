import type { Change } from './change.ts';
import { GraphSum, textOfRecord } from './graph-sum.ts';
import { lastOfEach, StatedRecords } from './stated-records.ts';

/**
 * What the graph of a ledger should add up to, from its changes alone. Read all changes twice: {@link replay} them in
 * order, then {@link add} them.
 */
export class StatedSum {
  readonly #stated = new StatedRecords();
  readonly sum = new GraphSum();

  replay(change: Pick<Change, 'seq' | 'facts'>): void {
    this.#stated.replay(change);
  }

  add({ seq, facts }: Pick<Change, 'seq' | 'facts'>): void {
    const last = facts.filter((fact) => this.#stated.isLastStatedBy(fact, seq));
    for (const fact of lastOfEach(last)) this.sum.add(textOfRecord(fact));
  }
}
