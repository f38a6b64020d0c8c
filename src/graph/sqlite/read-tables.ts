import type { Change, ChangeEntry } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import type { ProvisionText } from '../store.ts';
import { type Bytes, bytesOf, textOf } from './bytes.ts';
import type { Connection } from './connection.ts';

interface ChangeRow {
  readonly seq: number;
  readonly key: Bytes;
  readonly entry: Bytes;
  readonly facts: Bytes;
}

const CHANGE = `SELECT seq, ${bytesOf('key')}, ${bytesOf('entry')}, ${bytesOf('facts')} FROM changes`;

export function readChanges(
  connection: Connection,
  ledger: string,
  seq: number,
  limit: number,
): readonly Change[] {
  return connection
    .prepare(`${CHANGE} WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?`)
    .all(ledger, seq, limit)
    .map((row) => changeOf(ledger, row as ChangeRow));
}

/** The change that bears an idempotency key. */
export function findChange(connection: Connection, ledger: string, key: string): Change | null {
  const row = connection.prepare(`${CHANGE} WHERE ledger = ? AND key = ?`).get(ledger, key);
  return row === undefined ? null : changeOf(ledger, row as ChangeRow);
}

/** Every node that was asked for, by label and id, with the changes that touched it, oldest first. */
export function readHistory(
  connection: Connection,
  ledger: string,
  nodes: readonly Endpoint[],
): ReadonlyMap<string, readonly ChangeEntry[]> {
  const entries = new Map<string, ChangeEntry[]>(nodes.map((node) => [nodeKey(node), []]));
  const rows = connection
    .prepare(
      `SELECT wanted.value AS node, CAST(c.entry AS BLOB) AS entry
       FROM json_each(?) AS wanted
       JOIN touches AS t ON t.ledger = ? AND t.node = wanted.value
       JOIN changes AS c ON c.ledger = t.ledger AND c.seq = t.seq
       ORDER BY t.node, t.seq`,
    )
    .all(JSON.stringify([...entries.keys()]), ledger);
  for (const row of rows) {
    const { node, entry } = row as { node: string; entry: Bytes };
    entries.get(node)?.push(JSON.parse(textOf(entry)) as ChangeEntry);
  }
  return entries;
}

export function readTexts(
  connection: Connection,
  organization: string,
  provisions: readonly string[],
): readonly ProvisionText[] {
  return connection
    .prepare(
      `SELECT ${['provision', 'text', 'sha256'].map(bytesOf).join(', ')} FROM texts
       WHERE organization = ? AND provision IN (SELECT value FROM json_each(?)) ORDER BY provision`,
    )
    .all(organization, JSON.stringify(provisions))
    .map((row) => {
      const { provision, text, sha256 } = row as Readonly<Record<keyof ProvisionText, Bytes>>;
      return { provision: textOf(provision), text: textOf(text), sha256: textOf(sha256) };
    });
}

/**
 * A row finds its change by ledger, number and key, which the entry bears as well. Where they differ one of the two was
 * edited, and nothing tells which: the change gets a key that none was sealed with, so that its hash shows it.
 */
function changeOf(ledger: string, row: ChangeRow): Change {
  const key = textOf(row.key);
  const said = JSON.parse(textOf(row.entry)) as ChangeEntry;
  const change = { ...said, facts: JSON.parse(textOf(row.facts)) as readonly Fact[] };
  const isInPlace = said.ledger === ledger && said.seq === row.seq && said.key === key;
  return isInPlace ? change : { ...change, key: `${said.key} in the row of ${ledger} ${row.seq} ${key}` };
}
