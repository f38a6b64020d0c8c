import { GraphQLError } from 'graphql';
import { kindOf, type ProblemKind } from '../problems/codes.ts';
import { formatPlace } from '../problems/format-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';

/** Every `extensions.code` that a client may see. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The text is no GraphQL, or has too many tokens.',
  GRAPHQL_VALIDATION_FAILED: 'The text does not fit the schema.',
  INVALID_INPUT: 'An argument breaks a rule; the message names argument and rule.',
  NOT_FOUND: 'Something that a question names does not exist, or not for this viewer.',
  CONFLICT: 'The recorded state has moved since the cursor was made; ask again from the start.',
  NOT_YET_VISIBLE: 'The state that was asked for has not been reached in time; ask again.',
  FORBIDDEN: 'The viewer may not ask this.',
  STORE_UNAVAILABLE: 'What lies outside memory cannot be read now; try again.',
  QUERY_TOO_COMPLEX: 'The question costs more than is allowed; the message says how much.',
  BAD_REQUEST: 'The request is none that can carry a question.',
  INTERNAL_SERVER_ERROR: 'A fault of the product; the request id finds it in the log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The code of an error that tells of a kind of problem. */
const CODE_OF_KIND: Readonly<Record<ProblemKind, ErrorCode>> = {
  INVALID: 'INVALID_INPUT',
  MISSING: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  UNAVAILABLE: 'STORE_UNAVAILABLE',
  DAMAGED: 'INTERNAL_SERVER_ERROR',
};

/** A question's problems as one error; its extensions tell the code of each. */
export function refusalOf(problems: readonly Problem[]): GraphQLError {
  const told = problems.map(({ at, code, sentence }) => ({ path: formatPlace(at), code, message: sentence }));
  return new GraphQLError(
    told.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' '),
    { extensions: { code: CODE_OF_KIND[kindOf(problems)], problems: told } },
  );
}

/** The value of an outcome; its problems are thrown as {@link refusalOf} says. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusalOf(outcome.problems);
  return outcome.value;
}
