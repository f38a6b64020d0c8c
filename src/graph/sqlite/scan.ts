import type { Fact, LinkFact, NodeFact } from '../../ledger/fact.ts';
import type { GraphSum } from '../../ledger/graph-sum.ts';
import { pause } from '../../model/pauses.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { damagedRowsOf } from './damaged-graph-rows.ts';
import { LINK_TEXTS, linkReader, NODE_TEXTS, nodeOfCells } from './graph-rows.ts';
import { decodeText, Row, UnreadableCell } from './row.ts';

const PAGE = 1_000;
/** A page ends before its records say more, in bytes: reading them takes a few milliseconds. One record may say more. */
const MOST_BYTES = 320 * 1_024;
/** Separate the cells and the rows of a page: ids have no control characters, and JSON escapes them. */
const NEXT_CELL = '\u001f';
const NEXT_ROW = '\u001e';
/** The driver gets a number or null, never bytes, see {@link decodeText}. */
const NEWEST = "CASE typeof(max(n)) WHEN 'integer' THEN max(n) END";

/**
 * All nodes, then all links, of a ledger in batches; lets other work run between them. Throws a DamagedRow for the
 * first row that its ledger cannot have stated.
 *
 * @param sum adds up the rows that were read; null: nobody asks for it
 */
export async function* scanLedger(
  connection: Connection,
  ledger: string,
  sum: GraphSum | null = null,
): AsyncGenerator<readonly Fact[]> {
  for (const table of ['nodes', 'links'] as const) {
    const pages = table === 'nodes' ? nodesOf(connection, ledger, sum) : linksOf(connection, ledger, sum);
    try {
      for (const facts of pages) {
        yield facts;
        await pause();
      }
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      // A page does not show which of its rows is damaged.
      for (const damaged of damagedRowsOf(connection, ledger, table)) throw damaged.error;
      throw new DamagedRow({ kind: 'record', ledger, seq: null }, `The graph of ${ledger}`, error.message);
    }
  }
}

function* nodesOf(
  connection: Connection,
  ledger: string,
  sum: GraphSum | null,
): Generator<readonly NodeFact[]> {
  const first = connection.prepare(page('nodes', NODE_TEXTS, '0', 'label, id'));
  const next = connection.prepare(page('nodes', NODE_TEXTS, '0', 'label, id', 'AND (label, id) > (?2, ?3)'));
  for (let given = first.get(ledger); ; ) {
    const cells = cellsOf(new Row(given), NODE_TEXTS.length, sum);
    const last = cells.at(-1);
    if (last === undefined) return;
    yield cells.map((row) => nodeOfCells(ledger, row));
    given = next.get(ledger, last[0], last[1]);
  }
}

function* linksOf(
  connection: Connection,
  ledger: string,
  sum: GraphSum | null,
): Generator<readonly LinkFact[]> {
  const read = linkReader(ledger);
  const first = connection.prepare(page('links', LINK_TEXTS, NEWEST, 'n'));
  const next = connection.prepare(page('links', LINK_TEXTS, NEWEST, 'n', 'AND n > ?2'));
  for (let given = first.get(ledger); ; ) {
    const row = new Row(given);
    const cells = cellsOf(row, LINK_TEXTS.length, sum);
    if (cells.length === 0) return;
    yield cells.map(read);
    given = next.get(ledger, row.whole('last'));
  }
}

/**
 * Selects the next rows of a ledger as one value, in bytes, see {@link decodeText}: reading each cell by itself would
 * take twice as long. `sound` shows whether the columns that identify a row are texts, which the one text cannot show;
 * bytes in any other column are read as text.
 *
 * @param order the columns that order the rows, in which a page continues the one before
 */
function page(
  table: 'nodes' | 'links',
  texts: readonly string[],
  last: string,
  order: string,
  after = '',
): string {
  const row = texts.join(' || char(31) || ');
  const [kind, id] = texts;
  const rest = `FROM ${table} WHERE ledger = ?1 ${after} ORDER BY ${order} LIMIT`;
  return `SELECT count(*) AS count, ${last} AS last,
      min(typeof(${kind}) = 'text' AND typeof(${id}) = 'text') AS sound,
      CAST(group_concat(${row}, char(30)) AS BLOB) AS rows
    FROM (SELECT * ${rest} ${rowsOfPage(order, rest)})`;
}

/** How many rows a page has; whether that is all it may have is seen sooner than how many fit. */
function rowsOfPage(order: string, rest: string): string {
  const sizes = `SELECT ${order}, octet_length(properties) AS bytes ${rest} ${PAGE}`;
  const upToEach = `SELECT sum(bytes) OVER (ORDER BY ${order} ROWS UNBOUNDED PRECEDING) AS bytes FROM (${sizes})`;
  return `CASE WHEN (SELECT sum(bytes) FROM (${sizes})) <= ${MOST_BYTES} THEN ${PAGE}
    ELSE max(1, (SELECT count(*) FROM (${upToEach}) WHERE bytes <= ${MOST_BYTES})) END`;
}

/**
 * The cells of each row. Throws an {@link UnreadableCell} where the page cannot be split into its rows. A row of the
 * page is its text in the sum: see {@link textOfParts}.
 */
function cellsOf(page: Row, columns: number, sum: GraphSum | null): readonly (readonly string[])[] {
  const count = page.whole('count');
  if (count === 0) return [];
  if (page.whole('sound') !== 1) throw new UnreadableCell('a column has a value of another type');
  const texts = page.text('rows').split(NEXT_ROW);
  const rows = texts.map((row) => row.split(NEXT_CELL));
  if (rows.length !== count || rows.some((row) => row.length !== columns))
    throw new UnreadableCell('its rows cannot be told apart');
  if (sum !== null) for (const text of texts) sum.add(text);
  return rows;
}
