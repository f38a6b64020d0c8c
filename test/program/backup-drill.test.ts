import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

let place: string;
let catalogue: string;

/** Gives a command on a store that must succeed. It runs in this process, which is quicker. */
async function done(store: string, ...words: readonly string[]): Promise<string> {
  const { exit, out, err } = await command([...words, '--data', join(place, store)]);
  expect({ words, exit, err }).toMatchObject({ words, exit: 0 });
  return out;
}

/** The same for a command that has nothing to say beside its answer. */
async function read(store: string, ...words: readonly string[]): Promise<string> {
  const { exit, out, err } = await command([...words, '--data', join(place, store)]);
  expect({ words, exit, err }).toEqual({ words, exit: 0, err: '' });
  return out;
}

function backup(name: string | number): string {
  return join(place, `${name}.backup`);
}

interface Verified {
  readonly ledgers: readonly { readonly ledger: string; readonly head: { readonly hash: string } }[];
}

async function verified(store: string): Promise<Verified> {
  return JSON.parse(await read(store, 'ledger', 'verify', '--json')) as Verified;
}

/** Everything that a restored store must answer as the store did that was backed up. */
async function answersOf(store: string): Promise<readonly string[]> {
  const asked = ['--as-of', '2026-02-01', '--json'];
  return [
    await read(store, 'coverage', '--framework', 'std', ...asked),
    await read(store, 'gaps', '--frameworks', 'std,law', ...asked),
    await read(store, 'history', 'E-1', '--json'),
  ];
}

async function textOf(store: string): Promise<unknown> {
  const answer = await read(store, 'explain', 'std', '4.1', '--text', '--json');
  return (JSON.parse(answer) as { readonly text: unknown }).text;
}

/** Starts a server on a store, and waits until it listens. */
async function served(store: string): Promise<ChildProcess> {
  const words = ['serve', '--no-seed', '--catalogue', catalogue, '--port', '0', '--data', store];
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
    child.stderr.on('data', (text: Buffer) => {
      if (text.toString().includes('GraphQL')) resolve();
    });
  });
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** Loads official texts again and again, each time others, until it is stopped. */
function writer(store: string): ChildProcess {
  const script = `for (let round = 0; ; round++) {
    const file = ${JSON.stringify(join(place, 'texts.csv'))};
    require('node:fs').writeFileSync(file, 'ref,text\\n4.1,Words of round ' + round + '\\n');
    require('node:child_process').spawnSync(process.execPath, [${JSON.stringify(PROGRAM)},
      'load-text', 'std', file, '--organization', 'acme', '--data', ${JSON.stringify(store)}]);
  }`;
  // A group of its own, so that the command that it has begun is stopped with it.
  return spawn(process.execPath, ['--eval', script], { cwd: place, stdio: 'ignore', detached: true });
}

beforeAll(async () => {
  place = temporaryFolder();
  catalogue = temporaryFolder(TINY_CATALOGUE);
  cpSync(await tinyStore(), join(place, 'data'), { recursive: true });
});

describe('a drill', { timeout: 240_000 }, () => {
  it('of backups that are made while a server runs and another process writes', async () => {
    const server = await served('data');
    const writing = writer('data');
    const changes: number[] = [];
    while (new Set(changes).size < 2) {
      const name = `${changes.length}`;
      const { ledgers } = JSON.parse(await done('data', 'backup', backup(name), '--json')) as {
        ledgers: { ledger: string; head: { seq: number } }[];
      };
      changes.push(ledgers.find(({ ledger }) => ledger === 'acme')!.head.seq);
      await done(name, 'restore', backup(name));
    }
    const ended = new Promise((resolve) => writing.once('exit', resolve));
    process.kill(-writing.pid!, 'SIGKILL');
    await ended;
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    await done('data', 'backup', backup('last'));
    await done('elsewhere', 'restore', backup(0));
    await done('elsewhere', 'restore', backup('last'), '--overwrite');

    for (const name of changes.keys()) {
      const { ledgers } = await verified(`${name}`);
      const { hash } = ledgers.find(({ ledger }) => ledger === 'acme')!.head;
      await read(`${name}`, 'doctor');
      // What was backed up is a beginning of what the store has now.
      await read('data', 'ledger', 'verify', '--ledger', 'acme', '--head', hash);
    }
    expect(await verified('elsewhere')).toEqual(await verified('data'));
    expect(await answersOf('elsewhere')).toEqual(await answersOf('data'));
    expect(await textOf('elsewhere')).toMatch(/^Words of round \d+$/);
    expect(await textOf('elsewhere')).toBe(await textOf('data'));
    const files = readdirSync(join(place, 'data'));
    expect(files.filter((name) => !name.startsWith('aims-crosswalk.db'))).toEqual([]);

    const words = ['restore', backup(0), '--data', join(place, 'data'), '--overwrite'];
    const { exit, err } = await command(words);
    expect([exit, err]).toEqual([3, expect.stringMatching(/^STORE_UNAVAILABLE Another process uses /)]);
    expect(await verified('elsewhere')).toEqual(await verified('data'));
    await stop(server, 'SIGTERM');
  });

  it('of a ledger that is exported and imported elsewhere', async () => {
    await read('data', 'ledger', 'export', join(place, 'all.jsonl'));
    await read('imported', 'ledger', 'import', join(place, 'all.jsonl'));
    expect(await verified('imported')).toEqual(await verified('data'));
    expect(await answersOf('imported')).toEqual(await answersOf('data'));
    await read('imported', 'doctor');
    // Official texts are in backups, and never in an export.
    expect(await textOf('imported')).toBeNull();
  });
});
