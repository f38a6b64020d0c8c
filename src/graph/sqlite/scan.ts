import type { Fact } from '../../ledger/fact.ts';
import type { Label, LinkType } from '../../ledger/records/registry.ts';
import { type Bytes, textOf } from './bytes.ts';
import type { Connection } from './connection.ts';

const PAGE = 1_000;
/** Between the cells of a page, and between its rows: ids hold no control characters, and JSON escapes them. */
const NEXT_CELL = '\u001f';
const NEXT_ROW = '\u001e';

interface Page {
  /** Null: no row is left. */
  readonly rows: Bytes | null;
  readonly last: number;
}

/** All nodes, then all links, of a ledger in batches; lets other work run between them. */
export async function* scanLedger(connection: Connection, ledger: string): AsyncGenerator<readonly Fact[]> {
  for (const pages of [nodesOf(connection, ledger), linksOf(connection, ledger)]) {
    for (const facts of pages) {
      yield facts;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function* nodesOf(connection: Connection, ledger: string): Generator<readonly Fact[]> {
  const ask = connection.prepare(
    page(['label', 'id', 'properties'], 0, 'nodes', '(label, id) > (?, ?) ORDER BY label, id'),
  );
  for (let after: readonly string[] = ['', '']; ; ) {
    const { rows } = ask.get(ledger, ...after) as Page;
    if (rows === null) return;
    const cells = cellsOf(rows);
    yield cells.map(([label, id, properties]) => ({
      fact: 'node',
      label: label as Label,
      id: id!,
      properties: JSON.parse(properties!),
    }));
    after = cells.at(-1)!.slice(0, 2);
  }
}

function* linksOf(connection: Connection, ledger: string): Generator<readonly Fact[]> {
  const cells = ['type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties'];
  const ask = connection.prepare(page(cells, 'max(n)', 'links', 'n > ? ORDER BY n'));
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows, last } = ask.get(ledger, after) as Page;
    if (rows === null) return;
    yield cellsOf(rows).map(([type, id, fromLabel, fromId, toLabel, toId, properties]) => ({
      fact: 'link',
      type: type as LinkType,
      id: id!,
      from: { label: fromLabel as Label, id: fromId! },
      to: { label: toLabel as Label, id: toId! },
      properties: JSON.parse(properties!),
    }));
    after = last;
  }
}

/** The next rows of a ledger as one value: as bytes, see {@link textOf}, each cell by itself would cost twice as much. */
function page(columns: readonly string[], last: string | number, table: string, rest: string): string {
  const row = columns.join(' || char(31) || ');
  return `SELECT ${last} AS last, CAST(group_concat(${row}, char(30)) AS BLOB) AS rows
    FROM (SELECT * FROM ${table} WHERE ledger = ? AND ${rest} LIMIT ${PAGE})`;
}

function cellsOf(rows: Bytes): readonly (readonly string[])[] {
  return textOf(rows)
    .split(NEXT_ROW)
    .map((row) => row.split(NEXT_CELL));
}
