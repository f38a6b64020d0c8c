import { CATALOGUE_LEDGER, type Change, EMPTY_STATE, type UnsealedChange } from '../../ledger/change.ts';
import { factsJson } from '../../ledger/facts-json.ts';
import { EMPTY_SUM } from '../../ledger/graph-sum.ts';
import { nameOfRemoved } from '../../ledger/removal.ts';
import { sealedWith } from '../../ledger/seal-change.ts';
import { touchedNodes } from '../../ledger/touched-records.ts';
import { UnfitChange } from '../../problems/store-error.ts';
import { mustBeOpen } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { AppendOutcome, Head } from '../store.ts';
import { applyFacts } from './apply-facts.ts';
import { findChange } from './change-rows.ts';
import { type Connection, rollBack } from './connection.ts';
import { findHead } from './ledger-heads.ts';
import { findSum } from './ledger-sum.ts';

/**
 * Writes a change and its facts inside a transaction. Where it does not write, it ends the transaction and returns why.
 * Throws `LEDGER_REBUILDING`, `LEDGER_REMOVING`, `STORE_DAMAGED` or an UnfitChange.
 */
export function appendChange(connection: Connection, given: Change | UnsealedChange): AppendOutcome {
  const { ledger, key, seq, facts } = given;
  // The counter first: behind its lock every earlier attempt has ended.
  connection
    .prepare(
      'INSERT INTO ledgers (name, seq, hash, sum) VALUES (?, 1, ?, ?) ON CONFLICT DO UPDATE SET seq = seq + 1',
    )
    .run(ledger, EMPTY_STATE.hash, EMPTY_SUM);
  const counted = findHead(connection, ledger)!;
  const head: Head = { ...counted, seq: counted.seq - 1 };
  const known = findChange(connection, ledger, key);
  if (known !== null) {
    rollBack(connection);
    return { outcome: 'repeated', change: known };
  }
  mustBeOpen(head);
  if (head.seq === 0 && wasRemoved(connection, ledger)) throw new UnfitChange(nameOfRemoved(ledger));
  if (head.seq + 1 !== seq || head.hash !== given.previousHash) {
    rollBack(connection);
    return { outcome: 'moved', head };
  }
  const sum = findSum(connection, ledger);
  const begun = applyFacts({ connection, ledger, sum }, facts);
  const loads = markLoad(head.loads, given);
  const change = sealedWith(given, sum, loads);
  write(connection, change);
  connection
    .prepare('UPDATE ledgers SET hash = ?, at = ?, loads = ?, sum = ? WHERE name = ?')
    .run(change.hash, change.at, JSON.stringify(loads), sum?.hex ?? null, ledger);
  connection
    .prepare('INSERT INTO touches (ledger, node, seq) SELECT ?, value, ? FROM json_each(?)')
    .run(ledger, seq, JSON.stringify([...new Set([...touchedNodes(facts).keys(), ...begun])]));
  return { outcome: 'appended', change };
}

/** Whether an organization was removed, so that no ledger begins under its name. */
export function wasRemoved(connection: Connection, ledger: string): boolean {
  const tombstone = connection.prepare(
    `SELECT 1 FROM nodes WHERE ledger = ? AND label = 'RemovedOrganization' AND id = ?
     AND json_extract(properties, '$.reissued') IS NOT TRUE`,
  );
  return tombstone.get(CATALOGUE_LEDGER, ledger) !== undefined;
}

function write(connection: Connection, { facts, ...entry }: Change): void {
  connection
    .prepare('INSERT INTO changes (ledger, seq, key, entry, facts) VALUES (?, ?, ?, ?, ?)')
    .run(entry.ledger, entry.seq, entry.key, JSON.stringify(entry), factsJson(facts));
}
