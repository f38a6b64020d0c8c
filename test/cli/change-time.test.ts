import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseChange } from '../../src/ledger/change-line.ts';
import { sealChange } from '../../src/ledger/seal-change.ts';
import { aheadOfClock } from '../../src/operations/ahead-of-clock.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const AHEAD = '2099-01-01T00:00:00Z';
let data: string;

beforeAll(async () => {
  data = await tinyStore();
});

async function heads(): Promise<string> {
  return (await command(['ledger', 'verify', '--data', data])).out;
}

describe('a time ahead of the clock', () => {
  it('may be five minutes ahead', () => {
    const now = Date.parse('2026-01-01T00:00:00.000Z');
    expect(aheadOfClock(null, now)).toBeNull();
    expect(aheadOfClock('2026-01-01T00:05:00.000Z', now)).toBeNull();
    expect(aheadOfClock('2026-01-01T00:05:00.001Z', now)).toMatch(
      /more than five minutes ahead of the clock/,
    );
  });

  it.each([
    ['load', join(temporaryFolder(TINY_ORGANIZATION))],
    ['retire', 'law'],
    ['upgrade', 'std', 'law'],
    ['load-report', 'absent.xlsx'],
  ])('is refused by %s, and nothing is written', async (...words) => {
    const before = await heads();
    const { exit, out, err } = await command([...words, '--at', AHEAD, '--data', data]);
    expect([exit, out, err]).toEqual([
      1,
      '',
      expect.stringMatching(
        /^<?--at>? ?AHEAD_OF_CLOCK The time 2099-01-01T00:00:00\.000Z is more than five minutes/,
      ),
    ]);
    expect(await heads()).toBe(before);
  });

  it('is accepted with --force; then later changes have its time, which is said', async () => {
    const forced = await tinyStore();
    const load = async (name: string, ...more: readonly string[]) => {
      const suppliers = `id,name,service\nP-1,${name},Models\n`;
      const folder = temporaryFolder({ ...TINY_ORGANIZATION, 'suppliers.csv': suppliers });
      return command(['load', folder, '--data', forced, ...more]);
    };
    expect(await load('Second', '--at', AHEAD, '--force')).toMatchObject({ exit: 0 });
    const third = await load('Third');
    expect([third.exit, third.err]).toEqual([
      0,
      'The changes have the time 2099-01-01T00:00:00.000Z of the change before them: no change is recorded before the one it follows.\n',
    ]);
  });

  it('is refused in an import, unless it was asked for', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'all.jsonl');
    await command(['ledger', 'export', file, '--data', data]);
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .find((each) => each.includes('"ledger":"catalogue"') && each.includes('"facts"'));
    const first = parseChange(line ?? '', file, 1);
    if (!first.ok) throw new Error('The export has no change.');
    const { hash: _, ...rest } = first.value;
    const ahead = sealChange({ ...rest, at: new Date(AHEAD).toISOString() });
    writeFileSync(file, `${JSON.stringify(ahead)}\n`);
    const into = join(folder, 'data');
    const refused = await command(['ledger', 'import', file, '--data', into]);
    expect([refused.exit, refused.err]).toEqual([
      1,
      expect.stringMatching(/^ledger catalogue, change 1 AHEAD_OF_CLOCK /),
    ]);
    expect(await command(['ledger', 'import', file, '--force', '--data', into])).toMatchObject({ exit: 0 });
  });
});
