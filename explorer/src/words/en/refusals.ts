import { plural } from '../numbers.ts';

/** What the page says when there is no answer, and what the reader can do. */
export const refusalWords = {
  titles: {
    SIGN_IN: 'Sign in',
    UNREACHABLE: 'The server cannot be reached',
    BUSY: 'The server is busy',
    WITHOUT_STORE: 'The server cannot reach its records',
    CONFLICT: 'The records have just changed',
    NOT_FOUND: 'Not found',
    INVALID: 'This address asks for something that is not allowed',
    TOO_MUCH: 'This is more than the server answers at once',
    FORBIDDEN: 'You may not see this',
    OTHER_VERSION: 'The server has another version',
    FAULT: 'The server has failed',
  },
  advice: {
    SIGN_IN: 'The server asks for its token.',
    UNREACHABLE: 'The page asks again by itself. What you see was answered before.',
    BUSY: 'The page asks again by itself.',
    WITHOUT_STORE: 'The page asks again by itself.',
    CONFLICT: 'Read the list again.',
    NOT_FOUND: 'It does not exist, or you may not see it.',
    INVALID: 'Change the address, or one of the choices under the heading.',
    TOO_MUCH: 'Choose fewer frameworks or a single system.',
    FORBIDDEN: 'Ask whoever runs the server.',
    OTHER_VERSION: 'Load the page again.',
    FAULT: 'Give the request id to whoever runs the server: its log has the cause.',
  },
  /** Beside the advice, where the browser itself knows of no network. */
  offline: 'Your browser is offline.',
  code: 'Code',
  requestId: 'Request id',
  again: 'Ask again',
  reload: 'Load the page again',
  waits: (seconds: number) =>
    plural(seconds, { one: 'The page asks again in # second.', other: 'The page asks again in # seconds.' }),
} as const;
