import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withPrivateFolder } from '../files/private-folder.ts';
import { writeFile } from '../files/write-file.ts';
import { copyDatabase } from '../graph/sqlite/copy-database.ts';
import { databaseFile } from '../graph/sqlite/database-file.ts';
import { inFile, type Outcome, type Problem } from '../problems/problem.ts';
import { checkCopy, type StoreContents } from './check-copy.ts';
import { digestOf } from './digest-of.ts';

export interface BackUp extends StoreContents {
  readonly bytes: number;
}

/**
 * Writes an embedded store, as it is at one moment, to one file that only its owner can read. Other processes may use
 * the store meanwhile. The copy is made and checked in the data folder, since the file may be on a network drive, where
 * no database should be opened; then its bytes are written, read again and compared. The file has its name only when it
 * is whole. Problems: those of {@link writeFile} and of {@link checkCopy}. Rejects with a StoreError, or with the
 * operating system's error, which names `file`.
 */
export function backUp(
  directory: string,
  file: string,
  rule: { readonly overwrite: boolean; readonly standardOutput: (() => Writable) | null },
): Promise<Outcome<BackUp>> {
  // A store that cannot be written to can be backed up too.
  return withPrivateFolder([directory, tmpdir()], async (folder) => {
    const copy = databaseFile(folder);
    const check = async (written: string): Promise<Problem | null> =>
      (await digestOf(copy)) === (await digestOf(written)) ? null : unlike(file);
    return writeFile<BackUp>(file, { ...rule, check, isPrivate: true }, async (open) => {
      await copyDatabase(directory, folder);
      const checked = await checkCopy(folder, file);
      if (!checked.ok) return checked;
      await pipeline(createReadStream(copy), open());
      return { ok: true, value: { ...checked.value, bytes: (await stat(copy)).size } };
    });
  });
}

function unlike(file: string): Problem {
  const sentence = 'What was written could not be read again as it was written. Check the disk.';
  return inFile(file, 'CANNOT_USE', sentence);
}
