import type { Change } from '../../ledger/change.ts';
import { areFacts } from '../../ledger/check-change.ts';
import { ceasedLinks, TouchReplay } from '../../ledger/touch-replay.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

/** Holds what a ledger's rows of `touches` say of each change against what the change touched. */
export class TouchExamination {
  readonly #connection: Connection;
  readonly #ledger: string;
  readonly #replay: TouchReplay;
  /** How many rows each number has that no change has accounted for yet. */
  readonly #counts: Map<number | null, number>;

  constructor(connection: Connection, ledger: string) {
    this.#connection = connection;
    this.#ledger = ledger;
    this.#replay = new TouchReplay(ceasingLinks(connection, ledger));
    this.#counts = countsOf(connection, ledger);
  }

  /** What is wrong with the rows of a change; null where nothing is. To be called with every change, in order. */
  add(change: Change): DamagedRow | null {
    const count = this.#counts.get(change.seq) ?? 0;
    this.#counts.delete(change.seq);
    const touched = this.#replay.touchedBy(change);
    if (touched === null) return null;
    const expected = [...touched];
    const present = new Row(
      this.#connection
        .prepare(
          `SELECT count(*) AS present FROM json_each(?) AS wanted
           JOIN touches ON ledger = ? AND node = wanted.value AND seq = ?`,
        )
        .get(JSON.stringify(expected), this.#ledger, change.seq),
    ).whole('present');
    return count === expected.length && present === count ? null : this.#damaged(change.seq);
  }

  /** To be called in the place of a change that cannot be read: nor can be told what it touched. */
  miss(seq: number | null): void {
    this.#replay.miss();
    this.#counts.delete(seq);
  }

  /** The rows of numbers that no change has. */
  rest(): readonly DamagedRow[] {
    return [...this.#counts.keys()].map((seq) => this.#damaged(seq));
  }

  #damaged(seq: number | null): DamagedRow {
    const row = `The history of change ${seq ?? '?'} of ${this.#ledger}`;
    return new DamagedRow(
      { kind: 'history', ledger: this.#ledger, seq },
      row,
      'it does not name the records that the change touched',
    );
  }
}

function countsOf(connection: Connection, ledger: string): Map<number | null, number> {
  const rows = connection
    .prepare(
      `SELECT ${wholeColumn('seq')}, count(*) AS count FROM touches WHERE ledger = ? GROUP BY touches.seq`,
    )
    .all(ledger);
  return new Map(
    rows.map((given) => {
      const row = new Row(given);
      return [row.wholeOrNull('seq'), row.whole('count')];
    }),
  );
}

function ceasingLinks(connection: Connection, ledger: string): ReadonlySet<string> {
  const ceasing = new Set<string>();
  const rows = connection
    .prepare(
      `SELECT ${textColumn('facts')} FROM changes WHERE ledger = ? AND instr(changes.facts, '"link-gone"') > 0`,
    )
    .iterate(ledger);
  for (const row of rows) for (const key of ceasedLinks(factsOf(new Row(row)))) ceasing.add(key);
  return ceasing;
}

/** The facts of a row; none where they cannot be read, which is told where the change is read. */
function factsOf(row: Row): Change['facts'] {
  try {
    const facts = row.json('facts');
    return areFacts(facts) ? facts : [];
  } catch (error) {
    if (error instanceof UnreadableCell) return [];
    throw error;
  }
}
