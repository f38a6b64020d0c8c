import type { Session } from 'neo4j-driver';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { labelsOf } from '../../ledger/records/registry.ts';
import { ledgerRebuilding } from '../ledger-rebuilding.ts';
import { despiteLoss } from './despite-loss.ts';
import { ask, stream } from './statement.ts';
import { LINKS } from './texts/links.ts';
import { READ_REBUILDING } from './texts/rebuilding.ts';
import { SCAN_NODES } from './texts/scan-nodes.ts';
import { statedIn } from './wire.ts';

const BATCH = 5_000;

/**
 * Scans the graph of a ledger. Rejects with `LEDGER_REBUILDING` while the graph is rebuilt. Each statement sees the
 * graph at its own moment, so it also rejects where a rebuild began during the scan.
 */
export async function* scanUnlessRebuilding(
  session: Session,
  ledger: string,
): AsyncGenerator<readonly Fact[]> {
  const [before] = await despiteLoss(() => ask(session, READ_REBUILDING, { ledger }));
  if (before?.rebuilding === true) throw ledgerRebuilding(ledger);
  yield* scanLedger(session, ledger);
  const [after] = await despiteLoss(() => ask(session, READ_REBUILDING, { ledger }));
  if (after?.rebuilder !== before?.rebuilder) throw ledgerRebuilding(ledger);
}

/** All nodes, then all links, of a ledger in batches, each once. A statement is run again where the connection is lost. */
export async function* scanLedger(session: Session, ledger: string): AsyncGenerator<readonly Fact[]> {
  const isCatalogue = ledger === CATALOGUE_LEDGER;
  for (const label of labelsOf(isCatalogue ? 'catalogue' : 'organization')) {
    for await (const rows of stream(session, SCAN_NODES[label], { ledger }, BATCH)) {
      yield rows.map(({ id, ...own }) => ({
        fact: 'node',
        label,
        id,
        properties: statedIn(own),
      }));
    }
  }
  for (const kind of LINKS.filter((known) => known.isCatalogue === isCatalogue)) {
    for await (const rows of stream(session, kind.scan, { ledger }, BATCH)) {
      yield rows.map(({ id, from, to, ...own }) => ({
        fact: 'link',
        type: kind.type,
        id,
        from: { label: kind.from, id: from },
        to: { label: kind.to, id: to },
        properties: statedIn(own),
      }));
    }
  }
}
