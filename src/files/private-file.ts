import { writeFileSync } from 'node:fs';
import { PRIVATE_FILE } from './file-place.ts';

/**
 * Makes an empty file that only its owner can read. SQLite writes into such a file; it would let others read a file that
 * it makes itself, and the log beside it. Throws the operating system's error, also where there is a file already.
 */
export function makePrivateFile(file: string): void {
  writeFileSync(file, '', { flag: 'wx', mode: PRIVATE_FILE });
}
