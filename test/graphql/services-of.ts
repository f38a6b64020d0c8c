import type { DeskServices } from '../../src/access/desk-services.ts';
import { workbookMaker } from '../../src/application/workbook-maker.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import type { Head } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import { nodeKey } from '../../src/ledger/touched-records.ts';
import { ReportShelf } from '../../src/reports/shelf.ts';

/** The day of every question that names none. */
export const TODAY = '2026-11-24';

/** What the application would give, over one projection of the organization `acme`; every store call is noted. */
export function servicesOf(
  projection: Projection,
  calls: string[] = [],
): DeskServices & { readonly reports: ReportShelf } {
  const projectionOf = async (slug: string) => (slug === 'acme' ? projection : null);
  return {
    store: {
      heads: async () => {
        calls.push('heads');
        return [headOf(3)];
      },
      changesAfter: async (ledger, seq, limit) => {
        calls.push(`changesAfter ${ledger} ${seq} ${limit}`);
        return [1, 2, 3]
          .filter((number) => number > seq)
          .slice(0, limit)
          .map(changeOf);
      },
      texts: async () => [],
      history: async (ledger, nodes) => {
        calls.push(`history ${ledger} ${nodes.length}`);
        return new Map(nodes.map((node) => [nodeKey(node), [changeOf(1), changeOf(2)]]));
      },
    },
    catalogue: () => ({ index: projection.catalogue, state: EMPTY_STATE, notices: [] }),
    ready: async () => {},
    organizations: () => ['acme'],
    projection: projectionOf,
    known: projectionOf,
    keptProjection: (slug) => (slug === 'acme' ? projection : null),
    perform: () => Promise.reject(new Error('Nothing can be written here.')),
    listen: () => () => {},
    atLeast: async (_, { seq }) => seq === 0,
    today: () => TODAY,
    reports: new ReportShelf(
      { projection: projectionOf, known: projectionOf },
      workbookMaker({ changesAfter: async () => [] }),
    ),
  };
}

function headOf(seq: number): Head {
  return {
    ledger: 'acme',
    seq,
    hash: 'h',
    rebuilding: false,
    removing: false,
    at: '2026-01-01T00:00:00.000Z',
    loads: {},
  };
}

function changeOf(seq: number): Change {
  return {
    ledger: 'acme',
    seq,
    at: '2026-01-01T00:00:00.000Z',
    actor: 'local',
    operation: 'load-organization',
    productVersion: '0',
    inputHash: '0',
    facts: [],
    decidedOn: null,
    load: null,
    key: `${seq}`,
    previousHash: '0',
    hash: `${seq}`,
  };
}
