import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeskServices } from '../src/access/desk-services.ts';
import { openDesk } from '../src/access/open-desk.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { workbookMaker } from '../src/application/workbook-maker.ts';
import type { Store } from '../src/graph/store.ts';
import { SILENT_LOG } from '../src/log.ts';
import { perform } from '../src/operations/perform.ts';
import type { Replica } from '../src/replica/replica.ts';
import { ReportShelf } from '../src/reports/shelf.ts';
import type { Figures } from '../src/server/figures.ts';
import { startServer } from '../src/server/start-server.ts';
import { TODAY } from './generate-world.ts';

const NO_LEDGER = { ledgers: 0, changes: 0, newest: null };
const NO_FIGURES: Figures = {
  ...{ storeAge: null, catalogue: NO_LEDGER, organizations: NO_LEDGER },
  reports: { atWork: 0, kept: 0 },
};

/** Requests per second of the cheapest question and of coverage, over HTTP on loopback. */
export async function measureHttp(
  store: Store,
  replica: Replica,
  framework: string,
): Promise<{ readonly typename: number; readonly counts: number; readonly rows: number }> {
  const projections = new Projections(replica);
  const reports = new ReportShelf(
    {
      projection: (organization) => projections.of(organization),
      known: (organization) => projections.of(organization),
    },
    workbookMaker({ changesAfter: async () => [] }),
  );
  const services: DeskServices = {
    ...{ store, reports },
    catalogue: () => projections.catalogue(),
    ready: () => projections.ready(),
    organizations: () => replica.organizations,
    projection: (organization) => projections.of(organization),
    known: (organization) => projections.of(organization),
    keptProjection: (organization) => projections.kept(organization),
    perform: (operation, request) => perform(performContext(store, replica, projections), operation, request),
    listen: () => () => {},
    atLeast: (ledger, state) => replica.atLeast(ledger, state),
    today: () => TODAY,
  };
  const server = await startServer(
    {
      store: { kind: 'embedded', directory: '' },
      host: '127.0.0.1',
      port: 0,
      tokens: [],
      graphiql: false,
      documents: 'any',
      documentsFile: null,
      origins: [],
      logLevel: 'silent',
      securityLog: null,
      metricsTokens: [],
      stopGrace: 0,
      snapshots: null,
      memory: 1_000_000_000,
      sharing: {
        ...{ budgets: null, proxies: [], connections: 1_000, connectionsPerAddress: 1_000 },
        ...{ requestsAtWork: 32, requestsWaiting: 512 },
      },
    },
    {
      openDesk: (viewer, signal) => openDesk(services, viewer, signal),
      readiness: () => null,
      warmUp: async () => {},
      figures: () => NO_FIGURES,
      close: () => reports.close(),
    },
    SILENT_LOG,
  );
  const about = `framework: "${framework}", asOf: "${TODAY}"`;
  const questions = [
    '{ __typename }',
    `{ organization { coverage(${about}) { counts { status count } } } }`,
    `{ organization { coverage(${about}) { provisions(first: 100) { nodes { status reason provision { ref } } } } } }`,
  ];
  try {
    const [typename = 0, counts = 0, rows = 0] = await askFromOutside(`${server.url}/graphql`, questions);
    return { typename, counts, rows };
  } finally {
    await server.stop();
  }
}

/** Requests per second of each question, sent by a process of its own: else the server would wait for its client. */
async function askFromOutside(url: string, questions: readonly string[]): Promise<readonly number[]> {
  const client = fork(fileURLToPath(new URL('./http-client.js', import.meta.url)), [url, ...questions], {
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    client.once('message', (message) => resolve(message as readonly number[]));
    client.once('exit', (code) => reject(new Error(`The client ended with ${code}.`)));
  });
}
