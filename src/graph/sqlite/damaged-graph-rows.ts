import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { LINK_TEXTS, linkReader, NODE_TEXTS, nodeOfCells } from './graph-rows.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these separate the cells and rows of a page
const CONTROL = /[\u001e\u001f]/;

export type GraphTable = 'nodes' | 'links';

const TEXTS = { nodes: NODE_TEXTS, links: LINK_TEXTS } as const;

/** Identifies a row whatever its key holds: by the type and bytes of each column of the key. */
const ROW_KEY = {
  nodes: keyOf(['label', 'id']),
  links: keyOf(['n']),
} as const;

export interface DamagedGraphRow {
  readonly error: DamagedRow;
  /** Removes the row. */
  readonly remove: () => void;
}

/** Reads a table row by row and yields every row that its ledger cannot have stated. */
export function* damagedRowsOf(
  connection: Connection,
  ledger: string,
  table: GraphTable,
): Generator<DamagedGraphRow> {
  const texts: readonly string[] = TEXTS[table];
  const columns = [
    ...texts.map((column) => textColumn(column)),
    ...(table === 'links' ? [wholeColumn('n')] : []),
    `CAST(${ROW_KEY[table]} AS BLOB) AS key`,
  ].join(', ');
  const rows = connection.prepare(`SELECT ${columns} FROM ${table} WHERE ledger = ?`).iterate(ledger);
  for (const given of rows) {
    const row = new Row(given);
    const fault = faultOf(row, ledger, table);
    if (fault === null) continue;
    const kind = row.nameIn(table === 'nodes' ? 'label' : 'type');
    const name = `${kind} ${row.nameIn('id')} in the graph of ${ledger}`;
    yield {
      error: new DamagedRow({ kind: 'record', ledger, seq: null }, name, fault),
      remove: () => {
        connection
          .prepare(`DELETE FROM ${table} WHERE ledger = ? AND ${ROW_KEY[table]} = ?`)
          .run(ledger, row.nameIn('key'));
      },
    };
  }
}

function faultOf(row: Row, ledger: string, table: GraphTable): string | null {
  const texts: readonly string[] = TEXTS[table];
  try {
    const cells = texts.map((column) => row.text(column));
    const strange = texts.find((_, index) => CONTROL.test(cells[index] ?? ''));
    if (strange !== undefined) return `${strange} contains a control character`;
    if (table === 'links') row.whole('n');
    if (table === 'nodes') nodeOfCells(ledger, cells);
    else linkReader(ledger)(cells);
    return null;
  } catch (error) {
    if (error instanceof UnreadableCell) return error.message;
    throw error;
  }
}

function keyOf(columns: readonly string[]): string {
  const parts = columns.map((column) => `typeof(${column}) || hex(${column})`);
  return parts.join(" || ' ' || ");
}
