import type { Desk } from '../access/desk.ts';
import {
  createHistoryLoader,
  createRowsLoader,
  type HistoryLoader,
  type RowsLoader,
} from './history-loader.ts';
import { createTextLoader, type TextLoader } from './text-loader.ts';

/** The context that every resolver gets. */
export interface GraphQLContext {
  /**
   * Answers everything that the viewer may ask, and does what they may do. Resolvers have no other access to
   * records.
   */
  readonly desk: Desk;
  readonly requestId: string;
  /** Who shares the server with others, by their address; null: nobody says. */
  readonly asker: string | null;
  readonly history: HistoryLoader;
  readonly rows: RowsLoader;
  readonly texts: TextLoader;
}

/** The context of one request. */
export function createContext(desk: Desk, requestId: string, asker: string | null = null): GraphQLContext {
  const history = createHistoryLoader(desk);
  return {
    ...{ desk, requestId, asker, history },
    rows: createRowsLoader(desk, history),
    texts: createTextLoader(desk),
  };
}
