import type { DeskServices } from '../../src/access/desk-services.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Config } from '../../src/config.ts';
import type { Figures } from '../../src/server/figures.ts';
import type { ServerServices } from '../../src/server/server-services.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { servicesOf } from '../graphql/services-of.ts';

const NO_LEDGER = { ledgers: 0, changes: 0, newest: null };
const NO_FIGURES: Figures = {
  ...{ storeAge: null, catalogue: NO_LEDGER, organizations: NO_LEDGER },
  reports: { atWork: 0, kept: 0 },
};

/** Something small to serve. */
export function servicesToServe({
  readiness = () => null,
  figures = () => NO_FIGURES,
  ...changed
}: Partial<DeskServices & Pick<ServerServices, 'readiness' | 'figures'>> = {}): ServerServices {
  const projection = projectionOf(
    worldOf({
      frameworks: [{ slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }] }],
      systems: [{ id: 's' }],
    }),
  );
  const services = servicesOf(projection);
  return {
    openDesk: (viewer, signal) => openDesk({ ...services, ...changed }, viewer, signal),
    readiness,
    figures,
    warmUp: async () => {},
    close: () => services.reports.close(),
  };
}

export const LOCAL: Config = {
  store: { kind: 'embedded', directory: 'unused' },
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
    ...{ budgets: null, proxies: [], connections: 100, connectionsPerAddress: 100 },
    ...{ requestsAtWork: 16, requestsWaiting: 64 },
  },
};
