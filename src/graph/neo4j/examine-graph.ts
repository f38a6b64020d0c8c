import type { Change } from '../../ledger/change.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { ceasedLinks, TouchReplay } from '../../ledger/touch-replay.ts';
import { groupBy } from '../../model/group-by.ts';
import { StoreError } from '../../problems/store-error.ts';
import { type Damage, DamagedRow } from '../damaged-row.ts';
import { headRow } from '../head-row.ts';
import { headlessLedger } from '../headless-ledger.ts';
import { otherSum, type Vouching } from '../hold-to-ledger.ts';
import { provisionTextRow } from '../provision-text-row.ts';
import type { Examined } from '../store.ts';
import type { Neo4jConnection } from './connection.ts';
import { scanLedger } from './scan.ts';
import { ask } from './statement.ts';
import { changeRow, damagedChange, isEntryOf } from './texts/change-row.ts';
import { EXAMINE_CHANGE, EXAMINE_HEADS, EXAMINE_PLACES, EXAMINE_TEXTS } from './texts/examine.ts';
import { READ_CHANGES } from './texts/read-changes.ts';
import { READ_VOUCHING } from './texts/read-vouching.ts';

/** Where a change's node is. */
interface ChangePlace {
  readonly ledger: string;
  readonly seq: unknown;
  readonly element: string;
}

/**
 * Reads everything in the database to its end. Leaves out changes that are written meanwhile: what is found after a
 * head counts only if the head is still the same afterwards.
 */
export async function* examineGraph(connection: Neo4jConnection): AsyncGenerator<Examined> {
  const before = await headsOf(connection);
  yield* before;
  const places = await connection.reading((transaction) => ask(transaction, EXAMINE_PLACES, null));
  const after = await headsOf(connection);
  const seqs = new Map<string, number>();
  for (const one of before) {
    if (one.found === 'head' && isStill(after, one)) seqs.set(one.head.ledger, Number.POSITIVE_INFINITY);
    else if (one.found === 'head') seqs.set(one.head.ledger, one.head.seq);
  }
  const known: ChangePlace[] = [];
  for (const { ledger, seq, element } of places) {
    if (typeof ledger !== 'string' || typeof element !== 'string') {
      yield damageOf(damagedChange({ ledger, seq }, 'ledger is not a text'));
    } else if (typeof seq !== 'number' || seq <= (seqs.get(ledger) ?? Number.POSITIVE_INFINITY)) {
      known.push({ ledger, seq, element });
    }
  }
  for (const [ledger, own] of groupBy(known, (place) => place.ledger)) {
    if (!seqs.has(ledger)) yield damageOf(headlessLedger(ledger, null));
    yield* changesOf(connection, ledger, own);
  }
  for (const ledger of seqs.keys()) yield* graphOf(connection, ledger);
  for (const text of await connection.reading((transaction) => ask(transaction, EXAMINE_TEXTS, null))) {
    const read = told(() => provisionTextRow.parse(text));
    if (read instanceof DamagedRow) yield damageOf(read);
  }
}

async function headsOf(connection: Neo4jConnection): Promise<readonly Examined[]> {
  const rows = await connection.reading((transaction) => ask(transaction, EXAMINE_HEADS, null));
  return rows.map((row) => {
    const head = headRow.safeParse(row);
    if (head.success) return { found: 'head', head: head.data };
    const ledger = typeof row.ledger === 'string' ? row.ledger : null;
    const fault = `${head.error.issues[0]?.path.join('.')} has the wrong form`;
    return damageOf(
      new DamagedRow({ kind: 'head', ledger, seq: null }, `The head of ledger ${ledger ?? '?'}`, fault),
    );
  });
}

function isStill(after: readonly Examined[], one: Extract<Examined, { readonly found: 'head' }>): boolean {
  return after.some(
    (other) =>
      other.found === 'head' && other.head.ledger === one.head.ledger && other.head.hash === one.head.hash,
  );
}

