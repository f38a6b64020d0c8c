import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/files/write-folder.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';

const FILES = [
  { file: 'a.csv', text: ['a', '1'] },
  { file: 'deep/b.csv', text: ['b'] },
];
const TABLES = { replaces: /\.csv$/ };

let place: string;
let folder: string;

beforeEach(() => {
  place = temporaryFolder();
  folder = join(place, 'folder');
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const everything = (path: string) => readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();

function* broken(): Generator<{ readonly file: string; readonly text: readonly string[] }> {
  yield FILES[0]!;
  throw new RangeError('no');
}

describe('a new folder', () => {
  it('is there whole, and only its owner can open it', async () => {
    expect(await writeFolder(folder, FILES)).toEqual({ ok: true, value: ['a.csv', 'deep/b.csv'] });
    expect(everything(place)).toEqual(['folder', 'folder/a.csv', 'folder/deep', 'folder/deep/b.csv']);
    expect([folder, join(folder, 'deep'), join(folder, 'a.csv')].map(modeOf)).toEqual([0o700, 0o700, 0o600]);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('a1');
  });

  it('is absent, with the folders above it, where making it fails', async () => {
    await expect(writeFolder(join(folder, 'in', 'it'), broken())).rejects.toThrow(RangeError);
    expect(everything(place)).toEqual([]);
  });

  it.each(['file', 'file/in'])('is not made at %s, where there is a file', async (name) => {
    writeFileSync(join(place, 'file'), 'theirs');
    expect(places(await writeFolder(join(place, name), FILES, TABLES))).toEqual(['folder NOT_WRITABLE']);
    expect(everything(place)).toEqual(['file']);
  });
});

describe('a folder that exists', () => {
  beforeEach(() => mkdirSync(folder, { mode: 0o750 }));

  it('is filled if it is empty, and keeps its permissions', async () => {
    expect(await writeFolder(folder, FILES)).toMatchObject({ ok: true });
    expect(everything(place)).toEqual(['folder', 'folder/a.csv', 'folder/deep', 'folder/deep/b.csv']);
    expect(modeOf(folder)).toBe(0o750);
  });

  it('is filled behind a link, which stays', async () => {
    symlinkSync(folder, join(place, 'link'));
    expect(await writeFolder(join(place, 'link'), FILES)).toMatchObject({ ok: true });
    expect(lstatSync(join(place, 'link')).isSymbolicLink()).toBe(true);
    expect(everything(folder)).toEqual(['a.csv', 'deep', 'deep/b.csv']);
  });

  it('is left alone if something is in it', async () => {
    writeFileSync(join(folder, 'a.csv'), 'theirs');
    expect(places(await writeFolder(folder, FILES))).toEqual(['folder FOLDER_NOT_EMPTY']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('theirs');
  });

  it('is replaced whole where that was asked for, and everything in it has such a name', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old');
    writeFileSync(join(folder, 'old.csv'), 'old');
    expect(await writeFolder(folder, FILES, TABLES)).toMatchObject({ ok: true });
    expect(everything(place)).toEqual(['folder', 'folder/a.csv', 'folder/deep', 'folder/deep/b.csv']);
    expect([readFileSync(join(folder, 'a.csv'), 'utf8'), modeOf(folder)]).toEqual(['a1', 0o750]);
  });

  it.each([
    ['a file of another name', () => writeFileSync(join(folder, 'notes.txt'), 'theirs')],
    ['a folder of such a name', () => mkdirSync(join(folder, 'b.csv'))],
    ['a link of such a name', () => symlinkSync('/nowhere', join(folder, 'b.csv'))],
  ])('is left alone where it has %s', async (_, make) => {
    make();
    const before = everything(place);
    expect(places(await writeFolder(folder, FILES, TABLES))).toEqual(['folder FOLDER_NOT_EMPTY']);
    expect(everything(place)).toEqual(before);
  });

  it('keeps what it had where making the new one fails', async () => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    await expect(writeFolder(folder, broken(), TABLES)).rejects.toThrow(RangeError);
    expect(everything(place)).toEqual(['folder', 'folder/old.csv']);
  });

  it('is filled in place where the folder above it may not be changed', async () => {
    if (process.getuid?.() === 0) return;
    chmodSync(place, 0o500);
    try {
      expect(await writeFolder(folder, FILES)).toMatchObject({ ok: true });
      expect(everything(folder)).toEqual(['a.csv', 'deep', 'deep/b.csv']);
    } finally {
      chmodSync(place, 0o700);
    }
  });
});
