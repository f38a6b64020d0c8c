import type { ManagedTransaction } from 'neo4j-driver';
import type { Change } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { type GoneFact, lastOfEach, StatedRecords } from '../../ledger/stated-records.ts';
import { changesSince } from '../changes-since.ts';
import { intactChanges } from '../intact-changes.ts';
import { rebuildTakenOver, rebuildToken } from '../ledger-rebuilding.ts';
import { ledgerRemoving } from '../ledger-removing.ts';
import { applyFacts } from './apply-facts.ts';
import type { Neo4jConnection } from './connection.ts';
import { scanLedger } from './scan.ts';
import { ask, type Statement } from './statement.ts';
import { READ_CHANGES } from './texts/read-changes.ts';
import { READ_VOUCHING } from './texts/read-vouching.ts';
import { BEGIN_REBUILDING, END_REBUILDING, HOLD_REBUILDING, type RebuildRun } from './texts/rebuilding.ts';

/** How many changes are read at once, and how many facts are applied in one transaction. */
const CHANGES_AT_ONCE = 20;
const FACTS_AT_ONCE = 5_000;

type Holding<R extends RebuildRun> = Statement<R, { readonly held: number }>;

/**
 * States every node again, then every link that still exists, then removes what the ledger does not state. The nodes
 * stay in place meanwhile, because links of other ledgers may end at them. Each step can be repeated without harm.
 * Rejects with `LEDGER_REBUILDING` where another run takes over, and with `STORE_DAMAGED` where a change cannot be
 * read.
 */
export async function rebuildLedger(connection: Neo4jConnection, ledger: string): Promise<number> {
  await mustNotBeRemoved(connection, ledger);
  // Read all changes before closing the graph to readers: if one cannot be read, the graph could never be opened again.
  for await (const _ of changesOf(connection, ledger));
  const run: RebuildRun = { ledger, token: rebuildToken() };
  const isThere = await connection.writing((transaction) => holds(transaction, BEGIN_REBUILDING, run));
  if (!isThere) {
    await mustNotBeRemoved(connection, ledger);
    return 0;
  }
  const stated = new StatedRecords();
  const applied = await eachBatch(connection, run, (changes) => {
    for (const change of changes) stated.replay(change);
    return changes.flatMap(({ facts }) => facts.filter((fact) => fact.fact === 'node'));
  });
  const sum = new GraphSum();
  await eachBatch(connection, run, (changes) => {
    const last = changes.flatMap(({ seq, facts }) =>
      facts.filter((fact) => stated.isLastStatedBy(fact, seq)),
    );
    for (const fact of lastOfEach(last)) sum.add(textOfRecord(fact));
    return last.filter((fact) => fact.fact === 'link');
  });
  await apply(connection, run, await findUnstated(connection, ledger, stated));
  const ended = { ...run, sum: sum.hex };
  await connection.writing((transaction) => mustHold(transaction, END_REBUILDING, ended));
  return applied;
}

async function mustNotBeRemoved(connection: Neo4jConnection, ledger: string): Promise<void> {
  const [found] = await connection.reading((transaction) => ask(transaction, READ_VOUCHING, { ledger }));
  if (found?.head.removing === true) throw ledgerRemoving(ledger);
}

/** Applies the chosen facts of a ledger's changes in batches; returns the last `seq`. */
async function eachBatch(
  connection: Neo4jConnection,
  run: RebuildRun,
  choose: (changes: readonly Change[]) => readonly Fact[],
): Promise<number> {
  let applied = 0;
  for await (const changes of changesOf(connection, run.ledger)) {
    await apply(connection, run, choose(changes));
    applied = changes.at(-1)?.seq ?? applied;
  }
  return applied;
}

function changesOf(connection: Neo4jConnection, ledger: string): AsyncGenerator<readonly Change[]> {
  const reader = {
    changesAfter: (name: string, seq: number, limit: number) =>
      connection.reading(async (transaction) =>
        intactChanges(name, seq, await ask(transaction, READ_CHANGES, { ledger: name, seq, limit })),
      ),
  };
  return changesSince(reader, ledger, 0, { atOnce: CHANGES_AT_ONCE });
}

/** Each transaction locks the ledger first, so that two runs never write at the same time. */
async function apply(connection: Neo4jConnection, run: RebuildRun, facts: readonly Fact[]): Promise<void> {
  for (let start = 0; start < facts.length; start += FACTS_AT_ONCE) {
    const part = facts.slice(start, start + FACTS_AT_ONCE);
    await connection.writing(async (transaction) => {
      await mustHold(transaction, HOLD_REBUILDING, run);
      await applyFacts({ running: transaction, ledger: run.ledger, sum: null }, part);
    });
  }
}

async function findUnstated(
  connection: Neo4jConnection,
  ledger: string,
  stated: StatedRecords,
): Promise<readonly GoneFact[]> {
  return stated.unstatedIn(connection.yielding((session) => scanLedger(session, ledger)));
}

async function holds<R extends RebuildRun>(
  transaction: ManagedTransaction,
  text: Holding<R>,
  run: R,
): Promise<boolean> {
  const [row] = await ask(transaction, text, run);
  return row?.held === 1;
}

async function mustHold<R extends RebuildRun>(
  transaction: ManagedTransaction,
  text: Holding<R>,
  run: R,
): Promise<void> {
  if (!(await holds(transaction, text, run))) throw rebuildTakenOver(run.ledger);
}
