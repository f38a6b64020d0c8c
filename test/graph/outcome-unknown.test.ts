import type { Session } from 'neo4j-driver';
import { expect, it } from 'vitest';
import { appendChange } from '../../src/graph/neo4j/append-change.ts';
import type { Neo4jConnection } from '../../src/graph/neo4j/connection.ts';
import { DEADLINES } from '../../src/graph/neo4j/deadlines.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { chain } from '../contract/sample-changes.ts';

const COUNTED = {
  ...{ ledger: 'acme', ...EMPTY_STATE, seq: 1, at: null, rebuilding: false, removing: false, loads: '{}' },
  ...{ sum: null, rebuilder: null },
};

/** A server that is lost at a step of the transaction, and to which no further attempt is made. */
function lostAt(step: 'commit' | 'statement'): Neo4jConnection {
  const lose = () => Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The server is away.'));
  const transaction = {
    run: async function* (text: string) {
      if (step === 'statement') await lose();
      if (text.startsWith('MERGE (l:AimsLedger')) yield { toObject: () => COUNTED };
    },
    commit: lose,
    rollback: async () => {},
    close: async () => {},
  };
  const session = { beginTransaction: () => transaction } as unknown as Session;
  return {
    isClosed: true,
    deadlines: DEADLINES,
    within: (work: (given: Session) => Promise<unknown>) => work(session),
  } as unknown as Neo4jConnection;
}

const [change] = chain('acme', [{ facts: [] }]);

it('a change whose commit was not confirmed has an unknown outcome, and its key is to be used again', async () => {
  await expect(appendChange(lostAt('commit'), change!)).rejects.toMatchObject({
    code: 'OUTCOME_UNKNOWN',
    kind: 'UNAVAILABLE',
    message: expect.stringMatching(/with the same key/),
  });
});

it('a change that was never committed was not written: the store is away', async () => {
  await expect(appendChange(lostAt('statement'), change!)).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
  });
});
