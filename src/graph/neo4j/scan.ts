import type { Session } from 'neo4j-driver';
import type { Change } from '../../ledger/change.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Fact, LinkFact, NodeFact } from '../../ledger/fact.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { labelsOf } from '../../ledger/records/registry.ts';
import { Pauses } from '../../model/pauses.ts';
import type { StoreError } from '../../problems/store-error.ts';
import { holdToLedger } from '../hold-to-ledger.ts';
import { intactChanges } from '../intact-changes.ts';
import { ledgerRebuilding, mustBeOpen } from '../ledger-rebuilding.ts';
import { ledgerRemoving } from '../ledger-removing.ts';
import { ScanMoved } from '../scan-moved.ts';
import { despiteLoss } from './despite-loss.ts';
import { linkOfRow, nodeOfRow } from './graph-facts.ts';
import { ask, type BatchLimits, type Running, stream } from './statement.ts';
import type { VouchingHead } from './texts/head-columns.ts';
import { LINKS } from './texts/links.ts';
import { READ_CHANGES } from './texts/read-changes.ts';
import { HOLD_WRITERS, READ_VOUCHING } from './texts/read-vouching.ts';
import type { LinkRow } from './texts/scan-links.ts';
import { type NodeRow, SCAN_NODES } from './texts/scan-nodes.ts';

/** What is held of a batch at once: everything is done with its records while others are served. */
const BATCH: BatchLimits<NodeRow | LinkRow> = { rows: 500, characters: 320 * 1_024, charactersOf };

/**
 * Scans the graph of a ledger and holds it to the ledger, see {@link holdToLedger}. Rejects with `LEDGER_REBUILDING`
 * while the graph is rebuilt. Each statement sees the graph at its own moment, so it also rejects where a rebuild
 * began during the scan, and with {@link ScanMoved} where a change was written.
 */
export async function* scanHeld(running: Running, ledger: string): AsyncGenerator<readonly Fact[]> {
  const before = await vouchingOf(running, ledger);
  if (before !== undefined) mustBeOpen(before.head);
  const scanned = new GraphSum();
  const pauses = new Pauses();
  for await (const facts of scanLedger(running, ledger)) {
    for (const fact of facts) {
      scanned.add(textOfRecord(fact));
      if (pauses.isDue) await pauses.pauseIfDue();
    }
    yield facts;
  }
  if (before === undefined) return;
  await mustStay(running, ledger, before);
  const changesAfter = async (name: string, seq: number, limit: number): Promise<readonly Change[]> =>
    despiteLoss(() => ask(running, READ_CHANGES, { ledger: name, seq, limit }));
  const { head, sum } = before;
  const [newest = null] = await changesAfter(ledger, head.seq - 1, 1);
  try {
    await holdToLedger(
      scanned,
      { head, sum, newest },
      {
        changesAfter: async (name, seq, limit) =>
          intactChanges(name, seq, await changesAfter(name, seq, limit)),
        graph: () => scanLedger(running, ledger),
      },
    );
  } finally {
    // What was read after a change does not belong to the head that was read before it.
    await mustStay(running, ledger, before);
  }
}

/** The same while nobody else can write to the ledger. */
export async function* scanAlone(session: Session, ledger: string): AsyncGenerator<readonly Fact[]> {
  const transaction = session.beginTransaction();
  try {
    await ask(transaction, HOLD_WRITERS, { ledger });
    yield* scanHeld(transaction, ledger);
  } finally {
    await transaction.close();
  }
}

/** Scans the graph of a ledger as it is. Rejects as {@link scanHeld} does while the graph is rebuilt. */
export async function* scanAsFound(running: Running, ledger: string): AsyncGenerator<readonly Fact[]> {
  const before = await vouchingOf(running, ledger);
  if (before !== undefined) mustBeOpen(before.head);
  yield* scanLedger(running, ledger);
  const after = await vouchingOf(running, ledger);
  if (after?.rebuilder !== before?.rebuilder) throw takenBy(ledger, after);
}

/** What a ledger says of its graph; undefined where there is no such ledger. */
async function vouchingOf(running: Running, ledger: string): Promise<VouchingHead | undefined> {
  const [found] = await despiteLoss(() => ask(running, READ_VOUCHING, { ledger }));
  return found;
}

async function mustStay(running: Running, ledger: string, before: VouchingHead): Promise<void> {
  const after = await vouchingOf(running, ledger);
  if (after?.rebuilder !== before.rebuilder) throw takenBy(ledger, after);
  if (after.head.hash !== before.head.hash) throw new ScanMoved(ledger);
}

/** Why a ledger cannot be read any more whose graph somebody else began to write; where it is gone, they removed it. */
function takenBy(ledger: string, found: VouchingHead | undefined): StoreError {
  return found === undefined || found.head.removing ? ledgerRemoving(ledger) : ledgerRebuilding(ledger);
}

/** All nodes, then all links, of a ledger in batches, each once. A statement is run again where the connection is lost. */
export async function* scanLedger(
  running: Running,
  ledger: string,
): AsyncGenerator<readonly (NodeFact | LinkFact)[]> {
  const isCatalogue = ledger === CATALOGUE_LEDGER;
  for (const label of labelsOf(isCatalogue ? 'catalogue' : 'organization')) {
    for await (const rows of stream(running, SCAN_NODES[label], { ledger }, BATCH)) {
      yield rows.map((row) => nodeOfRow(label, row));
    }
  }
  for (const kind of LINKS.filter((known) => known.isCatalogue === isCatalogue)) {
    for await (const rows of stream(running, kind.scan, { ledger }, BATCH)) {
      yield rows.map((row) => linkOfRow(kind, row));
    }
  }
}

/** How much a row says in texts: everything else is short. */
function charactersOf({ id, known, further }: NodeRow | LinkRow): number {
  const values = [...Object.values(known), ...further.map(([, value]) => value)].flat();
  return values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    id.length,
  );
}
