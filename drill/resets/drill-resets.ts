import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { chain, framework } from '../../test/contract/sample-changes.ts';
import { startFaultyProxy } from '../../test/neo4j/faulty-proxy.ts';
import { launchNeo4j } from '../../test/neo4j/launch.ts';
import { Tally } from '../../test/neo4j/tally.ts';

const TIMES = 1_000;
const ONE_IN = 100;

/**
 * `npm run drill -- resets [TIMES]`: writes and reads a thousand times through a proxy that resets the connection at one
 * message in a hundred, half of the time after the server has done what was asked. True where every call succeeds or is
 * refused with what may be tried again, and every write has exactly one effect.
 */
export async function drillResets([given]: readonly string[]): Promise<boolean> {
  const times = Number(given ?? TIMES);
  const server = await launchNeo4j('lts');
  const proxy = await startFaultyProxy(server.uri);
  const address = { user: null, password: null, database: null };
  const direct = await openNeo4jStore({ ...address, uri: server.uri });
  proxy.set({ fault: 'resets', oneIn: ONE_IN });
  const store = await new Tally().succeed(() => openNeo4jStore({ ...address, uri: proxy.uri }));
  try {
    const writes = new Tally();
    let last: Change | null = null;
    for (let n = 1; n <= times; n++) {
      const [change]: readonly Change[] = chain('catalogue', [{ facts: [framework(`f${n}`)] }], last);
      await writes.succeed(() => store.append(change!));
      last = change!;
    }
    console.log(`writes  ${told(writes)}`);
    const reads = new Tally();
    for (let n = 0; n < times; n++) await reads.succeed(() => store.changesAfter('catalogue', n, 1));
    console.log(`reads   ${told(reads)}`);
    const scans = new Tally();
    const scanned = await scans.succeed(async () => {
      let facts = 0;
      for await (const batch of store.scan('catalogue')) facts += batch.length;
      return facts;
    });
    const [head] = await direct.heads();
    const isWhole = head?.seq === times && head.hash === last?.hash && scanned === times;
    console.log(
      `${proxy.resets} connections were reset. ${times} writes had ${head?.seq} effects; a scan found ${scanned} records. ${isWhole ? 'Nothing was lost or doubled.' : 'HARM'}`,
    );
    return isWhole;
  } finally {
    await store.close();
    await direct.close();
    await proxy.close();
    await server.remove();
  }
}

function told({ counts }: Tally): string {
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}
