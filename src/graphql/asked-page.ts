import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { fieldRefusal } from './error-codes.ts';
import { LIMITS } from './limits.ts';

/** Either `first` with `after`, or `last` with `before`. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of one list, as a field is asked for it. */
export interface AskedPage extends PageArguments {
  /** Names the list in its cursors: a digest of the field, of whose list it is, and of the other arguments. */
  readonly list: string;
}

/** The day and the crosswalks of a list are known by what they were resolved to, whether they were given or not. */
const RESOLVED = new Set(['asOf', 'crosswalks']);
const PAGING = new Set(['first', 'after', 'last', 'before']);

/**
 * The page that a field is asked for. Its cursors are good for the same list alone.
 *
 * @param args all arguments of the field
 * @param of whose list it is: the id of the record that it belongs to, or of the answer with its day and its crosswalks
 */
export function askedPage(
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  args: PageArguments,
  ...of: readonly unknown[]
): AskedPage {
  const { first, after, last, before } = args;
  const others = Object.entries(args).filter(([name]) => !PAGING.has(name));
  const named = [`${parentType.name}.${fieldName}`, of, Object.fromEntries(others)];
  const text = JSON.stringify(named, (name, value: unknown) =>
    value === null || RESOLVED.has(name) ? undefined : value,
  );
  return {
    first,
    after,
    last,
    before,
    list: createHash('sha256').update(text).digest('base64url').slice(0, 12),
  };
}

/** The rows of a page in their list: from the first one up to the one before `end`. */
export interface PageRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the rows of a page. Throws `INVALID_PARAMETER`, and what the cursors are refused with.
 *
 * @param count rows of the whole list
 * @param placeOf where the row of a cursor is or was: the number of the rows before it, and of those up to it
 */
export function rangeOf(
  { first, after, last, before }: PageArguments,
  count: number,
  placeOf: (cursor: string, argument: 'after' | 'before') => readonly [before: number, upTo: number],
): PageRange {
  if (first != null && last == null && before == null) {
    checkRows('first', first);
    const start = after == null ? 0 : Math.min(placeOf(after, 'after')[1], count);
    return { start, end: Math.min(start + first, count) };
  }
  if (last != null && first == null && after == null) {
    checkRows('last', last);
    const end = before == null ? count : Math.min(placeOf(before, 'before')[0], count);
    return { start: Math.max(0, end - last), end };
  }
  throw fieldRefusal('first', 'INVALID_PARAMETER', 'Give either first with after, or last with before.');
}

function checkRows(argument: 'first' | 'last', rows: number): void {
  if (rows < 1 || rows > LIMITS.first)
    throw fieldRefusal(argument, 'INVALID_PARAMETER', `Ask for 1 to ${LIMITS.first} rows.`);
}
