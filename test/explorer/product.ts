import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';

export const PROGRAM = join(PACKAGE_ROOT, 'dist/src/cli/main.js');

export interface Product {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** What it has written to its logs so far. */
  readonly said: () => string;
  /** The folder of its store. */
  readonly data: string;
  stop(): Promise<void>;
}

/** Where the product runs: by default on a port and in a folder of its own, which goes when it is stopped. */
export interface Place {
  readonly port?: string;
  readonly data?: string;
}

/** Starts the built product with the bundled catalogue and the seed. */
export async function startProduct(
  environment: Readonly<Record<string, string>> = {},
  { port = '0', data }: Place = {},
): Promise<Product> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'aims-explorer-')));
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', folder, '--port', port], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}: ${said}`)));
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /GraphQL {2}(http:\S+)\/graphql/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    said: () => said,
    data: folder,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // As at a terminal: without the time in which other servers learn of it.
      child.kill('SIGINT');
      await ended;
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
