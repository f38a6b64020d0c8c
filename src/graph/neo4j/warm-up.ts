import type { Transaction } from 'neo4j-driver';
import { type Change, EMPTY_STATE } from '../../ledger/change.ts';
import { LABELS } from '../../ledger/records/registry.ts';
import type { Neo4jConnection } from './connection.ts';
import { ask } from './statement.ts';

import { COUNT_CHANGE } from './texts/count-change.ts';
import { FIND_CHANGE } from './texts/find-change.ts';
import { FIND_NODES } from './texts/find-nodes.ts';
import { LINKS } from './texts/links.ts';
import { MOVE_HEAD } from './texts/move-head.ts';
import { READ_TEXTS } from './texts/official-texts.ts';
import { PUT_NODES } from './texts/put-nodes.ts';
import { READ_HISTORY } from './texts/read-history.ts';
import { WRITE_CHANGE } from './texts/write-change.ts';

/** The name of a ledger that does not exist. */
const NOWHERE = '';
const NOTHING: Change = {
  ...{ ledger: NOWHERE, seq: 1, at: '', actor: '', operation: '', productVersion: '', key: '' },
  ...{ facts: [], decidedOn: null, load: null },
  ...{ inputHash: EMPTY_STATE.hash, previousHash: EMPTY_STATE.hash, hash: EMPTY_STATE.hash },
};

/**
 * The statements that a change or a history would wait for. Scans are not among them: whoever fills the projection runs
 * them.
 */
const RUNS: readonly ((transaction: Transaction) => Promise<unknown>)[] = [
  async (transaction) => {
    await ask(transaction, COUNT_CHANGE, { ledger: NOWHERE, empty: EMPTY_STATE });
    await ask(transaction, FIND_CHANGE, NOTHING);
    await ask(transaction, WRITE_CHANGE, { change: NOTHING, touches: [] });
    await ask(transaction, MOVE_HEAD, { change: NOTHING, loads: {}, sum: null });
  },
  (transaction) => ask(transaction, READ_HISTORY, { ledger: NOWHERE, nodes: [] }),
  (transaction) => ask(transaction, READ_TEXTS, { organization: NOWHERE, provisions: [] }),
  ...LABELS.map((label) => (transaction: Transaction) => ask(transaction, PUT_NODES[label], [])),
  ...LABELS.map((label) => (transaction: Transaction) => ask(transaction, FIND_NODES[label], [])),
  ...LINKS.flatMap(({ create, move, put, find, findFrom, findTo, remove }) => [
    ...[create, put, move].map(
      (text) => (transaction: Transaction) => ask(transaction, text, { ledger: NOWHERE, links: [] }),
    ),
    ...[find, findFrom, findTo].map(
      (text) => (transaction: Transaction) => ask(transaction, text, { ledger: NOWHERE, ids: [] }),
    ),
    (transaction: Transaction) => ask(transaction, remove, { ledger: NOWHERE, ids: [] }),
  ]),
];

/**
 * Runs each statement once without data and undoes it: the server plans a statement when it first runs, which takes up
 * to a second. Runs them one after the other, so that real questions are not delayed. Never rejects.
 */
export async function warmUp(connection: Neo4jConnection): Promise<void> {
  for (const run of RUNS) {
    if (connection.isClosed) return;
    try {
      await connection.within(async (session) => {
        const transaction = session.beginTransaction();
        try {
          await run(transaction);
        } finally {
          await transaction.rollback();
        }
      });
    } catch {
      // Whoever asks an unreachable server next gets the error; here it only means that nothing is warm.
      return;
    }
  }
}
