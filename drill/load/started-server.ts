import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PACKAGE_ROOT } from '../../src/package-root.ts';

export const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const TELL_MEMORY = join(PACKAGE_ROOT, 'drill', 'load', 'tell-memory.js');

/** The built program as a server on an embedded store that has the bundled catalogue and the invented organization. */
export interface StartedServer {
  readonly url: string;
  /** Heap and buffers in megabytes, after it was left alone for so many seconds and all garbage was collected. */
  readonly megabytes: (seconds: number) => Promise<number>;
  /** Files that it keeps of reports. */
  readonly reportFiles: () => number;
  /** Asks it to stop; returns its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** @param data folder of the store */
export async function startServer(data: string): Promise<StartedServer> {
  const words = ['--expose-gc', '--import', TELL_MEMORY, PROGRAM, 'serve', '--port', '0', '--data', data];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, AIMS_LOG_LEVEL: 'error', AIMS_STOP_GRACE: '0' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const url = await addressOf(child);
  return {
    url,
    megabytes: async (seconds) => {
      await pause(seconds * 1_000);
      child.send('memory');
      const [told] = await once(child, 'message');
      return told.megabytes;
    },
    reportFiles: () =>
      readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'))
        .length,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'close');
      }
      return child.exitCode;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /GraphQL {2}(http:\S+)\/graphql/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
