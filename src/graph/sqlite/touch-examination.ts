import type Database from 'libsql';
import type { Change } from '../../ledger/change.ts';
import { areFacts } from '../../ledger/check-change.ts';
import { ceasedLinks, TouchReplay } from '../../ledger/touch-replay.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

/** Compares a ledger's rows of `touches` with what each change touched. */
export class TouchExamination {
  readonly #ledger: string;
  readonly #present: Pick<Database.Statement<unknown[]>, 'get'>;
  readonly #replay: TouchReplay;
  /** How many rows each number has for which no change has accounted yet. */
  readonly #counts: Map<number | null, number>;

  constructor(connection: Connection, ledger: string) {
    // CROSS JOIN: SQLite would otherwise go through all rows of the ledger for each change.
    this.#present = connection.prepare<unknown[]>(
      `SELECT count(*) AS present FROM json_each(?) AS wanted
       CROSS JOIN touches ON ledger = ? AND node = wanted.value AND seq = ?`,
    );
    this.#ledger = ledger;
    this.#replay = new TouchReplay(ceasingLinks(connection, ledger));
    this.#counts = countsOf(connection, ledger);
  }

  /** The damage of a change's rows; null where there is no damage. Call it with every change, in order. */
  add(change: Change): DamagedRow | null {
    const count = this.#counts.get(change.seq) ?? 0;
    this.#counts.delete(change.seq);
    const touched = this.#replay.touchedBy(change);
    if (touched === null) return null;
    const expected = [...touched];
    const present = new Row(this.#present.get(JSON.stringify(expected), this.#ledger, change.seq)).whole(
      'present',
    );
    return count === expected.length && present === count ? null : this.#damaged(change.seq);
  }

  /** Call it for a change that cannot be read: what it touched cannot be known. */
  miss(seq: number | null): void {
    this.#replay.miss();
    this.#counts.delete(seq);
  }

  /** The rows whose numbers belong to no change. */
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

/** The facts of a row; empty where they cannot be read: whoever reads the change reports that. */
function factsOf(row: Row): Change['facts'] {
  try {
    const facts = row.json('facts');
    return areFacts(facts) ? facts : [];
  } catch (error) {
    if (error instanceof UnreadableCell) return [];
    throw error;
  }
}
