import { Projections } from '../src/application/projections.ts';
import { ReportShelf } from '../src/application/reports.ts';
import type { Feed } from '../src/feed/feed.ts';
import type { Store } from '../src/graph/store.ts';
import { SILENT_LOG } from '../src/log.ts';
import { startServer } from '../src/server/start-server.ts';
import { TODAY } from './generate-world.ts';

const REQUESTS = 1_500;
const AT_ONCE = 16;

/** Requests per second of the cheapest question and of coverage, over HTTP on loopback, in one process. */
export async function measureHttp(
  store: Store,
  feed: Feed,
  framework: string,
): Promise<{ readonly typename: number; readonly coverage: number }> {
  const projections = new Projections(feed);
  const server = await startServer(
    {
      store: { kind: 'embedded', directory: '' },
      host: '127.0.0.1',
      port: 0,
      token: null,
      graphiql: false,
      origins: [],
      logLevel: 'silent',
    },
    {
      store,
      catalogue: () => projections.catalogue(),
      organizations: () => feed.organizations,
      projection: (organization) => projections.of(organization),
      readiness: () => null,
      reports: new ReportShelf((organization) => projections.of(organization)),
      atLeast: (ledger, state) => feed.atLeast(ledger, state),
      today: () => TODAY,
    },
    SILENT_LOG,
  );
  try {
    const typename = await perSecond(`${server.url}/graphql`, () => '{ __typename }');
    const coverage = await perSecond(
      `${server.url}/graphql`,
      () =>
        `{ organization { coverage(framework: "${framework}", asOf: "${TODAY}") { counts { status count } } } }`,
    );
    return { typename, coverage };
  } finally {
    await server.stop();
  }
}

async function perSecond(url: string, question: () => string): Promise<number> {
  const ask = async (): Promise<void> => {
    const body = JSON.stringify({ query: question() });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) throw new Error(text);
  };
  for (let warm = 0; warm < 200; warm++) await ask();
  const start = performance.now();
  let sent = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (sent < REQUESTS) {
        sent++;
        await ask();
      }
    }),
  );
  return REQUESTS / ((performance.now() - start) / 1_000);
}
