import neo4j, { type Neo4jError } from 'neo4j-driver';
import { StoreError, type StoreErrorCode } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { causeOfLoss, NOT_BOLT } from './cause-of-loss.ts';

/** More of what a server says does not help, and may be a whole record. */
const MOST = 400;

/** What is said of a refusal of the server: its code, and a sentence about the address that was used. */
interface Refusal {
  /** Fits the code of the server, a colon and what it says. */
  readonly when: RegExp;
  readonly code: StoreErrorCode;
  readonly sentence: (address: Neo4jAddress, said: string) => string;
}

/** The refusals of a Neo4j server by the code that it gives, the first that fits. */
const REFUSALS: readonly Refusal[] = [
  unavailable(/\.Security\.CredentialsExpired:/, () => {
    return 'The password of the Neo4j user must be changed before it can be used. Change it, then set NEO4J_PASSWORD.';
  }),
  unavailable(/\.Security\.AuthenticationRateLimit:/, () => {
    return 'The Neo4j server refuses the user for some seconds, because the password was wrong too often. Check NEO4J_USER and NEO4J_PASSWORD, then try again.';
  }),
  unavailable(/\.Security\.Forbidden:/, () => {
    return 'The Neo4j user does not have the permissions that are needed: to read, to write and to create constraints.';
  }),
  unavailable(/\.ClientError\.Security\./, ({ user }) => {
    return user === null
      ? 'The Neo4j server asks for a user and a password. Set NEO4J_USER and NEO4J_PASSWORD.'
      : 'The Neo4j server refused the user or password. Check NEO4J_USER and NEO4J_PASSWORD.';
  }),
  unavailable(/\.Database\.DatabaseNotFound:/, ({ database }) => {
    return database === null
      ? 'The Neo4j server has no default database. Set NEO4J_DATABASE.'
      : `The Neo4j server has no database ${JSON.stringify(database)}. Check NEO4J_DATABASE.`;
  }),
  unavailable(/\.DatabaseUnavailable:/, ({ database }) => {
    return `${named(database)} of the Neo4j server is not available at the moment. Check whether it is started, and try again.`;
  }),
  unavailable(
    /\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|ReadOnly\w*):/,
    ({ database }) => {
      return `${named(database)} of the Neo4j server can only be read. Allow writing in the settings of the server, or set NEO4J_DATABASE to another one.`;
    },
  ),
  unavailable(/\.Cluster\.NotALeader:/, ({ uri }) => {
    return `The Neo4j server at ${uri} is a member of a cluster that cannot write. Use an address that begins with neo4j:// instead of bolt://.`;
  }),
  {
    when: /too large to index/,
    code: 'STORE_OCCUPIED',
    sentence: (_, said) =>
      `An index in the Neo4j database refused what this product writes, and nothing of it was written: ${said} Drop the index if another application made it and nobody needs it, or use another database (NEO4J_DATABASE).`,
  },
  {
    when: /\.Schema\.Constraint(ValidationFailed|ViolationFailed)\w*:/,
    code: 'STORE_OCCUPIED',
    sentence: (_, said) =>
      `A constraint in the Neo4j database refused what this product writes, and nothing of it was written: ${said} Drop the constraint if another application made it and nobody needs it, or use another database (NEO4J_DATABASE).`,
  },
  unavailable(/OutOfMemory|MemoryPool|\.MemoryLimit/, () => {
    return 'The Neo4j server has too little memory for this. Give it more (dbms.memory.transaction.total.max, server.memory.heap.max_size), then try again.';
  }),
  unavailable(
    /^Neo\.TransientError\.|\.(TransactionTimedOut|LockClientStopped|TransactionTerminated)/,
    () => {
      return 'The Neo4j server is busy with other changes. Try again.';
    },
  ),
  {
    when: /\.Statement\.(TypeError|ArithmeticError|EntityNotFound):/,
    code: 'STORE_DAMAGED',
    sentence: (_, said) =>
      `The graph contains something that the product did not write: ${said} Run \`rebuild\`, or make the database again with \`ledger import\` from an export.`,
  },
];

function unavailable(when: RegExp, sentence: Refusal['sentence']): Refusal {
  return { when, code: 'STORE_UNAVAILABLE', sentence };
}

function named(database: string | null): string {
  return database === null ? 'The default database' : `The database ${JSON.stringify(database)}`;
}

/**
 * Turns a failure of the server or of the driver into a StoreError that names the cause and what to do; returns every
 * other error, which is ours, unchanged.
 */
export function storeErrorOf(error: unknown, address: Neo4jAddress): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return isOfDriver(error) ? damagedPacket(error, address) : error;
  const options = { cause: error };
  if (!error.code.startsWith('Neo.'))
    return new StoreError('STORE_UNAVAILABLE', causeOfLoss(textOf(error), address.uri), options);
  const said = saidBy(error);
  const refusal = REFUSALS.find(({ when }) => when.test(`${error.code}: ${said}`));
  if (refusal !== undefined) return new StoreError(refusal.code, refusal.sentence(address, said), options);
  const sentence = `The Neo4j server reported an error (${error.code}): ${said} Look for it in the log of the server.`;
  return new StoreError('STORE_UNAVAILABLE', sentence, options);
}

function damagedPacket(cause: Error, { uri }: Neo4jAddress): StoreError {
  return new StoreError('STORE_UNAVAILABLE', NOT_BOLT(uri), { cause });
}

/** Whether the driver itself failed: where a packet is damaged, it reads beyond the end, or what is not there. */
function isOfDriver(error: unknown): error is Error {
  if (!(error instanceof RangeError || error instanceof TypeError)) return false;
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node:'));
  return place !== undefined && /[\\/]node_modules[\\/]neo4j-driver/.test(place);
}

/** What the driver says, with what it says of the cause: it names the reason for a lost connection only in there. */
function textOf(error: Neo4jError): string {
  const { cause } = error;
  return cause instanceof Error ? `${error.message} ${cause.message}` : error.message;
}

/** What the server says, as one line that ends like a sentence. */
export function saidBy({ message }: Error): string {
  const line = message.trim().replaceAll(/\s+/g, ' ');
  const text = line.length > MOST ? `${line.slice(0, MOST)}…` : line;
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
