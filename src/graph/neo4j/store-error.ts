import neo4j from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';

/** The driver's codes for a server that it could not talk to; `N/A` where something other than Neo4j answered. */
const AWAY: readonly string[] = ['ServiceUnavailable', 'SessionExpired', 'ProtocolError', 'N/A'];

/**
 * Turns a failure of the server into a StoreError that says what to do (`STORE_UNAVAILABLE`); returns every other
 * error, which is ours, unchanged.
 */
export function storeErrorOf(error: unknown, { uri, database }: Neo4jAddress): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const unavailable = (sentence: string): StoreError =>
    new StoreError('STORE_UNAVAILABLE', sentence, { cause: error });
  const { code } = error;
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return unavailable(
      'The Neo4j user does not have the permissions that are needed: to read, to write and to create constraints.',
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable('The Neo4j server refused the user or password. Check NEO4J_USER and NEO4J_PASSWORD.');
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(`The Neo4j server has no database ${JSON.stringify(database)}. Check NEO4J_DATABASE.`);
  }
  if (code.startsWith('Neo.TransientError.') || code.includes('.TransactionTimedOut')) {
    return unavailable('The Neo4j server is busy with other changes. Try again.');
  }
  if (AWAY.includes(code)) {
    return unavailable(
      `The Neo4j server at ${uri} cannot be reached. Check the address, and whether the server is running.`,
    );
  }
  if (code.startsWith('Neo.DatabaseError.')) {
    return unavailable(`The Neo4j server reported an error (${code}). Look for it in the log of the server.`);
  }
  return error;
}
