import { setMaxListeners } from 'node:events';
import { refusal } from '../graphql/error-codes.ts';

/**
 * Whoever waits for an answer. Work for them ends when they leave, and a question may not take longer than it is
 * allowed to: what is left of it is not done.
 */
export class WaitingClient {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | null = null;

  /** @param left aborted when the client has left */
  constructor(left: AbortSignal) {
    this.signal = this.#ending.signal;
    // Each field of a question may wait for it.
    setMaxListeners(0, this.signal);
    if (left.aborted) this.#ending.abort(left.reason);
    else left.addEventListener('abort', () => this.#ending.abort(left.reason), { once: true });
  }

  /** From now on they wait for so many milliseconds. The signal's reason is then a refusal that they may see. */
  waitFor(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#ending.abort(
        refusal(
          'QUESTION_TOO_LONG',
          `The question took longer than ${milliseconds / 1_000} seconds. Ask for fewer rows or fields, or in two steps.`,
        ),
      );
    }, milliseconds);
  }

  /** From now on they follow what happens, for so many milliseconds and no longer than until the server stops. */
  follow(milliseconds: number, stopping: AbortSignal): void {
    const end = (): void => this.#ending.abort();
    const timer = setTimeout(end, milliseconds);
    stopping.addEventListener('abort', end, { once: true });
    if (stopping.aborted) end();
    const forget = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', end);
    };
    this.signal.addEventListener('abort', forget, { once: true });
    if (this.signal.aborted) forget();
  }

  /** The answer is there. */
  answered(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
