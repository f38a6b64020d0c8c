import neo4j, { type Session } from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import { FORMAT_OF_0_1_0, otherFormat } from '../store-format.ts';
import type { Neo4jConnection } from './connection.ts';
import { ask } from './statement.ts';
import { AWAIT_INDEXES, CREATE_CONSTRAINTS, READ_CONSTRAINTS } from './texts/constraints.ts';
import { READ_FORMAT, STATE_FORMAT } from './texts/store-format.ts';

/**
 * Makes the constraints that are missing, and states the store's format in an empty database; only reads one that has
 * all of them. Rejects with `STORE_TOO_OLD` and `STORE_TOO_NEW` where another version of the product wrote the records,
 * before anything is written; with `STORE_DAMAGED` where the server refuses a constraint; and with `STORE_UNAVAILABLE`.
 *
 * @param store names the database in a sentence
 */
export async function prepareDatabase(connection: Neo4jConnection, store: string): Promise<void> {
  await connection.within(async (session) => {
    try {
      const [stated] = await ask(session, READ_FORMAT, null);
      const isStated = mustBeOfThisFormat(store, stated!.format ?? (stated!.isUsed ? FORMAT_OF_0_1_0 : null));
      await makeConstraints(session);
      if (isStated) return;
      // Another process may have stated its own meanwhile.
      const [held] = await ask(session, STATE_FORMAT, null);
      mustBeOfThisFormat(store, held!.format);
    } catch (error) {
      throw isRefusal(error) ? unfit(error) : error;
    }
  });
}

/** Whether a format is stated. Throws `STORE_TOO_OLD` or `STORE_TOO_NEW` where it is another. */
function mustBeOfThisFormat(store: string, format: number | null): boolean {
  const refusal = format === null ? null : otherFormat(store, format, 'another database (NEO4J_DATABASE)');
  if (refusal !== null) throw refusal;
  return format !== null;
}

async function makeConstraints(session: Session): Promise<void> {
  const known = new Set((await ask(session, READ_CONSTRAINTS, null)).map(({ name }) => name));
  const missing = CREATE_CONSTRAINTS.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  for (const constraint of missing) await ask(session, constraint, null);
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
  const [said] = cause.message.split('\n');
  return new StoreError(
    'STORE_DAMAGED',
    `This Neo4j database cannot store the graph: ${said} Use an empty database, which you name in NEO4J_DATABASE.`,
    { cause },
  );
}
