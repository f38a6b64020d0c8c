import { errorCode } from '../parsing/error-code.ts';
import type { Place, Problem } from '../problems/problem.ts';

/** A sentence for each error of the operating system that is due to a name which a person gave. */
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program already uses this port. Choose another one with --port.',
  EADDRNOTAVAIL: 'This computer does not have this address. Choose another one with --host.',
  ENOTFOUND: 'No host has this name. Choose another one with --host.',
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'This is a folder, and a file is needed.',
  ENOTDIR: 'This is a file, and a folder is needed.',
  EEXIST: 'This is a file, and a folder is needed.',
  EACCES: 'You do not have permission to use it.',
  EPERM: 'You do not have permission to use it.',
  EROFS: 'Nothing can be written there.',
  ENOSPC: 'There is no space left on the disk.',
  EDQUOT: 'There is no space left for you on the disk.',
  EFBIG: 'The file would be larger than files may be.',
  EIO: 'The disk cannot be read or written.',
  ENAMETOOLONG: 'This name is too long.',
  ELOOP: 'These links lead in a circle.',
  ETXTBSY: 'This is a program that is running.',
  EBUSY: 'Something else is using it.',
  EPIPE: 'The program that was to read this has ended.',
  EMFILE: 'This process has too many files open.',
  ENFILE: 'This computer has too many files open.',
};

/**
 * The problem `CANNOT_USE` for an error of the operating system. It names the file, folder or address. Null for
 * any other error.
 */
export function systemRefusal(error: unknown): Problem | null {
  const code = errorCode(error);
  const sentence = SENTENCES[code];
  const at = placeOf(error);
  if (sentence === undefined || at === null) return null;
  return { at, code: 'CANNOT_USE', sentence: `${sentence.slice(0, -1)} (${code}).` };
}

function placeOf(error: unknown): Place | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('path' in error && typeof error.path === 'string')
    return { in: 'file', file: error.path, line: null, column: null };
  if ('hostname' in error && typeof error.hostname === 'string')
    return { in: 'address', address: error.hostname };
  if (!('address' in error) || typeof error.address !== 'string') return null;
  const address = 'port' in error ? `${error.address}:${String(error.port)}` : error.address;
  return { in: 'address', address };
}
