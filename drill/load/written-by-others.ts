import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { PROGRAM } from './started-server.ts';

/** So many milliseconds are between two changes. */
const EVERY = 10_000;

/** Changes that another process writes to the store of a server: the records go back and forth between two states. */
export class WrittenByOthers {
  readonly #data: string;
  readonly #folders: readonly string[];

  /** @param data folder of the store */
  constructor(data: string) {
    this.#data = data;
    const changed = join(dirname(data), 'changed-seed');
    cpSync(join(PACKAGE_ROOT, 'seed'), changed, { recursive: true });
    const file = join(changed, 'organization.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, '$& (changed)'));
    this.#folders = [changed, join(PACKAGE_ROOT, 'seed')];
  }

  /** Writes until a moment of `performance.now()`. Rejects where a change is refused. */
  async until(moment: number): Promise<void> {
    for (let n = 0; performance.now() < moment; n++) {
      const folder = this.#folders[n % this.#folders.length]!;
      await promisify(execFile)(process.execPath, [PROGRAM, 'load', folder, '--data', this.#data]);
      await pause(Math.max(0, Math.min(EVERY, moment - performance.now())));
    }
  }
}
