import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Phase } from './fairness-client.ts';

/** Clients in a process of their own, so that the server pays for none of what they do. */
export class Clients {
  readonly #process: ChildProcess = fork(
    fileURLToPath(new URL('./fairness-client.js', import.meta.url)),
    [],
    { execArgv: [] },
  );

  /** Has them do a phase, and resolves with what came of it. */
  async told<T>(phase: Phase): Promise<T> {
    const ended = new AbortController();
    const { signal } = ended;
    try {
      this.#process.send(phase);
      const [outcome] = await Promise.race([
        once(this.#process, 'message', { signal }),
        once(this.#process, 'exit', { signal }).then(() => Promise.reject(new Error('The clients ended.'))),
      ]);
      return outcome as T;
    } finally {
      ended.abort();
    }
  }

  end(): void {
    this.#process.kill();
  }
}
