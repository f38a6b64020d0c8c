import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerFormat } from '../../src/graph/sqlite/header-format.ts';
import { STORE_FORMAT } from '../../src/graph/store-format.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { command } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const OLD = join(PACKAGE_ROOT, 'test/stores/0.2.0-format-4');
const POINTS = 10;

/** Opens a store, and ends as `kill -9` ends a process when it is about to run its statement of a number. */
const OPENING = `
import Database from 'libsql';
const { openSqliteStore } = await import(process.argv[1]);
let left = Number(process.argv[3]);
let count = 0;
for (const name of ['exec', 'prepare']) {
  const real = Database.prototype[name];
  Database.prototype[name] = function (...given) {
    count++;
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    return real.apply(this, given);
  };
}
const store = await openSqliteStore({ directory: process.argv[2] });
console.log(count);
await store.close();
`;

function open(data: string, killedAt: number) {
  const store = join(PACKAGE_ROOT, 'dist/src/graph/sqlite/sqlite-store.js');
  const words = ['--input-type=module', '-e', OPENING, store, data, String(killedAt)];
  return spawnSync(process.execPath, words, { encoding: 'utf8', cwd: PACKAGE_ROOT });
}

/** What verification prints of a store, which it migrates if need be. It runs in this process, which is quicker. */
async function verified(data: string): Promise<string> {
  const { exit, out, err } = await command(['ledger', 'verify', '--data', data, '--json']);
  expect([exit, err.replace(/^The database .* migrated .*\n/, '')]).toEqual([0, '']);
  return out;
}

function copyOfOld(): string {
  const data = join(temporaryFolder(), 'data');
  cpSync(OLD, data, { recursive: true });
  return data;
}

/** The database and one copy in the earlier format are in the folder, and nothing else. */
function mustKeepTheEarlier(data: string): void {
  const copy = `aims-crosswalk.db.format-${STORE_FORMAT - 1}`;
  const kept = readdirSync(data).filter((name) => !/-(wal|shm)$/.test(name));
  expect(kept.sort()).toEqual(['aims-crosswalk.db', copy]);
  expect(headerFormat(join(data, copy))).toBe(STORE_FORMAT - 1);
}

const whole = copyOfOld();
const statements = Number(open(whole, -1).stdout);
const right = await verified(whole);

describe('a migration', () => {
  it.each(Array.from({ length: POINTS }, (_, point) => Math.floor((point * statements) / POINTS)))(
    'that is killed before its statement %i leaves a store in one of the two formats, and is done by the next command',
    async (killedAt) => {
      const data = copyOfOld();
      expect(statements).toBeGreaterThan(POINTS);
      expect(open(data, killedAt).signal).toBe('SIGKILL');
      expect([STORE_FORMAT - 1, STORE_FORMAT]).toContain(headerFormat(join(data, 'aims-crosswalk.db')));
      expect(await verified(data)).toBe(right);
      mustKeepTheEarlier(data);
    },
  );

  it('is done once where several processes find the same old store', async () => {
    const data = copyOfOld();
    const program = join(PACKAGE_ROOT, 'dist/src/cli/main.js');
    const exits = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<number | null>((resolve) => {
            const words = [program, 'ledger', 'verify', '--data', data];
            spawn(process.execPath, words, { stdio: 'ignore' }).once('exit', resolve);
          }),
      ),
    );
    expect(exits).toEqual([0, 0, 0]);
    expect(await verified(data)).toBe(right);
    mustKeepTheEarlier(data);
  });
});
