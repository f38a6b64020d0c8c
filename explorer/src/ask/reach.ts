import { createStore } from './store.ts';

/** Whether the server answered the newest question, whatever it answered. */
export const reachStore = createStore(true);
