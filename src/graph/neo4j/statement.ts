import type { Record as Neo4jRecord, RecordShape, Result } from 'neo4j-driver';
import type { z } from 'zod';
import { NumbersByText } from '../../model/numbers-by-text.ts';
import { Pauses } from '../../model/pauses.ts';
import { StoreError } from '../../problems/store-error.ts';
import { mayBeRepeated } from './despite-loss.ts';
import { heard } from './silence.ts';

/** A statement for the server: a static text with its name, its parameters and the form of its rows. */
export interface Statement<P, R> {
  readonly name: string;
  readonly text: string;
  /**
   * The parameters as they are sent. Lists and long texts go inside a map, `$batch`: the server plans a statement again
   * for each order of magnitude of a parameter's length, and it does not see that length inside a map.
   */
  readonly take: (parameters: P) => RecordShape;
  readonly row: z.ZodType<R>;
}

/** Anything that can run a statement: a session or a transaction. */
export interface Running {
  run(text: string, parameters: RecordShape): Result;
}

/**
 * Runs a statement and reads all its rows; others are served between two large ones. Rejects with `STORE_DAMAGED` where
 * the graph holds what the product did not write.
 */
export async function ask<P, R>(
  running: Running,
  statement: Statement<P, R>,
  parameters: P,
): Promise<readonly R[]> {
  const rows: R[] = [];
  const pauses = new Pauses();
  for await (const record of running.run(statement.text, statement.take(parameters))) {
    heard();
    rows.push(readRow(statement, record));
    await pauses.pauseIfDue();
  }
  heard();
  return rows;
}

/** A batch of rows ends before it has more rows, or says more. One row may say more. */
export interface BatchLimits<R> {
  readonly rows: number;
  readonly characters: number;
  readonly charactersOf: (row: R) => number;
}

/**
 * Runs a statement and yields its rows in batches as they arrive, each once: where the connection is lost, the statement
 * is run again, and the rows that were yielded are left out. Others are served meanwhile. Rejects as {@link ask} does.
 */
export async function* stream<P, R extends { readonly id: string }>(
  running: Running,
  statement: Statement<P, R>,
  parameters: P,
  limits: BatchLimits<R>,
): AsyncGenerator<readonly R[]> {
  /** In which attempt the row of each id was yielded. */
  const yielded = new NumbersByText();
  const pauses = new Pauses();
  for (let attempt = 1; ; attempt++) {
    let rows: R[] = [];
    let characters = 0;
    const taken = (): readonly R[] => {
      for (const { id } of rows) yielded.set(id, attempt);
      const batch = rows;
      rows = [];
      characters = 0;
      return batch;
    };
    try {
      for await (const record of running.run(statement.text, statement.take(parameters))) {
        heard();
        if (pauses.isDue) await pauses.pauseIfDue();
        const row = readRow(statement, record);
        if (yielded.get(row.id) !== undefined) continue;
        const more = limits.charactersOf(row);
        if (rows.length > 0 && characters + more > limits.characters) yield taken();
        rows.push(row);
        characters += more;
        if (rows.length === limits.rows) yield taken();
      }
    } catch (error) {
      if (!mayBeRepeated(error, attempt)) throw error;
      continue;
    }
    if (rows.length > 0) yield rows;
    return;
  }
}

function readRow<P, R>(statement: Statement<P, R>, record: Neo4jRecord): R {
  const row = statement.row.safeParse(record.toObject());
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  throw new StoreError(
    'STORE_DAMAGED',
    `The graph contains something that the product did not write (${statement.name}: ${issue?.path.join('.')} ${issue?.message}). Run \`rebuild\`, or make the database again with \`ledger import\` from an export.`,
  );
}
