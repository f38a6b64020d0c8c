import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command } from '../cli/command-line.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
const AT = '2026-11-24T00:00:00Z';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'aims-crash-'));
});

afterEach(() => {
  rmSync(data, { recursive: true, force: true });
});

/** Gives a command in this process, which is quicker: only what is killed needs one of its own. */
function run(...words: readonly string[]) {
  return command([...words, '--data', data]);
}

/** Starts a load and kills it without warning when the folder of its store has changed so many times. */
async function killedLoad(changes: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [PROGRAM, 'load', '--bundled', '--at', AT, '--data', data], {
    stdio: 'ignore',
  });
  let seen = 0;
  const watcher = watch(data, () => {
    if (++seen === changes) child.kill('SIGKILL');
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, by) => resolve(by));
  });
  watcher.close();
  return signal;
}

describe('a load that is killed', () => {
  it.each([10, 80, 240])(
    'when its store has changed %i times leaves whole changes and a chain that verifies, and loading again completes it',
    { timeout: 120_000 },
    async (changes) => {
      expect(await killedLoad(changes)).toBe('SIGKILL');
      expect(await run('ledger', 'verify')).toMatchObject({ exit: 0 });
      expect(await run('doctor')).toMatchObject({ exit: 0 });
      expect(await run('load', '--bundled', '--at', AT)).toMatchObject({ exit: 0 });
      expect(await run('doctor')).toMatchObject({ exit: 0 });
      const asked = ['--framework', 'iso-iec-42001-2023', '--as-of', '2026-11-24', '--json'];
      const coverage = await run('coverage', ...asked);
      expect(coverage.exit).toBe(0);
      const { notices, counts } = JSON.parse(coverage.out) as {
        notices: { code: string }[];
        counts: Record<string, number>;
      };
      expect(notices.map((notice) => notice.code)).not.toContain('LOAD_INCOMPLETE');
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(70);
    },
  );
});

describe('a store that two processes use', () => {
  it('takes both loads whole', { timeout: 120_000 }, async () => {
    const loads = [0, 1].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, [PROGRAM, 'load', '--bundled', '--at', AT, '--data', data], {
            stdio: 'ignore',
          }).once('exit', resolve);
        }),
    );
    expect(await Promise.all(loads)).toEqual([0, 0]);
    expect(await run('ledger', 'verify')).toMatchObject({ exit: 0 });
    expect(await run('doctor')).toMatchObject({ exit: 0 });
  });
});

describe('a database file that is damaged', () => {
  it('is named, with what to do, and the command ends with 3', async () => {
    writeFileSync(
      join(data, 'aims-crosswalk.db'),
      'this is no database, and it is long enough to be read as one'.repeat(100),
    );
    const { exit, err } = await run('frameworks');
    expect(exit).toBe(3);
    expect(err).toMatch(/^STORE_DAMAGED .*aims-crosswalk\.db is damaged\. Put a backup in its place/);
  });
});

describe('a graph that lost records', () => {
  it('is told with the count of all that it lost, of which the first are named', {
    timeout: 120_000,
  }, async () => {
    expect(await run('load', '--bundled', '--no-seed', '--at', AT)).toMatchObject({ exit: 0 });
    const database = new Database(join(data, 'aims-crosswalk.db'));
    const { changes } = database.prepare("DELETE FROM nodes WHERE label = 'Provision'").run();
    database.close();
    const { exit, out } = await run('doctor', '--json');
    const told = JSON.parse(out) as { readonly problems: readonly unknown[]; readonly count: number };
    expect(exit).toBe(3);
    expect(told.problems.length).toBeLessThan(changes);
    expect(told.count).toBeGreaterThanOrEqual(changes);
  });
});
