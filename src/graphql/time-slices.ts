import type { MadeOnce } from '../coverage/memo-in-steps.ts';
import { oneStep, type Steps } from '../coverage/steps.ts';
import { timeSlices } from '../coverage/time-slices.ts';

export { timeSlices };

/** For whom a resolver works. */
export interface Waiting {
  readonly desk: { readonly signal: AbortSignal | null };
  /** Clients take turns; without one each request is taken for a client. */
  readonly asker?: string | null;
}

/** Work of a resolver in steps: it takes turns with others, and ends when nobody waits for it any more. */
export function inSteps<T>({ desk, asker }: Waiting, steps: Steps<T>): Promise<T> {
  return timeSlices.run(steps, desk.signal, asker ?? desk.signal);
}

/** Work of a resolver that is one step: it takes its turn, and is not done when nobody waits for it any more. */
export function inTurn<T>(waiting: Waiting, work: () => T): Promise<T> {
  return inSteps(waiting, oneStep(work));
}

/** What is made once for each object: in steps, unless it is kept already. */
export function madeOnce<K extends object, V>(
  waiting: Waiting,
  made: MadeOnce<K, V>,
  key: K,
): V | Promise<V> {
  return made.kept(key) ?? inSteps(waiting, made.inSteps(key));
}
