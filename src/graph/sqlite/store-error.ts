import { StoreError } from '../../errors.ts';

/** A failure of the file as an error that says what to do; other errors as they are. */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (error instanceof SyntaxError) return damaged(file, error);
  const code = codeOf(error);
  if (code === null) return error;
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return damaged(file, error);
  const message = isBusy(error)
    ? 'Another process is writing to the store; try again.'
    : `The store ${file} cannot be used (${code}); check the folder, its permissions and the free space.`;
  return new StoreError('STORE_UNAVAILABLE', message, { cause: error });
}

/** Whether another connection stands in the way, which passes. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'));
}

function damaged(file: string, cause: unknown): StoreError {
  const advice =
    'Move the file away and make it again: from a copy, or by `ledger import` of an export, or by loading your folders.';
  return new StoreError('STORE_DAMAGED', `The database ${file} is damaged. ${advice}`, { cause });
}

/** SQLite's own code, or the system's where the folder cannot be made or the file not opened. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') || 'errno' in error ? error.code : null;
}
