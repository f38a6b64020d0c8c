import { canonicalJson } from '../../ledger/canonical-json.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Endpoint, LinkFact, LinkGoneFact, NodeFact, NodeGoneFact } from '../../ledger/fact.ts';
import { type GraphSum, textOfParts } from '../../ledger/graph-sum.ts';
import { isLabel, nodeOf } from '../../ledger/records/registry.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { groupBy } from '../../model/group-by.ts';
import { UnfitChange } from '../../problems/store-error.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { LINK_TEXTS, NODE_TEXTS } from './graph-rows.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

/** The graph of one ledger, to write to inside a transaction. */
export interface GraphTables {
  readonly connection: Connection;
  readonly ledger: string;
  /** Follows what is written. Null during a rebuild, which works the sum out in the end. */
  readonly sum: GraphSum | null;
}

const NODE_CELLS = NODE_TEXTS.map((column) => textColumn(column)).join(', ');
const LINK_CELLS = LINK_TEXTS.map((column) => textColumn(column)).join(', ');

/**
 * Writes nodes. A node replaces the node of the same label and id. Throws a {@link DamagedRow} where the sum needs a
 * row that cannot be read.
 */
export function putNodes({ connection, ledger, sum }: GraphTables, nodes: readonly NodeFact[]): void {
  const put = connection.prepare(
    'INSERT INTO nodes (ledger, label, id, properties) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const replaced = connection.prepare(
    `SELECT ${NODE_CELLS} FROM nodes WHERE nodes.ledger = ? AND nodes.label = ? AND nodes.id = ?`,
  );
  const replace = connection.prepare(
    'UPDATE nodes SET properties = ? WHERE ledger = ? AND label = ? AND id = ?',
  );
  for (const { label, id, properties: given } of nodes) {
    const properties = canonicalJson(given);
    sum?.add(textOfParts([label, id, properties]));
    if (put.run(ledger, label, id, properties).changes > 0) continue;
    sum?.remove(textOfRow(ledger, 'nodes', replaced.get(ledger, label, id)));
    replace.run(properties, ledger, label, id);
  }
}

/**
 * Writes links. Throws an UnfitChange on a link whose ends exist neither in its own ledger nor in the catalogue, and a
 * {@link DamagedRow} where the newest link has no number, or the sum needs a row that cannot be read.
 */
export function putLinks(tables: GraphTables, links: readonly LinkFact[]): void {
  const { connection, ledger, sum } = tables;
  if (links.length === 0) return;
  mustExist(connection, ledger, links);
  const last = lastLink(connection, ledger);
  const put = connection.prepare(
    `INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ledger, type, id) DO NOTHING`,
  );
  const replaced = connection.prepare(
    `SELECT ${LINK_CELLS} FROM links WHERE links.ledger = ? AND links.type = ? AND links.id = ?`,
  );
  const replace = connection.prepare(
    `UPDATE links SET from_label = ?, from_id = ?, to_label = ?, to_id = ?, properties = ?
     WHERE ledger = ? AND type = ? AND id = ?`,
  );
  for (const [index, { type, id, from, to, properties }] of links.entries()) {
    const cells = [from.label, from.id, to.label, to.id, canonicalJson(properties)] as const;
    sum?.add(textOfParts([type, id, ...cells]));
    if (put.run(ledger, last + 1 + index, type, id, ...cells).changes > 0) continue;
    sum?.remove(textOfRow(ledger, 'links', replaced.get(ledger, type, id)));
    replace.run(...cells, ledger, type, id);
  }
}

/** The number of the newest link of a ledger. Throws a {@link DamagedRow} where it is not a whole number. */
export function lastLink(connection: Connection, ledger: string): number {
  const found = connection
    .prepare(`SELECT ${wholeColumn('n')} FROM links WHERE ledger = ? ORDER BY links.n DESC LIMIT 1`)
    .get(ledger);
  if (found === undefined) return 0;
  const last = new Row(found).wholeOrNull('n');
  if (last !== null) return last;
  throw new DamagedRow(
    { kind: 'record', ledger, seq: null },
    `The newest link of ${ledger}`,
    'n is not a whole number',
  );
}

