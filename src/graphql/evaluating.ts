import type { Steps } from '../coverage/steps.ts';
import { FairQueue } from '../reports/fair-queue.ts';
import { inSteps, type Waiting } from './time-slices.ts';

/**
 * What the systems of an organization have on a day takes many megabytes while it is worked out, and is kept for one day
 * at a time: questions that need it come one after the other, and clients take turns. Each shares the event loop with
 * everything else.
 */
const queue = new FairQueue();

const NEVER = new AbortController().signal;

/** A question that evaluates scopes for a day, in steps. It is not begun when nobody waits for it any more. */
export function evaluating<T>(waiting: Waiting, steps: Steps<T>): Promise<T> {
  const { signal } = waiting.desk;
  return queue.add(waiting.asker ?? '', () => inSteps(waiting, steps), signal ?? NEVER);
}
