import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { isBusy, storeErrorOf } from '../../src/graph/sqlite/store-error.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** As the driver throws where SQLite's code bears an extension. */
function extended(rawCode: number): Error {
  return Object.assign(new Error('attempt to …'), { code: `UNKNOWN_SQLITE_ERROR_${rawCode}`, rawCode });
}

describe('what SQLite refuses', () => {
  it('of a file that cannot be opened is a store that cannot be used', async () => {
    const directory = temporaryFolder();
    mkdirSync(databaseFile(directory));
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        /cannot be used \(SQLITE_CANTOPEN\)\. Check the folder, its permissions/,
      ),
    });
  });

  it('of a pipe, which would be waited for, is refused before it is opened', async () => {
    const directory = temporaryFolder();
    execFileSync('mkfifo', [databaseFile(directory)]);
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('is not a file'),
    });
  });

  it.each([
    [1544, /can be read and verified, but not written to/],
    [3850, /\(SQLITE_IOERR\)/],
    [13, /no space left on the disk for the store file \(SQLITE_FULL\)/],
    [517, /Another process is writing/],
    [267, /is damaged/],
  ])('with the extended code %i is told by its own', (rawCode, message) => {
    expect(storeErrorOf(extended(rawCode), 'file')).toMatchObject({
      message: expect.stringMatching(message),
    });
  });

  it('for the moment is known to pass, whatever its extension', () => {
    expect([261, 517, 262].map((rawCode) => isBusy(extended(rawCode)))).toEqual([true, true, true]);
    expect(isBusy(extended(1544))).toBe(false);
  });
});
