import { type Change, EMPTY_STATE } from '../../ledger/change.ts';
import { touchedRecords } from '../../ledger/touched-records.ts';
import { ledgerRebuilding } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { AppendOutcome, Head } from '../store.ts';
import { applyFacts } from './apply-facts.ts';
import { type Connection, rollBack } from './connection.ts';
import { findHead } from './ledger-heads.ts';

/** Writes a change and its facts inside a transaction, or leaves the transaction and says why. */
export function appendChange(connection: Connection, change: Change): AppendOutcome {
  const { ledger, key, seq } = change;
  // The counter first: behind its lock every earlier attempt has ended.
  connection
    .prepare('INSERT INTO ledgers (name, seq, hash) VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET seq = seq + 1')
    .run(ledger, EMPTY_STATE.hash);
  const counted = findHead(connection, ledger)!;
  const head: Head = { ...counted, seq: counted.seq - 1 };
  const known = connection.prepare('SELECT body FROM changes WHERE ledger = ? AND key = ?').get(ledger, key);
  if (known !== undefined) {
    rollBack(connection);
    return { outcome: 'repeated', change: JSON.parse((known as { body: string }).body) as Change };
  }
  if (head.rebuilding) throw ledgerRebuilding(ledger);
  if (head.seq + 1 !== seq || head.hash !== change.previousHash) {
    rollBack(connection);
    return { outcome: 'moved', head };
  }
  connection
    .prepare('INSERT INTO changes (ledger, seq, key, body) VALUES (?, ?, ?, ?)')
    .run(ledger, seq, key, JSON.stringify(change));
  const loads = JSON.stringify(markLoad(head.loads, change));
  connection
    .prepare('UPDATE ledgers SET hash = ?, at = ?, loads = ? WHERE name = ?')
    .run(change.hash, change.at, loads, ledger);
  const begun = applyFacts(connection, ledger, change.facts);
  const touch = connection.prepare('INSERT INTO touches (ledger, record, seq) VALUES (?, ?, ?)');
  for (const record of new Set([...touchedRecords(change.facts), ...begun])) touch.run(ledger, record, seq);
  return { outcome: 'appended', change };
}
