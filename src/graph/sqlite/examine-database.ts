import { GraphSum } from '../../ledger/graph-sum.ts';
import { Pauses } from '../../model/pauses.ts';
import { DamagedRow } from '../damaged-row.ts';
import { otherSum } from '../hold-to-ledger.ts';
import type { Examined } from '../store.ts';
import { examineChanges, readChanges } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { damagedRowsOf } from './damaged-graph-rows.ts';
import { examineHeads, findHead } from './ledger-heads.ts';
import { findSum } from './ledger-sum.ts';
import { ledgersWithoutHead, namedLedgers } from './named-ledgers.ts';
import { examineTexts } from './official-texts.ts';
import { scanLedger } from './scan.ts';
import { TouchExamination } from './touch-examination.ts';

/** Reads every table to its end. Yields what it holds of each ledger, and the rows that are damaged. */
export async function* examineDatabase(connection: Connection): AsyncGenerator<Examined> {
  for (const head of examineHeads(connection)) {
    yield head instanceof DamagedRow ? damageOf(head) : { found: 'head', head };
  }
  for (const ledger of namedLedgers(connection, 'changes')) yield* changesOf(connection, ledger);
  const inGraph = [
    ...namedLedgers(connection, 'nodes'),
    ...namedLedgers(connection, 'links'),
    ...namedLedgers(connection, 'changes'),
  ];
  for (const ledger of new Set(inGraph)) yield* graphOf(connection, ledger);
  for (const error of strayRows(connection)) yield damageOf(error);
  for (const error of examineTexts(connection)) yield damageOf(error);
}

/** The changes of one ledger, and damage in the history that says what each change touched. */
async function* changesOf(connection: Connection, ledger: string): AsyncGenerator<Examined> {
  const touches = new TouchExamination(connection, ledger);
  const pauses = new Pauses();
  for (const change of examineChanges(connection, ledger)) {
    if (change instanceof DamagedRow) {
      touches.miss(change.damage.seq);
      yield damageOf(change);
      continue;
    }
    yield { found: 'change', ledger, change };
    const damaged = touches.add(change);
    if (damaged !== null) yield damageOf(damaged);
    await pauses.pauseIfDue();
  }
  for (const damaged of touches.rest()) yield damageOf(damaged);
}

/** The rows of a ledger's graph that it cannot have stated. Reads row by row only where a scan stops before its end. */
async function* graphOf(connection: Connection, ledger: string): AsyncGenerator<Examined> {
  try {
    const scanned = new GraphSum();
    for await (const _ of scanLedger(connection, ledger, scanned));
    const other = otherSumOf(connection, ledger, scanned);
    if (other !== null) yield damageOf(other);
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error;
    for (const table of ['nodes', 'links'] as const) {
      for (const damaged of damagedRowsOf(connection, ledger, table)) yield damageOf(damaged.error);
    }
  }
}

/** The damage of a graph that does not add up. Null too where the head or the newest change cannot be read: that is told. */
function otherSumOf(connection: Connection, ledger: string, scanned: GraphSum): DamagedRow | null {
  try {
    const head = findHead(connection, ledger);
    if (head === null || head.rebuilding) return null;
    const [newest = null] = readChanges(connection, ledger, head.seq - 1, 1);
    return otherSum(scanned, { head, sum: findSum(connection, ledger), newest });
  } catch (error) {
    if (error instanceof DamagedRow) return null;
    throw error;
  }
}

/** The damage of rows in the graph and the history whose ledger has no head. */
function strayRows(connection: Connection): readonly DamagedRow[] {
  return (['nodes', 'links', 'touches'] as const).flatMap((table) =>
    ledgersWithoutHead(connection, table).map((ledger) => {
      const fault = `it has rows of ledger ${ledger}, which has no head`;
      return new DamagedRow({ kind: 'record', ledger, seq: null }, `The table ${table}`, fault);
    }),
  );
}

function damageOf({ damage }: DamagedRow): Examined {
  return { found: 'damage', damage };
}
