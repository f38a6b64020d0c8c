import type { Viewer } from '../access/viewer.ts';
import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Head, Store } from '../graph/store.ts';
import type { LedgerState, Notice } from '../model/coverage.ts';
import type { ReportShelf } from '../reports/shelf.ts';
import { createHistoryLoader, type HistoryLoader } from './history-loader.ts';
import { createTextLoader, type TextLoader } from './text-loader.ts';

/** The catalogue at one recorded state. */
export interface CatalogueView {
  readonly index: CatalogueIndex;
  readonly state: LedgerState;
  readonly notices: readonly Notice[];
}

/** What the schema asks the application for. */
export interface GraphQLServices {
  readonly reports: ReportShelf;
  readonly store: Pick<Store, 'heads' | 'changesAfter' | 'history' | 'texts'>;
  catalogue(): CatalogueView;
  /** Slugs of all organizations, sorted. */
  organizations(): readonly string[];
  projection(organization: string): Promise<Projection | null>;
  /** Waits until a ledger has reached a state, at most two seconds; false where it has not. */
  atLeast(ledger: string, state: LedgerState): Promise<boolean>;
  /** The day of a question that names none: an ISO date, UTC. */
  today(): string;
}

/** What every resolver gets. */
export interface GraphQLContext extends GraphQLServices {
  /** Null: nobody, who may ask nothing. */
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** Aborted when nobody waits for the answer any more; null: nobody says. */
  readonly signal: AbortSignal | null;
  readonly history: HistoryLoader;
  readonly texts: TextLoader;
  /** All ledgers' heads, read at most once in a request. */
  heads(): Promise<readonly Head[]>;
}

/** The context of one request. */
export function createContext(
  services: GraphQLServices,
  viewer: Viewer | null,
  requestId: string,
  signal: AbortSignal | null = null,
): GraphQLContext {
  let heads: Promise<readonly Head[]> | null = null;
  return {
    ...services,
    viewer,
    requestId,
    signal,
    history: createHistoryLoader(services.store),
    texts: createTextLoader(services.store),
    heads: () => {
      heads ??= services.store.heads();
      return heads;
    },
  };
}
