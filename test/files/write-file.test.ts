import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentOf, type WriteContent, writeFile } from '../../src/files/write-file.ts';
import { inFile, refused } from '../../src/problems/problem.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';

const NEW = { overwrite: false, standardOutput: null };
const OVER = { overwrite: true, standardOutput: null };

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'file');
});

afterEach(() => {
  vi.restoreAllMocks();
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const write = (path: string, rule = NEW) => writeFile(path, rule, contentOf(['a', 'b']));

describe('a new file', () => {
  it('is there whole, and only its owner can read it', async () => {
    expect(await write(file)).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('ab');
    expect(modeOf(file)).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('may have the longest name that there can be', async () => {
    const long = join(folder, 'x'.repeat(255));
    expect(await write(long)).toMatchObject({ ok: true });
    await expect(write(`${long}x`)).rejects.toMatchObject({ code: 'ENAMETOOLONG', path: `${long}x` });
  });

  it.each<readonly [string, WriteContent<null>]>([
    ['is refused', async () => refused(inFile('x', 'NOTHING_TO_SHOW', 'Nothing.'))],
    [
      'is refused after it was begun',
      async (open) => {
        open().write('half');
        return refused(inFile('x', 'NOTHING_TO_SHOW', 'Nothing.'));
      },
    ],
    ['opens nothing', async () => ({ ok: true, value: null })],
  ])('is not there where its content %s', async (_, content) => {
    await writeFile(file, NEW, content);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not there where making its content fails', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'half';
      throw new RangeError('no');
    }
    await expect(writeFile(file, NEW, contentOf(broken()))).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not there where the check of what was written refuses it', async () => {
    const check = async (written: string) => inFile(file, 'CANNOT_USE', readFileSync(written, 'utf8'));
    const outcome = await writeFile(file, { ...NEW, check }, contentOf(['ab']));
    expect(outcome).toEqual(refused(inFile(file, 'CANNOT_USE', 'ab')));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not replace one that somebody else made meanwhile', async () => {
    const outcome = await writeFile(file, NEW, async (open) => {
      writeFileSync(file, 'theirs');
      return contentOf(['ours'])(open);
    });
    expect(places(outcome)).toEqual(['file FILE_EXISTS'].map((each) => each.replace('file', file)));
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is refused in a folder that is not there, by the name that was given', async () => {
    const none = join(folder, 'none', 'file');
    await expect(write(none)).rejects.toMatchObject({ code: 'ENOENT', path: none });
  });

  it.each(['aims-crosswalk.db', 'aims-crosswalk.db-wal', 'aims-crosswalk.db-shm'])(
    'is not called %s, as the files of a store are',
    async (name) => {
      expect(places(await write(join(folder, name), OVER))).toEqual([`${join(folder, name)} CANNOT_USE`]);
    },
  );

  it('names the other file where its content cannot be read', async () => {
    const other = join(folder, 'other');
    const content: WriteContent<null> = async () => {
      await (await open(other)).close();
      return { ok: true, value: null };
    };
    await expect(writeFile(file, NEW, content)).rejects.toMatchObject({ path: other });
  });
});

describe('a file that exists', () => {
  beforeEach(() => writeFileSync(file, 'old'));

  it('is left alone where nobody asked to replace it', async () => {
    expect(places(await write(file))).toEqual([`${file} FILE_EXISTS`]);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it.each([0o600, 0o640, 0o664, 0o444])('keeps its permissions %o where it is replaced', async (mode) => {
    chmodSync(file, mode);
    expect(await write(file, OVER)).toMatchObject({ ok: true });
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['ab', mode]);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.runIf(process.getuid?.() === 0)('keeps its owner and group where it is replaced', async () => {
    chownSync(file, 4_321, 4_322);
    chmodSync(file, 0o640);
    expect(await write(file, OVER)).toMatchObject({ ok: true });
    const { uid, gid } = statSync(file);
    expect([uid, gid, modeOf(file)]).toEqual([4_321, 4_322, 0o640]);
  });

  it('stays as it is where the process may not give the new one to its owner', async () => {
    const handle = await open(file);
    const handles = Object.getPrototypeOf(handle);
    await handle.close();
    vi.spyOn(handles, 'stat').mockResolvedValue({ uid: 4_321, gid: 4_322 });
    vi.spyOn(handles, 'chown').mockRejectedValue(Object.assign(new Error('refused'), { code: 'EPERM' }));
    expect(places(await write(file, OVER))).toEqual([`${file} CANNOT_USE`]);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is replaced behind a link, which stays', async () => {
    const elsewhere = temporaryFolder();
    const target = join(elsewhere, 'target');
    writeFileSync(target, 'old', { mode: 0o640 });
    const link = join(folder, 'link');
    symlinkSync(target, link);
    expect(await write(link, OVER)).toMatchObject({ ok: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([readlinkSync(link), readFileSync(target, 'utf8')]).toEqual([target, 'ab']);
    expect(readdirSync(elsewhere)).toEqual(['target']);
    expect(places(await write(link))).toEqual([`${link} FILE_EXISTS`]);
  });

  it('is not replaced where it has a second name', async () => {
    linkSync(file, join(folder, 'second'));
    expect(places(await write(file, OVER))).toEqual([`${file} CANNOT_USE`]);
    expect(readFileSync(join(folder, 'second'), 'utf8')).toBe('old');
  });

  it('is not replaced by a store behind a link', async () => {
    const store = join(temporaryFolder({ 'aims-crosswalk.db': 'a store' }), 'aims-crosswalk.db');
    symlinkSync(store, join(folder, 'link'));
    expect(places(await write(join(folder, 'link'), OVER))).toEqual([`${join(folder, 'link')} CANNOT_USE`]);
    expect(readFileSync(store, 'utf8')).toBe('a store');
  });
});

describe('what is no plain file', () => {
  it('is refused if it is a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'none'), file);
    expect(places(await write(file, OVER))).toEqual([`${file} CANNOT_USE`]);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is refused if its name ends as that of a folder', async () => {
    const named = `${join(folder, 'new')}/`;
    expect(places(await write(named))).toEqual([`${named} CANNOT_USE`]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused if it is a folder', async () => {
    expect(places(await write(folder, OVER))).toEqual([`${folder} CANNOT_USE`]);
  });

  it('is refused if it is a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(file, resolve));
    expect(places(await write(file, OVER))).toEqual([`${file} CANNOT_USE`]);
    expect(lstatSync(file).isSocket()).toBe(true);
    server.close();
  });

  it('is written to if it is a pipe, and stays one', async () => {
    execFileSync('mkfifo', [file]);
    const reader = open(file).then(async (handle) => {
      const text = await handle.readFile('utf8');
      await handle.close();
      return text;
    });
    expect(await write(file)).toMatchObject({ ok: true });
    expect(await reader).toBe('ab');
    expect(lstatSync(file).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is written to if it is a device, and stays one', async () => {
    expect(await write('/dev/null')).toMatchObject({ ok: true });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('fails by its name if it is a device that takes nothing', async () => {
    if (!existsSync('/dev/full')) return;
    await expect(write('/dev/full')).rejects.toMatchObject({ code: 'ENOSPC', path: '/dev/full' });
  });

  it('is standard output if it is called -, where that can be used', async () => {
    const chunks: Buffer[] = [];
    const standardOutput = () =>
      new Writable({
        write: (chunk: Buffer, _, done) => {
          chunks.push(chunk);
          done();
        },
      });
    expect(await writeFile('-', { ...NEW, standardOutput }, contentOf(['a', 'b']))).toMatchObject({
      ok: true,
    });
    expect(Buffer.concat(chunks).toString()).toBe('ab');
  });
});
