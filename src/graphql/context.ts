import type { Desk } from '../access/desk.ts';
import { createHistoryLoader, type HistoryLoader } from './history-loader.ts';
import { createTextLoader, type TextLoader } from './text-loader.ts';

/** The context that every resolver gets. */
export interface GraphQLContext {
  /**
   * Answers everything that the viewer may ask, and does what they may do. Resolvers have no other access to
   * records.
   */
  readonly desk: Desk;
  readonly requestId: string;
  readonly history: HistoryLoader;
  readonly texts: TextLoader;
}

/** The context of one request. */
export function createContext(desk: Desk, requestId: string): GraphQLContext {
  return { desk, requestId, history: createHistoryLoader(desk), texts: createTextLoader(desk) };
}
