import { createStore } from './store.ts';

/** Whether the server answered the newest question, whatever it answered. */
export const reachStore = createStore(true);

/** While the server cannot be reached. */
export const SECONDS_BETWEEN_ATTEMPTS = 5;
