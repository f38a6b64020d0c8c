import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** Somebody who may not write what others made. The rights of the superuser are given up meanwhile. */
const NOBODY = 65_534;

let made: string;
/** A backup of it. */
let copy: string;
let data: string;
/** A copy of the bundled catalogue: whoever runs the tests may have the checkout where nobody else can read it. */
let catalogue: string;
/** Where the user without rights may write. */
let place: string;

beforeAll(async () => {
  made = await tinyStore();
  copy = join(temporaryFolder(), 'copy');
  expect(await command(['backup', copy, '--data', made])).toMatchObject({ exit: 0 });
  catalogue = join(temporaryFolder(), 'crosswalks');
  chmodSync(join(catalogue, '..'), 0o755);
  cpSync(join(import.meta.dirname, '../../crosswalks'), catalogue, { recursive: true });
});

describe.each(['DELETE', 'WAL'])(
  'a store that cannot be written to, whose file was left in mode %s',
  (mode) => {
    beforeEach(() => {
      place = temporaryFolder();
      chmodSync(place, 0o777);
      data = join(temporaryFolder(), 'data');
      mkdirSync(data);
      const file = join(data, 'aims-crosswalk.db');
      cpSync(copy, file);
      const database = new Database(file);
      database.pragma(`journal_mode = ${mode}`);
      database.close();
      for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      lock();
    });

    afterEach(() => {
      if (process.getuid?.() === 0) process.seteuid?.(0);
      chmodSync(data, 0o700);
    });

    function lock(): void {
      for (const name of readdirSync(data)) chmodSync(join(data, name), 0o444);
      chmodSync(data, 0o555);
      chmodSync(join(data, '..'), 0o755);
      if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
    }

    const ask = (...words: readonly string[]) => command([...words, '--data', data]);

    it.each([
      ['coverage', '--framework', 'std', '--as-of', '2026-03-01'],
      ['explain', 'std', '4.1', '--as-of', '2026-03-01'],
      ['history', 'C-1'],
      ['ledger', 'verify'],
      ['doctor'],
      ['health'],
    ])('answers as one that can: %s', async (...words) => {
      const asked = await ask(...words);
      expect(asked.err).toBe('');
      expect(asked.exit).toBe(0);
      if (process.getuid?.() === 0) process.seteuid?.(0);
      expect(asked).toEqual(await command([...words, '--data', made]));
    });

    it('is reported, exported and backed up to other places', async () => {
      const files = ['x.xlsx', 'x.jsonl', 'x.backup'].map((name) => join(place, name));
      expect(await ask('report', 'gap', '--as-of', '2026-03-01', '--out', files[0]!)).toMatchObject({
        exit: 0,
      });
      expect(await ask('ledger', 'export', files[1]!)).toMatchObject({ exit: 0 });
      expect(await ask('backup', files[2]!)).toMatchObject({ exit: 0 });
      expect(await ask('export', join(place, 'folder'))).toMatchObject({ exit: 0 });
      expect(files.map((file) => statSync(file).size > 0)).toEqual([true, true, true]);
      expect(
        readdirSync(tmpdir()).filter((name) => name.startsWith(`aims-unfinished-${process.pid}-`)),
      ).toEqual([]);
    });

    it('is opened by a server, which answers from it', async () => {
      const application = await Application.open({ kind: 'embedded', directory: data });
      expect(application.replica.organizations).toEqual(['acme']);
      expect(await application.projections.of('acme')).not.toBeNull();
      await application.close();
    });

    it('refuses every change, says why, and stays as it is', async () => {
      const folder = join(place, 'folder');
      expect(await ask('export', folder)).toMatchObject({ exit: 0 });
      const file = join(folder, 'suppliers.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('Supplier', 'Renamed'));
      for (const words of [['load', folder, '--actor', 'tester'], ['load', catalogue], ['rebuild']]) {
        const { exit, err } = await ask(...words);
        expect([exit, err]).toEqual([
          3,
          expect.stringMatching(
            /STORE_READ_ONLY The store .* can be read and verified, but not written to\./,
          ),
        ]);
      }
      expect(readdirSync(data)).toEqual(['aims-crosswalk.db']);
    });

    it('is refused where its newest changes are in a log that cannot be read there', async () => {
      if (process.getuid?.() === 0) process.seteuid?.(0);
      chmodSync(data, 0o755);
      writeFileSync(join(data, 'aims-crosswalk.db-wal'), 'a log'.repeat(100));
      lock();
      const { exit, err } = await ask('ledger', 'verify');
      expect([exit, err]).toEqual([
        3,
        expect.stringMatching(
          /^STORE_READ_ONLY .* its newest changes are only in .*-wal, which cannot be read/,
        ),
      ]);
    });

    it('is not made where there is none', async () => {
      if (process.getuid?.() === 0) process.seteuid?.(0);
      const empty = join(temporaryFolder(), 'empty');
      mkdirSync(empty, { mode: 0o555 });
      chmodSync(join(empty, '..'), 0o755);
      if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
      const { exit } = await command(['load', '--bundled', '--data', empty]);
      expect(exit).toBe(3);
      expect(readdirSync(empty)).toEqual([]);
    });
  },
);
