import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import type { Connection } from './connection.ts';

/**
 * Makes the facts of one change true in the graph: links that have ceased, nodes, links, nodes that have ceased. To
 * be called inside a transaction; throws on a link whose ends do not exist, so that nothing of the change stays.
 */
export function applyFacts(connection: Connection, ledger: string, facts: readonly Fact[]): void {
  const removeLink = connection.prepare('DELETE FROM links WHERE ledger = ? AND type = ? AND id = ?');
  const putNode = connection.prepare(
    'INSERT INTO nodes (ledger, label, id, properties) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET properties = excluded.properties',
  );
  const putLink = connection.prepare(
    'INSERT OR REPLACE INTO links (ledger, type, id, from_label, from_id, to_label, to_id, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const findNode = connection.prepare(
    'SELECT 1 AS found FROM nodes WHERE ledger IN (?, ?) AND label = ? AND id = ?',
  );
  const known = new Set<string>();
  const mustExist = (end: Endpoint, link: string): void => {
    const key = `${end.label} ${end.id}`;
    if (known.has(key)) return;
    if (findNode.get(ledger, CATALOGUE_LEDGER, end.label, end.id) === undefined) {
      throw new TypeError(`Link ${link} cannot be stated: there is no ${end.label} ${end.id}.`);
    }
    known.add(key);
  };
  for (const fact of facts) if (fact.fact === 'link-gone') removeLink.run(ledger, fact.type, fact.id);
  for (const fact of facts) {
    if (fact.fact === 'node') putNode.run(ledger, fact.label, fact.id, JSON.stringify(fact.properties));
  }
  for (const fact of facts) {
    if (fact.fact !== 'link') continue;
    const { type, id, from, to, properties } = fact;
    mustExist(from, id);
    mustExist(to, id);
    putLink.run(ledger, type, id, from.label, from.id, to.label, to.id, JSON.stringify(properties));
  }
  removeNodes(connection, ledger, facts);
}

/** A node that has ceased takes its links with it. */
function removeNodes(connection: Connection, ledger: string, facts: readonly Fact[]): void {
  const gone = facts.filter((fact) => fact.fact === 'node-gone');
  if (gone.length === 0) return;
  const removeNode = connection.prepare('DELETE FROM nodes WHERE ledger = ? AND label = ? AND id = ?');
  for (const fact of gone) removeNode.run(ledger, fact.label, fact.id);
  const ends = JSON.stringify(gone.map((fact) => `${fact.label} ${fact.id}`));
  connection
    .prepare(
      `WITH gone AS (SELECT value FROM json_each(?))
       DELETE FROM links WHERE ledger = ?
       AND (from_label || ' ' || from_id IN gone OR to_label || ' ' || to_id IN gone)`,
    )
    .run(ends, ledger);
}
