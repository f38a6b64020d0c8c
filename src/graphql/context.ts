import type { Desk } from '../access/desk.ts';
import { createHistoryLoader, type HistoryLoader } from './history-loader.ts';
import { createTextLoader, type TextLoader } from './text-loader.ts';

/** What every resolver gets. */
export interface GraphQLContext {
  /** What the viewer may see and do; the only way to anything. */
  readonly desk: Desk;
  readonly requestId: string;
  readonly history: HistoryLoader;
  readonly texts: TextLoader;
}

/** The context of one request. */
export function createContext(desk: Desk, requestId: string): GraphQLContext {
  return { desk, requestId, history: createHistoryLoader(desk), texts: createTextLoader(desk) };
}
