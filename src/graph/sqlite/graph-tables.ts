import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { LinkFact, LinkGoneFact, NodeFact, NodeGoneFact } from '../../ledger/fact.ts';
import { isLabel } from '../../ledger/records/registry.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { UnfitChange } from '../../problems/store-error.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn, wholeColumn } from './row.ts';

/** Writes nodes. A node replaces the node of the same label and id. */
export function putNodes(connection: Connection, ledger: string, nodes: readonly NodeFact[]): void {
  const put = connection.prepare(
    'INSERT INTO nodes (ledger, label, id, properties) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET properties = excluded.properties',
  );
  for (const { label, id, properties } of nodes) put.run(ledger, label, id, JSON.stringify(properties));
}

/**
 * Writes links. Throws an UnfitChange on a link whose ends exist neither in its own ledger nor in the catalogue, and a
 * {@link DamagedRow} where the newest link has no number.
 */
export function putLinks(connection: Connection, ledger: string, links: readonly LinkFact[]): void {
  if (links.length === 0) return;
  mustExist(connection, ledger, links);
  const last = lastLink(connection, ledger);
  const put = connection.prepare(
    `INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (ledger, type, id) DO UPDATE SET
       from_label = excluded.from_label, from_id = excluded.from_id,
       to_label = excluded.to_label, to_id = excluded.to_id, properties = excluded.properties`,
  );
  for (const [index, { type, id, from, to, properties }] of links.entries()) {
    const n = last + 1 + index;
    put.run(ledger, n, type, id, from.label, from.id, to.label, to.id, JSON.stringify(properties));
  }
}

/** The number of the newest link of a ledger. Throws a {@link DamagedRow} where it is not a whole number. */
function lastLink(connection: Connection, ledger: string): number {
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

/** Looks for all ends in one query: two queries for each link would take as long as writing it. */
function mustExist(connection: Connection, ledger: string, links: readonly LinkFact[]): void {
  const ends = new Map<string, readonly [string, string]>();
  for (const { from, to } of links) {
    for (const { label, id } of [from, to]) ends.set(`${label} ${id}`, [label, id]);
  }
  const absent = connection
    .prepare(
      `SELECT CAST(value ->> 0 AS BLOB) AS label, CAST(value ->> 1 AS BLOB) AS id FROM json_each(?) AS wanted
       WHERE NOT EXISTS (
         SELECT 1 FROM nodes
         WHERE ledger IN (?, ?) AND label = wanted.value ->> 0 AND id = wanted.value ->> 1
       ) LIMIT 1`,
    )
    .get(JSON.stringify([...ends.values()]), ledger, CATALOGUE_LEDGER);
  if (absent === undefined) return;
  const end = new Row(absent);
  const [label, id] = [end.text('label'), end.text('id')];
  const link = links.find(({ from, to }) => [from, to].some((end) => end.label === label && end.id === id));
  throw new UnfitChange(`${link?.type} ${link?.id} cannot be written, because there is no ${label} ${id}.`);
}

/**
 * Removes links.
 *
 * @returns the nodes at which the removed links began, by label and id
 */
export function removeLinks(
  connection: Connection,
  ledger: string,
  links: readonly LinkGoneFact[],
): readonly string[] {
  const remove = connection.prepare(
    `DELETE FROM links WHERE ledger = ? AND type = ? AND id = ?
     RETURNING ${textColumn('from_label')}, ${textColumn('from_id')}`,
  );
  return links.flatMap(({ type, id }) =>
    remove.all(ledger, type, id).flatMap((given) => {
      const row = new Row(given);
      const [label, from] = [row.nameIn('from_label'), row.nameIn('from_id')];
      // A damaged row is removed too, but the node at which it began cannot be named.
      return isLabel(label) ? [nodeKey({ label, id: from })] : [];
    }),
  );
}

/** Removes nodes, each with the links that its ledger states on it. */
export function removeNodes(connection: Connection, ledger: string, nodes: readonly NodeGoneFact[]): void {
  if (nodes.length === 0) return;
  const remove = connection.prepare('DELETE FROM nodes WHERE ledger = ? AND label = ? AND id = ?');
  for (const { label, id } of nodes) remove.run(ledger, label, id);
  connection
    .prepare(
      `WITH gone AS (SELECT value FROM json_each(?))
       DELETE FROM links WHERE ledger = ?
       AND (from_label || ' ' || from_id IN gone OR to_label || ' ' || to_id IN gone)`,
    )
    .run(endsOf(nodes), ledger);
}

/**
 * Throws an UnfitChange where a link of another ledger ends at one of these nodes: no ledger removes what another
 * ledger states.
 */
export function mustBeFree(connection: Connection, ledger: string, nodes: readonly NodeGoneFact[]): void {
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
