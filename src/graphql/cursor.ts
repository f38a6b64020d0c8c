import { fieldRefusal } from './error-codes.ts';

/** A part of the key of a row. */
type KeyPart = string | number;

/** A row in a list: the list, the recorded state if it was computed from one, and the key of the row in it. */
interface Cursor {
  readonly list: string;
  /** Null: the list is of records, and goes on while others write. */
  readonly state: string | null;
  readonly key: readonly KeyPart[];
}

export function writeCursor({ list, state, key }: Cursor): string {
  return Buffer.from(JSON.stringify([list, state, ...key])).toString('base64url');
}

/**
 * The key that a cursor names. Throws `INVALID_PARAMETER` for a text that is not a cursor, `OTHER_LIST` for a cursor
 * of another list, of other arguments or of another day, and `STATE_MOVED` for one of another state.
 */
export function readCursor(
  cursor: string,
  argument: 'after' | 'before',
  { list, state }: Pick<Cursor, 'list' | 'state'>,
): readonly KeyPart[] {
  const parts = partsOf(cursor);
  if (parts === null)
    throw fieldRefusal(
      argument,
      'INVALID_PARAMETER',
      'This is not a cursor. Use one that an earlier page gave.',
    );
  if (parts.list !== list)
    throw fieldRefusal(
      argument,
      'OTHER_LIST',
      'This cursor is of another list, or of other arguments or another day. Begin this list with its first page.',
    );
  if (parts.state !== state)
    throw fieldRefusal(
      argument,
      'STATE_MOVED',
      'The recorded state has changed since this cursor was made. Begin again with the first page.',
    );
  return parts.key;
}

function partsOf(cursor: string): Cursor | null {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(read)) return null;
  const [list, state, ...key]: readonly unknown[] = read;
  const isCursor =
    typeof list === 'string' &&
    (state === null || typeof state === 'string') &&
    key.length > 0 &&
    key.every(isPart);
  return isCursor ? { list, state, key } : null;
}

function isPart(part: unknown): part is KeyPart {
  return typeof part === 'string' || typeof part === 'number';
}
