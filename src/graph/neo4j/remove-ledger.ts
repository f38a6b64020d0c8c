import { labelsOf } from '../../ledger/records/registry.ts';
import type { LedgerState } from '../../model/coverage.ts';
import type { Neo4jConnection } from './connection.ts';
import { ask } from './statement.ts';
import { REMOVE_NODES } from './texts/remove-nodes.ts';
import {
  BEGIN_REMOVING,
  READ_OWN_KEYS,
  REMOVE_CHANGES,
  REMOVE_HEAD,
  REMOVE_TEXTS,
} from './texts/removing.ts';

/** How many records are removed in one transaction. */
const RECORDS_AT_ONCE = 2_000;

/**
 * Removes everything of an organization's ledger in steps, its head last; each step can be repeated without harm. Links
 * go with the records at which they begin. What somebody else added to a node stays, without what the product stated.
 *
 * @param newest what must be its newest change
 * @returns false, with nothing removed, where another change is
 */
export async function removeLedger(
  connection: Neo4jConnection,
  ledger: string,
  newest: LedgerState,
): Promise<boolean> {
  const [begun] = await connection.writing((transaction) =>
    ask(transaction, BEGIN_REMOVING, { ledger, newest }),
  );
  if (begun?.isOther === true) return false;
  for (const label of labelsOf('organization').toReversed()) {
    const rows = await connection.reading((transaction) =>
      ask(transaction, READ_OWN_KEYS[label], { ledger }),
    );
    const ids = rows.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += RECORDS_AT_ONCE) {
      const part = ids.slice(start, start + RECORDS_AT_ONCE);
      await connection.writing((transaction) => ask(transaction, REMOVE_NODES[label], { ledger, ids: part }));
    }
  }
  for (const statement of [REMOVE_TEXTS, REMOVE_CHANGES, REMOVE_HEAD]) {
    for (;;) {
      const [row] = await connection.writing((transaction) => ask(transaction, statement, { ledger }));
      if ((row?.removed ?? 0) === 0) break;
    }
  }
  return true;
}