/** Looks for all ends of a label in one query: two queries for each link would take as long as writing it. */
function mustExist(connection: Connection, ledger: string, links: readonly LinkFact[]): void {
  const ends = groupBy(
    links.flatMap(({ from, to }) => [from, to]),
    ({ label }) => label,
  );
  const find = connection.prepare(
    `SELECT CAST(value AS BLOB) AS id FROM json_each(?) AS wanted
     WHERE NOT EXISTS (SELECT 1 FROM nodes WHERE ledger = ? AND label = ? AND id = wanted.value) LIMIT 1`,
  );
  for (const [label, nodes] of ends) {
    const home = nodeOf(label).ledger === 'catalogue' ? CATALOGUE_LEDGER : ledger;
    const absent = find.get(JSON.stringify([...new Set(nodes.map(({ id }) => id))]), home, label);
    if (absent !== undefined) throw withoutEnd(links, { label, id: new Row(absent).text('id') });
  }
}

function withoutEnd(links: readonly LinkFact[], { label, id }: Endpoint): UnfitChange {
  const link = links.find(({ from, to }) => [from, to].some((end) => end.label === label && end.id === id));
  return new UnfitChange(`${link?.type} ${link?.id} cannot be written, because there is no ${label} ${id}.`);
}

/**
 * Removes links. Throws a {@link DamagedRow} where the sum needs a row that cannot be read.
 *
 * @returns the nodes at which the removed links began, by label and id
 */
export function removeLinks(tables: GraphTables, links: readonly LinkGoneFact[]): readonly string[] {
  const { connection, ledger } = tables;
  const remove = connection.prepare(
    `DELETE FROM links WHERE ledger = ? AND type = ? AND id = ? RETURNING ${LINK_CELLS}`,
  );
  return links.flatMap(({ type, id }) => {
    const removed = remove.all(ledger, type, id);
    forget(tables, 'links', removed);
    return removed.flatMap((given) => {
      const row = new Row(given);
      const [label, from] = [row.nameIn('from_label'), row.nameIn('from_id')];
      // A damaged row is removed too, but the node at which it began cannot be named.
      return isLabel(label) ? [nodeKey({ label, id: from })] : [];
    });
  });
}

/**
 * Removes nodes, each with the links that its ledger states on it. Throws a {@link DamagedRow} where the sum needs a
 * row that cannot be read.
 */
export function removeNodes(tables: GraphTables, nodes: readonly NodeGoneFact[]): void {
  const { connection, ledger } = tables;
  if (nodes.length === 0) return;
  const remove = connection.prepare(
    `DELETE FROM nodes WHERE ledger = ? AND label = ? AND id = ? RETURNING ${NODE_CELLS}`,
  );
  for (const { label, id } of nodes) forget(tables, 'nodes', remove.all(ledger, label, id));
  const removed = connection
    .prepare(
      `WITH gone AS (SELECT value FROM json_each(?))
       DELETE FROM links WHERE ledger = ?
       AND (from_label || ' ' || from_id IN gone OR to_label || ' ' || to_id IN gone)
       RETURNING ${LINK_CELLS}`,
    )
    .all(endsOf(nodes), ledger);
  forget(tables, 'links', removed);
}

/**
 * Throws an UnfitChange where a link of another ledger ends at one of these nodes: no ledger removes what another
 * ledger states.
 */
export function mustBeFree({ connection, ledger }: GraphTables, nodes: readonly NodeGoneFact[]): void {
  if (nodes.length === 0 || ledger !== CATALOGUE_LEDGER) return;
  const held = connection
    .prepare(
      `WITH gone AS (SELECT value FROM json_each(?))
       SELECT CAST(to_id AS BLOB) AS id FROM links WHERE ledger <> ? AND to_label || ' ' || to_id IN gone LIMIT 1`,
    )
    .get(endsOf(nodes), ledger);
  if (held === undefined) return;
  throw new UnfitChange(
    `${new Row(held).nameIn('id')} cannot be removed, because a link of another ledger ends there.`,
  );
}

function endsOf(nodes: readonly NodeGoneFact[]): string {
  return JSON.stringify(nodes.map(({ label, id }) => `${label} ${id}`));
}

function forget({ ledger, sum }: GraphTables, table: 'nodes' | 'links', rows: readonly unknown[]): void {
  if (sum === null) return;
  for (const row of rows) sum.remove(textOfRow(ledger, table, row));
}

/** The text of a row as it is added up. Throws a {@link DamagedRow} where a cell is not a text. */
function textOfRow(ledger: string, table: 'nodes' | 'links', given: unknown): string {
  const row = new Row(given);
  const columns: readonly string[] = table === 'nodes' ? NODE_TEXTS : LINK_TEXTS;
  try {
    return textOfParts(columns.map((column) => row.text(column)));
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    const name = `${row.nameIn(table === 'nodes' ? 'label' : 'type')} ${row.nameIn('id')} in the graph of ${ledger}`;
    throw new DamagedRow({ kind: 'record', ledger, seq: null }, name, error.message);
  }
}
