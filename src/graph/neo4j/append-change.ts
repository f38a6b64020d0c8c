import type { Session, Transaction } from 'neo4j-driver';
import { type Change, EMPTY_STATE, type UnsealedChange } from '../../ledger/change.ts';
import { nameOfRemoved } from '../../ledger/removal.ts';
import { sealedWith } from '../../ledger/seal-change.ts';
import { touchedNodes } from '../../ledger/touched-records.ts';
import { StoreError, UnfitChange } from '../../problems/store-error.ts';
import { mustBeOpen } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { AppendOutcome, Head } from '../store.ts';
import { applyFacts } from './apply-facts.ts';
import type { Neo4jConnection } from './connection.ts';
import { mustBeOwn } from './graph-records.ts';
import { Silence } from './silence.ts';
import { ask } from './statement.ts';
import { COUNT_CHANGE } from './texts/count-change.ts';
import { FIND_CHANGE } from './texts/find-change.ts';
import { FIND_REMOVED } from './texts/find-removed.ts';
import { MOVE_HEAD } from './texts/move-head.ts';
import { WRITE_CHANGE } from './texts/write-change.ts';

const PAUSE = 100;
/** After so many milliseconds the server undoes a transaction by itself, should this process have been suspended in it. */
const TRANSACTION = 60_000;

/**
 * Writes a change and its facts in one transaction. When the server undid or lost the transaction, tries again with the
 * same key for some seconds: only behind the counter's lock is it certain that an earlier attempt has ended. Rejects
 * with `STORE_UNAVAILABLE`, `LEDGER_REBUILDING`, `STORE_DAMAGED`, `OUTCOME_UNKNOWN` or an UnfitChange.
 */
export async function appendChange(
  connection: Neo4jConnection,
  change: Change | UnsealedChange,
): Promise<AppendOutcome> {
  const until = performance.now() + connection.deadlines.retry;
  // Until the commit is sent, the server undoes the transaction; after that, only the ledger shows whether it was
  // written.
  let mayBeWritten = false;
  for (;;) {
    let isGivenUp = false;
    const committing = (): void => {
      // The server began to answer again after nobody waited any more.
      if (isGivenUp) throw new Silence();
      mayBeWritten = true;
    };
    try {
      return await connection.within((session) => appendOnce(session, change, committing));
    } catch (error) {
      isGivenUp = true;
      if (!(error instanceof StoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
      if (performance.now() > until || connection.isClosed)
        throw mayBeWritten ? outcomeUnknown(change, error) : error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
  }
}

async function appendOnce(
  session: Session,
  change: Change | UnsealedChange,
  committing: () => void,
): Promise<AppendOutcome> {
  const transaction = session.beginTransaction({ timeout: TRANSACTION });
  try {
    const outcome = await appendInside(transaction, change);
    if (outcome.outcome === 'appended') {
      committing();
      await transaction.commit();
    } else await transaction.rollback();
    return outcome;
  } finally {
    await transaction.close();
  }
}

async function appendInside(
  transaction: Transaction,
  given: Change | UnsealedChange,
): Promise<AppendOutcome> {
  const { ledger, key, seq, facts } = given;
  // The counter first: behind its lock every earlier attempt has ended.
  const [counted] = await ask(transaction, COUNT_CHANGE, { ledger, empty: EMPTY_STATE });
  const head: Head = { ...counted!.head, seq: counted!.head.seq - 1 };
  const [known] = await ask(transaction, FIND_CHANGE, { ledger, key });
  if (known !== undefined) return { outcome: 'repeated', change: known };
  mustBeOpen(head);
  if (head.seq === 0 && (await ask(transaction, FIND_REMOVED, { ledger })).length > 0)
    throw new UnfitChange(nameOfRemoved(ledger));
  if (head.seq + 1 !== seq || head.hash !== given.previousHash) return { outcome: 'moved', head };
  await mustBeOwn(
    transaction,
    ledger,
    facts.filter((fact) => fact.fact === 'node'),
  );
  const { sum } = counted!;
  const begun = await applyFacts({ running: transaction, ledger, sum }, facts);
  const touches = [...new Set([...touchedNodes(facts).keys(), ...begun])];
  const loads = markLoad(head.loads, given);
  const change = sealedWith(given, sum, loads);
  await ask(transaction, WRITE_CHANGE, { change, touches });
  await ask(transaction, MOVE_HEAD, { change, loads, sum: sum?.hex ?? null });
  return { outcome: 'appended', change };
}

function outcomeUnknown({ seq, ledger }: UnsealedChange, cause: StoreError): StoreError {
  return new StoreError(
    'OUTCOME_UNKNOWN',
    `The connection ended before the Neo4j server confirmed change ${seq} of ${ledger}. Try again with the same key. The change will be written only once.`,
    { cause },
  );
}
