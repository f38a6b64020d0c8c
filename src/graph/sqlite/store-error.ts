import { StoreError } from '../../problems/store-error.ts';
import { UnreadableCell } from './row.ts';
import { readOnlyStore } from './unwritable-file.ts';

/**
 * Turns a failure of the file into a StoreError that says what to do (`STORE_DAMAGED`, `STORE_UNAVAILABLE`,
 * `STORE_READ_ONLY`); returns every other error unchanged.
 */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (error instanceof UnreadableCell) return damaged(file, error);
  const code = codeOf(error);
  if (code === null) return error;
  if (DAMAGED.some((known) => code.startsWith(known)) || isOfTables(error)) return damaged(file, error);
  if (isUnwritable(error)) return readOnlyStore(file, error);
  return new StoreError('STORE_UNAVAILABLE', unavailable(code, error, file), { cause: error });
}

function unavailable(code: string, error: unknown, file: string): string {
  if (isBusy(error)) return 'Another process is writing to the store. Try again.';
  if (FULL.includes(code))
    return `There is no space left on the disk for the store ${file} (${code}). Make room, then try again.`;
  return `The store ${file} cannot be used (${code}). Check the folder, its permissions and the free space.`;
}

/** What SQLite and the system say of a full disk. */
const FULL: readonly string[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];

/** Whether another connection blocks this one, which will pass. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'));
}

/** Whether a row does not fit what the tables demand: it is there already, for example. */
export function isConstraint(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_CONSTRAINT') === true;
}

/** Whether a file cannot be written to. */
export function isUnwritable(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_READONLY') === true;
}

/** Whether a file cannot be opened for writing: it cannot be written to, or no log can be made beside it. */
export function isUnopenable(error: unknown): boolean {
  return isUnwritable(error) || codeOf(error) === 'SQLITE_CANTOPEN';
}

/** What to do about a file that is damaged beyond what `rebuild` makes again. */
export const ADVICE_ON_DAMAGE =
  'Put a backup in its place (`restore FILE --overwrite`). Without one, move the file away and make the store again: with `ledger import` from an export, or by loading your folders.';

function damaged(file: string, cause: unknown): StoreError {
  return new StoreError('STORE_DAMAGED', `The database ${file} is damaged. ${ADVICE_ON_DAMAGE}`, { cause });
}

/** SQLite's codes for a file that another program wrote into, for example so that two rows have the same key. */
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CONSTRAINT', 'SQLITE_MISMATCH'];

/** Whether a table or column is missing or there already: statements are static, so something has altered the tables. */
function isOfTables(error: unknown): boolean {
  return error instanceof Error && /^(no such (table|column)|duplicate column|malformed)/.test(error.message);
}

/** SQLite's own codes. The driver does not name them where they have an extension (https://sqlite.org/rescode.html). */
const NAMES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  26: 'SQLITE_NOTADB',
};
/** The extension is in the bits above the eight of the code itself. */
const OWN_BITS = 0xff;

/** SQLite's own code, or the system's where the folder cannot be made; null for every other error. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code.startsWith('SQLITE_') || 'errno' in error) return error.code;
  if ('rawCode' in error && typeof error.rawCode === 'number')
    return NAMES[error.rawCode & OWN_BITS] ?? error.code;
  // The driver throws an error without any code when it cannot open a file.
  return error.message.startsWith('ConnectionFailed(') ? 'SQLITE_CANTOPEN' : null;
}
