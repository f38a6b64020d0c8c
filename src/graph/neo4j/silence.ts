import { AsyncLocalStorage } from 'node:async_hooks';

/** Thrown when the server has said nothing for as long as it may. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** Notes when the server was heard last. */
interface Ear {
  heardAt: number;
}

/** The ear of the work that is going on: statements are run in many places, and all of them hear the same server. */
const EARS = new AsyncLocalStorage<Ear>();

/** Notes that something arrived from the server, for whoever waits in {@link unlessSilent}. */
export function heard(): void {
  const ear = EARS.getStore();
  if (ear !== undefined) ear.heardAt = performance.now();
}

/**
 * Runs work that waits for the server. Rejects with a {@link Silence} when nothing has arrived for so many milliseconds;
 * the work is left to itself then, and what becomes of it is dropped.
 */
export function unlessSilent<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const ear: Ear = { heardAt: performance.now() };
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_, reject) => {
    const listen = (left: number): void => {
      timer = setTimeout(() => {
        const still = ear.heardAt + milliseconds - performance.now();
        if (still > 0) listen(still);
        else reject(new Silence());
      }, left);
    };
    listen(milliseconds);
  });
  return Promise.race([EARS.run(ear, work), silent]).finally(() => clearTimeout(timer));
}
