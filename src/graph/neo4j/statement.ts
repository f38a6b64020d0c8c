import type { Record as Neo4jRecord, RecordShape, Result } from 'neo4j-driver';
import type { z } from 'zod';
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
 * Runs a statement and reads all its rows; others are served between two large ones. Rejects with `STORE_DAMAGED` where the graph holds what the product did not
 * write.
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

/**
 * Runs a statement and yields its rows in batches as they arrive, each once: where the connection is lost, the statement
 * is run again, and the rows that were yielded are left out. Rejects as {@link ask} does.
 */
export async function* stream<P, R extends { readonly id: string }>(
  running: Running,
  statement: Statement<P, R>,
  parameters: P,
  atOnce: number,
): AsyncGenerator<readonly R[]> {
  const yielded = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    let rows: R[] = [];
    try {
      for await (const record of running.run(statement.text, statement.take(parameters))) {
        heard();
        const row = readRow(statement, record);
        if (yielded.has(row.id)) continue;
        rows.push(row);
        if (rows.length < atOnce) continue;
        for (const { id } of rows) yielded.add(id);
        yield rows;
        rows = [];
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
