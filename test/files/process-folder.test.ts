import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withPrivateFolder } from '../../src/files/private-folder.ts';
import { ProcessFolder } from '../../src/files/process-folder.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

let parent: string;

beforeEach(() => {
  parent = temporaryFolder();
});

describe('the folder of a process', () => {
  it('is made when it is first needed, for its owner only, and is the same from then on', async () => {
    const folder = new ProcessFolder([parent]);
    expect(readdirSync(parent)).toEqual([]);
    const path = await folder.path();
    expect([await folder.path(), statSync(path).mode & 0o777]).toEqual([path, 0o700]);
    await folder.remove();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is made again when somebody removed it', async () => {
    const folder = new ProcessFolder([parent]);
    rmSync(await folder.path(), { recursive: true });
    expect(statSync(await folder.path()).isDirectory()).toBe(true);
    await folder.remove();
  });

  it('is made in the next place where the first cannot be written to', async () => {
    const folder = new ProcessFolder([join(parent, 'none'), parent]);
    expect((await folder.path()).startsWith(join(parent, 'aims-reports-'))).toBe(true);
  });

  it('is tried again after it could be made nowhere', async () => {
    const folder = new ProcessFolder([join(parent, 'late')]);
    await expect(folder.path()).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(join(parent, 'late'));
    expect(await folder.path()).toContain('late');
  });

  it('goes with its process: what ended processes left is removed, and nothing else', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    const own = new ProcessFolder([parent]);
    const path = await own.path();
    for (const name of [
      `aims-reports-${ended}-AbCd12`,
      `aims-reports-${process.pid}-AbCd12`,
      `aims-reports-${process.ppid}-AbCd12`,
      'aims-reports-',
      'aims-reports-mine',
    ])
      mkdirSync(join(parent, name));
    writeFileSync(join(parent, `aims-reports-${ended}-AbCd12`, '1.xlsx'), 'left');
    await own.removeAbandoned();
    expect(readdirSync(parent).toSorted()).toEqual(
      [
        'aims-reports-',
        'aims-reports-mine',
        `aims-reports-${process.ppid}-AbCd12`,
        path.slice(parent.length + 1),
      ].toSorted(),
    );
  });
});

describe('a folder for work that is not done yet', () => {
  it('goes with the work; what killed processes left goes first, and no other', async () => {
    const { pid: killed } = spawnSync(process.execPath, ['--version']);
    const [left, theirs] = [killed, process.ppid].map((pid) => `aims-unfinished-${pid}-AbCd12`) as [
      string,
      string,
    ];
    for (const name of [left, theirs]) mkdirSync(join(parent, name));
    writeFileSync(join(parent, left, 'aims-crosswalk.db'), 'a copy of a store');
    await withPrivateFolder([parent], async (one) => {
      expect(readdirSync(parent)).not.toContain(left);
      await withPrivateFolder([parent], async (other) => {
        expect(readdirSync(parent).toSorted()).toEqual([theirs, basename(one), basename(other)].toSorted());
      });
    });
    expect(readdirSync(parent)).toEqual([theirs]);
  });
});