/**
 * The changes of a ledger. Reads them twice where links were removed, so that it need remember only the ends of those
 * links.
 */
async function* changesOf(
  connection: Neo4jConnection,
  ledger: string,
  places: readonly ChangePlace[],
): AsyncGenerator<Examined> {
  const ceasing = new Set<string>();
  for (const place of places) {
    const { change } = await read(connection, place);
    if (!(change instanceof DamagedRow)) for (const key of ceasedLinks(change.facts)) ceasing.add(key);
  }
  const replay = new TouchReplay(ceasing);
  for (const place of places) {
    const { change, entry, touches } = await read(connection, place);
    if (change instanceof DamagedRow) {
      replay.miss();
      yield damageOf(change);
      continue;
    }
    yield { found: 'change', ledger, change };
    const expected = replay.touchedBy(change);
    const isTold =
      expected === null ||
      (touches.length === expected.size && touches.every((touch) => expected.has(touch)));
    if (isTold && isEntryOf(change, entry)) continue;
    yield damageOf(
      new DamagedRow(
        { kind: 'history', ledger, seq: change.seq },
        `The history of change ${change.seq} of ${ledger}`,
        'it does not say what the change says',
      ),
    );
  }
}

interface ReadChange {
  readonly change: Change | DamagedRow;
  readonly entry: unknown;
  readonly touches: readonly string[];
}

async function read(connection: Neo4jConnection, { ledger, seq, element }: ChangePlace): Promise<ReadChange> {
  const [row] = await connection.reading((transaction) => ask(transaction, EXAMINE_CHANGE, { element }));
  const change =
    row === undefined ? damagedChange({ ledger, seq }, 'it is gone') : told(() => changeRow.parse(row));
  const touches: unknown[] = Array.isArray(row?.touches) ? row.touches : [];
  return { change, entry: row?.entry, touches: touches.map(String) };
}

/**
 * The damage in the graph of a ledger. A scan stops at the first damaged node or link: they have no numbers from which
 * it could continue.
 */
async function* graphOf(connection: Neo4jConnection, ledger: string): AsyncGenerator<Examined> {
  try {
    const other = await otherSumOf(connection, ledger);
    if (other !== null) yield damageOf(other);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'STORE_DAMAGED') throw error;
    const damage: Damage = { kind: 'record', ledger, seq: null, sentence: error.message };
    yield { found: 'damage', damage };
  }
}

/** The damage of a graph that does not add up. Null too where somebody wrote meanwhile, or what vouches cannot be read. */
async function otherSumOf(connection: Neo4jConnection, ledger: string): Promise<DamagedRow | null> {
  const before = await vouchingOf(connection, ledger);
  const scanned = new GraphSum();
  for await (const facts of connection.yielding((session) => scanLedger(session, ledger)))
    for (const fact of facts) scanned.add(textOfRecord(fact));
  const after = await vouchingOf(connection, ledger);
  if (before === null || before.head.rebuilding || after?.head.hash !== before.head.hash) return null;
  return otherSum(scanned, before);
}

/** What a ledger says of its graph; null where that cannot be read, which is told elsewhere. */
async function vouchingOf(connection: Neo4jConnection, ledger: string): Promise<Vouching | null> {
  try {
    return await connection.reading(async (transaction) => {
      const [found] = await ask(transaction, READ_VOUCHING, { ledger });
      if (found === undefined) return null;
      const page = { ledger, seq: found.head.seq - 1, limit: 1 };
      const [newest = null] = await ask(transaction, READ_CHANGES, page);
      return { ...found, newest };
    });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_DAMAGED') return null;
    throw error;
  }
}

/** The result of the work, or the damage that it met. */
function told<T>(work: () => T): T | DamagedRow {
  try {
    return work();
  } catch (error) {
    if (error instanceof DamagedRow) return error;
    throw error;
  }
}

function damageOf({ damage }: DamagedRow): Examined {
  return { found: 'damage', damage };
}
