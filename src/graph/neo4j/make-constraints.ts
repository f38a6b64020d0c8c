import neo4j from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jConnection } from './connection.ts';
import { ask } from './statement.ts';
import { AWAIT_INDEXES, CREATE_CONSTRAINTS, READ_CONSTRAINTS } from './texts/constraints.ts';

/**
 * Makes the constraints that are missing; only reads a database that has them all. Rejects with `STORE_DAMAGED` where
 * the server refuses a constraint, and with `STORE_UNAVAILABLE`.
 */
export async function makeConstraints(connection: Neo4jConnection): Promise<void> {
  await connection.within(async (session) => {
    try {
      const known = new Set((await ask(session, READ_CONSTRAINTS, null)).map(({ name }) => name));
      const missing = CREATE_CONSTRAINTS.filter(({ name }) => !known.has(name));
      if (missing.length === 0) return;
      for (const constraint of missing) await ask(session, constraint, null);
      await ask(session, AWAIT_INDEXES, null);
    } catch (error) {
      throw isRefusal(error) ? unfit(error) : error;
    }
  });
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
    `This Neo4j database cannot keep the product's graph: ${said} Use an empty database; see NEO4J_DATABASE.`,
    { cause },
  );
}
