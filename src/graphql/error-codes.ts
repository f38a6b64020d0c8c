import { GraphQLError } from 'graphql';
import { kindOf, type ProblemCode, type ProblemKind } from '../problems/codes.ts';
import { Damage } from '../problems/damage.ts';
import { formatPlace } from '../problems/format-problem.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';

/** Every `extensions.code` that a client may see. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The text is not GraphQL, or has too many tokens.',
  GRAPHQL_VALIDATION_FAILED: 'The text does not fit the schema.',
  INVALID_INPUT: 'An argument breaks a rule; `problems` names argument and rule.',
  NOT_FOUND: 'Something that was named does not exist, or not for this viewer.',
  CONFLICT: 'The recorded state has changed since a cursor was made or a record was read; ask again.',
  NOT_YET_VISIBLE: 'The state that was asked for has not been reached in time; ask again.',
  FORBIDDEN: 'The viewer may not do this.',
  STORE_UNAVAILABLE: 'The store cannot be used now, or too much is waiting; try again.',
  QUERY_TOO_COMPLEX: 'The question costs more than is allowed; the message says how much.',
  QUESTION_TOO_LONG: 'The question took longer than is allowed; ask for less.',
  ANSWER_TOO_LARGE: 'The answer would be larger than is allowed; ask for less.',
  BAD_REQUEST: 'The request cannot carry a question.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The request names a question by its hash; send its text.',
  UNAUTHENTICATED: 'The server has a token, and the request does not show it.',
  METHOD_NOT_ALLOWED: 'The address takes other methods, which `Allow` lists.',
  NOT_ACCEPTABLE: 'The client takes no form in which the server can answer.',
  REQUEST_TIMEOUT: 'The request was not there in time.',
  GONE: 'What the address names was there and is not kept any more.',
  PRECONDITION_FAILED: 'A condition of the request is not met by what is there.',
  TOO_LARGE: 'The body of the request is larger than is allowed.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request has a form that the server does not read.',
  EXPECTATION_FAILED: 'The server cannot do what the header `Expect` asks.',
  TOO_MANY_REQUESTS: 'The client has asked too much; ask again when `Retry-After` is over.',
  HEADERS_TOO_LARGE: 'The headers of the request are larger than is allowed.',
  OVERLOADED: 'Too many requests are at work; ask again when `Retry-After` is over.',
  INTERNAL_SERVER_ERROR: 'A fault of the product; the request id finds it in the log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Codes of the protocol itself. No problem has one of them. */
type ProtocolCode =
  | 'FORBIDDEN'
  | 'NOT_YET_VISIBLE'
  | 'QUERY_TOO_COMPLEX'
  | 'QUESTION_TOO_LONG'
  | 'ANSWER_TOO_LARGE';

export function refusal(code: ProtocolCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The code of an error by the kind of its problems; null: a fault of the product, which clients do not see. */
export const ERROR_CODE_OF_KIND = {
  INVALID: 'INVALID_INPUT',
  MISSING: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  UNAVAILABLE: 'STORE_UNAVAILABLE',
  DAMAGED: null,
} as const satisfies Readonly<Record<ProblemKind, ErrorCode | null>>;

/**
 * Turns problems into one error, whose extensions list the code of each. Damaged records are a fault of the
 * product: {@link Damage}.
 */
export function refusalOf(problems: readonly Problem[]): GraphQLError | Damage {
  const code = ERROR_CODE_OF_KIND[kindOf(problems)];
  if (code === null) return new Damage(problems);
  return new GraphQLError(sentenceOf(problems), { extensions: { code, problems: toldToClients(problems) } });
}

/** Problems as clients are told them, over GraphQL and from other addresses. */
export function toldToClients(
  problems: readonly Problem[],
): readonly { readonly path: string; readonly code: ProblemCode; readonly message: string }[] {
  return problems.map(({ at, code, sentence }) => ({ path: formatPlace(at), code, message: sentence }));
}

/** All problems in one text, each behind its place. */
export function sentenceOf(problems: readonly Problem[]): string {
  return toldToClients(problems)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join(' ');
}

/** The error for one problem of an argument or an input's field. */
export function fieldRefusal(path: string, code: ProblemCode, sentence: string): GraphQLError | Damage {
  return refusalOf([inField(path, code, sentence)]);
}

/** The value of an outcome. Throws {@link refusalOf} its problems. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refusalOf(outcome.problems);
  return outcome.value;
}
