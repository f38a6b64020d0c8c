import { GraphQLError } from 'graphql';
import type { Problem } from '../problems.ts';

/** Every `extensions.code` that a client may see. */
export const ERROR_CODES = {
  INVALID_INPUT: 'An argument breaks a rule; the message names argument and rule.',
  NOT_FOUND: 'Something that a question names does not exist, or not for this viewer.',
  CONFLICT: 'The recorded state has moved since the cursor was made; ask again from the start.',
  NOT_YET_VISIBLE: 'The state that was asked for has not been reached in time.',
  FORBIDDEN: 'The viewer may not ask this.',
  STORE_UNAVAILABLE: 'What lies outside memory cannot be read now; try again.',
  QUERY_TOO_COMPLEX: 'The question costs more than is allowed; the message says how much.',
  INTERNAL_SERVER_ERROR: 'A fault of the product; the request id finds it in the log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** A question's problems as one error: names that do not exist are NOT_FOUND, the rest INVALID_INPUT. */
export function refusalOf(problems: readonly Problem[]): GraphQLError {
  const isMissing = problems.every((problem) => problem.code.startsWith('UNKNOWN_'));
  return refusal(
    isMissing ? 'NOT_FOUND' : 'INVALID_INPUT',
    problems.map((problem) => `${problem.file}: ${problem.sentence}`).join(' '),
  );
}
