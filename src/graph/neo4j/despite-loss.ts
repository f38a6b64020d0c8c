import { isRetryableError } from 'neo4j-driver';

/** How often work is tried. */
const ATTEMPTS = 3;

/**
 * Runs work that can be repeated without harm. Repeats it at once where the connection is lost on the way, or the server
 * has undone it for others. Rejects with the error of the last attempt. The driver does so itself for whole transactions.
 */
export async function despiteLoss<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!mayBeRepeated(error, attempt)) throw error;
    }
  }
}

/** Whether work that failed is to be tried again. */
export function mayBeRepeated(error: unknown, attempts: number): boolean {
  return attempts < ATTEMPTS && error instanceof Error && isRetryableError(error);
}
