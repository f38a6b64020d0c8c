import neo4j, { type Session } from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { FORMAT_OF_0_1_0, otherFormat, STORE_FORMAT, type ToldOfMigration, tooOld } from '../store-format.ts';
import { checkServer } from './check-server.ts';
import type { Neo4jConnection } from './connection.ts';
import { foreignConstraints, missingConstraints } from './constraint-faults.ts';
import { despiteLoss } from './despite-loss.ts';
import { migrateGraph } from './migrate-graph.ts';
import { ask } from './statement.ts';
import { saidBy } from './store-error.ts';
import {
  AWAIT_INDEXES,
  type ConstraintRow,
  createConstraint,
  READ_CONSTRAINTS,
} from './texts/constraints.ts';
import { FIND_MARK, findOthers } from './texts/others.ts';
import { READ_FORMAT, STATE_FORMAT } from './texts/store-format.ts';

const ELSEWHERE = 'another database (NEO4J_DATABASE)';
/** A server of the Community Edition has one database. */
const NEW_STORE = 'another or an emptied database (NEO4J_DATABASE)';

/**
 * Makes the constraints that are missing, states the store's format in a database without records of the product, and
 * migrates one of an earlier format; only reads one that needs none of this. Rejects before anything is written: with
 * `STORE_TOO_OLD` and `STORE_TOO_NEW` where another version of the product wrote the records, with `STORE_DAMAGED` where
 * nothing says which version did, and with `STORE_OCCUPIED` where something of another application would collide with
 * them, or where the server refuses a constraint. Rejects with `STORE_UNAVAILABLE` where the server is too old or cannot
 * be reached.
 */
export async function prepareDatabase(
  connection: Neo4jConnection,
  address: Neo4jAddress,
  told: ToldOfMigration,
): Promise<void> {
  const store = nameOf(address);
  const { answer, constraint } = connection.deadlines;
  const { format, rows } = await preparing(connection, answer, async (session) => {
    await checkServer(session, address);
    const format = await readFormat(session, store);
    return { format, rows: await ask(session, READ_CONSTRAINTS, null) };
  });
  const isStated = format !== null;
  // The server looks through all that others have in the database, and at every record before it has a constraint.
  if (!isStated || foreignConstraints(rows).length > 0) {
    await preparing(connection, constraint, async (session) => {
      if (!isStated) await mustBeUnmarked(session, store);
      await mustNotCollide(session, store, rows);
    });
  }
  // A migration reads all changes before the server hears of anything.
  if (isStated && format !== STORE_FORMAT)
    await preparing(connection, constraint, (session) => migrateGraph(session, store, told));
  if (missingConstraints(rows).length > 0) {
    const silence = isStated ? constraint : answer;
    await preparing(connection, silence, (session) => makeConstraints(session, rows));
  }
  if (isStated) return;
  // Another process may have stated its own meanwhile.
  const [held] = await preparing(connection, answer, (session) => ask(session, STATE_FORMAT, null));
  mustBeOfThisFormat(store, held!.format);
}

/** Names the database in a sentence. */
function nameOf({ uri, database }: Neo4jAddress): string {
  return database === null
    ? `The Neo4j database at ${uri}`
    : `The Neo4j database ${JSON.stringify(database)} at ${uri}`;
}

/** Runs a step, which can be repeated without harm. */
function preparing<T>(
  connection: Neo4jConnection,
  silence: number,
  step: (session: Session) => Promise<T>,
): Promise<T> {
  return connection.within(async (session) => {
    try {
      return await despiteLoss(() => step(session));
    } catch (error) {
      throw isRefusal(error) ? unfit(error) : error;
    }
  }, silence);
}

/** Whether the database states a format that this program can use; rejects where it has records in another. */
async function readFormat(session: Session, store: string): Promise<number | null> {
  const [found] = await ask(session, READ_FORMAT, null);
  const { format, unmarked, isOf010 } = found!;
  if (format !== null) mustBeOfThisFormat(store, format);
  else if (unmarked !== null)
    throw otherFormat(store, unmarked, NEW_STORE) ?? tooOld(store, unmarked, NEW_STORE);
  else if (isOf010) throw tooOld(store, FORMAT_OF_0_1_0, NEW_STORE);
  return format;
}

function mustBeOfThisFormat(store: string, format: number): void {
  const refusal = otherFormat(store, format, NEW_STORE);
  if (refusal !== null) throw refusal;
}

/** In a database without records of the product, nothing may have its marks. */
async function mustBeUnmarked(session: Session, store: string): Promise<void> {
  const [found] = await ask(session, FIND_MARK, null);
  if (found!.mark === null) return;
  // Another process may have begun to write meanwhile.
  if ((await readFormat(session, store)) !== null) return;
  if (found!.hasLedgers)
    throw new StoreError(
      'STORE_DAMAGED',
      `${store} has ledgers of this product, but the node that says in which format they are stored is missing or was edited. Nothing was changed. Load a dump or a backup of the database, or import an export with \`ledger import\` into ${NEW_STORE}.`,
    );
  throw new StoreError(
    'STORE_OCCUPIED',
    `${store} contains ${found!.mark}, which this product uses and did not write there. Nothing was changed. Remove them if nobody needs them, or use ${ELSEWHERE}.`,
  );
}

/** No constraint of another application may refuse what the product writes. */
async function mustNotCollide(
  session: Session,
  store: string,
  rows: readonly ConstraintRow[],
): Promise<void> {
  for (const { row, unlessAlone } of foreignConstraints(rows)) {
    if (unlessAlone !== null) {
      const [others] = await ask(session, findOthers(unlessAlone), null);
      if (!others!.isUsed) continue;
    }
    const name = JSON.stringify(row.name);
    throw new StoreError(
      'STORE_OCCUPIED',
      `${store} has the constraint ${name} of another application on ${said(row)}. It would refuse records of this product. Nothing was changed. Drop the constraint if nobody needs it (DROP CONSTRAINT \`${row.name}\`), or use ${ELSEWHERE}.`,
    );
  }
}

function said({ entityType, labelsOrTypes, properties }: ConstraintRow): string {
  const kind = entityType === 'NODE' ? 'nodes with the label' : 'links of the type';
  return `${kind} ${labelsOrTypes.join()} (${properties.join(', ')})`;
}

async function makeConstraints(session: Session, rows: readonly ConstraintRow[]): Promise<void> {
  for (const constraint of missingConstraints(rows)) await ask(session, createConstraint(constraint), null);
  await ask(session, AWAIT_INDEXES, null);
}

/** Whether the server refused a constraint: the database has duplicates already, or is not one that can hold records. */
function isRefusal(error: unknown): error is Error {
  return (
    error instanceof neo4j.Neo4jError &&
    /^Neo\.(ClientError|DatabaseError)\.(Schema|Statement)\./.test(error.code)
  );
}

function unfit(cause: Error): StoreError {
  return new StoreError(
    'STORE_OCCUPIED',
    `This Neo4j database cannot store the graph: ${saidBy(cause)} Remove what is in the way if nobody needs it, or use ${ELSEWHERE}.`,
    { cause },
  );
}
