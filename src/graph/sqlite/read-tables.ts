import type { Change, ChangeEntry } from '../../ledger/change.ts';
import type { ProvisionText } from '../store.ts';
import type { Connection } from './connection.ts';

export function readChanges(
  connection: Connection,
  ledger: string,
  seq: number,
  limit: number,
): readonly Change[] {
  return connection
    .prepare('SELECT body FROM changes WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?')
    .all(ledger, seq, limit)
    .map((row) => JSON.parse((row as { body: string }).body) as Change);
}

/** Every record that was asked for, with the changes that touched it, oldest first. */
export function readHistory(
  connection: Connection,
  ledger: string,
  ids: readonly string[],
): ReadonlyMap<string, readonly ChangeEntry[]> {
  const entries = new Map<string, ChangeEntry[]>(ids.map((id) => [id, []]));
  const rows = connection
    .prepare(
      `SELECT t.record AS record, json_remove(c.body, '$.facts') AS body
       FROM json_each(?) AS wanted
       JOIN touches AS t ON t.ledger = ? AND t.record = wanted.value
       JOIN changes AS c ON c.ledger = t.ledger AND c.seq = t.seq
       ORDER BY t.record, t.seq`,
    )
    .all(JSON.stringify([...entries.keys()]), ledger);
  for (const row of rows) {
    const { record, body } = row as { record: string; body: string };
    entries.get(record)?.push(JSON.parse(body) as ChangeEntry);
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
      `SELECT provision, text, sha256 FROM texts
       WHERE organization = ? AND provision IN (SELECT value FROM json_each(?)) ORDER BY provision`,
    )
    .all(organization, JSON.stringify(provisions))
    .map((row) => {
      const { provision, text, sha256 } = row as ProvisionText;
      return { provision, text, sha256 };
    });
}
