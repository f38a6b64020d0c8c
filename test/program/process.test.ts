import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { tinyStore } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

let data: string;

beforeAll(async () => {
  data = await tinyStore();
});

interface Ended {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Starts the built program; `out` is where its answers go, `leave` closes the reading end before anything is read. */
function start(
  words: readonly string[],
  { out = 'pipe', leave = false }: { out?: 'pipe' | number; leave?: boolean } = {},
) {
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', out, 'pipe'] });
  if (leave) child.stdout?.destroy();
  let err = '';
  child.stderr?.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (exit, signal) => resolve({ exit, signal, err }));
  });
  return { child, ended };
}

describe('a reader that goes away', { timeout: 60_000 }, () => {
  it('is no fault: the command ends as it would have, without a word', async () => {
    const { ended } = start(['gaps', '--frameworks', 'std,law', '--json', '--data', data], { leave: true });
    expect(await ended).toEqual({ exit: 0, signal: null, err: '' });
  });

  it('does not hinder a load, whose changes are written all the same', async () => {
    const store = join(temporaryFolder(), 'data');
    const folder = temporaryFolder(TINY_CATALOGUE);
    expect(await start(['load', folder, '--data', store], { leave: true }).ended).toMatchObject({ exit: 0 });
    expect(await start(['doctor', '--data', store]).ended).toMatchObject({ exit: 0, err: '' });
  });
});

describe('an answer that cannot be written', { timeout: 60_000 }, () => {
  it.runIf(existsSync('/dev/full'))('is said, and is no success', async () => {
    const full = openSync('/dev/full', 'w');
    const { ended } = start(['frameworks', '--data', data], { out: full });
    expect(await ended).toEqual({
      exit: 1,
      signal: null,
      err: 'The answer could not be written (ENOSPC).\n',
    });
    closeSync(full);
  });
});

describe('serve', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly at %s, and says what it holds and left, to people and in its log',
    async (signal) => {
      const { child, ended } = start([
        ...[
          'serve',
          '--no-seed',
          '--catalogue',
          temporaryFolder(TINY_CATALOGUE),
          '--port',
          '0',
          '--data',
          data,
        ],
      ]);
      child.stderr?.on('data', (text: Buffer) => {
        if (text.toString().includes('GraphQL')) child.kill(signal);
      });
      const { exit, err } = await ended;
      expect(exit).toBe(0);
      expect(err).toMatch(/^Left {5}5 bundled slugs as they were loaded before\n/);
      expect(err).toMatch(/Holding {2}acme\n/);
      expect(err).toMatch(/stopping\n\{[^\n]*"log":"security","event":"STOPPED"\}\n$/);
    },
  );
});
