import { GraphQLError } from 'graphql';
import { kindOf, type ProblemCode, type ProblemKind } from '../problems/codes.ts';
import { Damage } from '../problems/damage.ts';
import { formatPlace } from '../problems/format-problem.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';

/** Every `extensions.code` that a client may see. */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The text of the question is not GraphQL, or has too many tokens.',
  GRAPHQL_VALIDATION_FAILED: 'The question does not fit the schema.',
  INVALID_INPUT: 'An argument breaks a rule. `problems` names the argument and the rule.',
  NOT_FOUND: 'Something that the question names does not exist, or you may not see it.',
  CONFLICT:
    'The recorded state has changed since a cursor or an answer was made, or a record was read. Ask again.',
  NOT_YET_VISIBLE: 'The server did not reach the state that `atLeast` names in time. Ask again.',
  FORBIDDEN: 'You may not do this.',
  STORE_UNAVAILABLE: 'The store cannot be used now, or too many requests are waiting. Try again.',
  QUERY_TOO_COMPLEX: 'The question costs more than is allowed. The message names both figures.',
  QUESTION_TOO_LONG: 'The question took longer than is allowed. Ask for less.',
  ANSWER_TOO_LARGE: 'The answer would be larger than is allowed. Ask for less.',
  BAD_REQUEST: 'The HTTP request has no question in a form that the server reads.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation of the name that the request states, or has several and the request states no name.',
  PERSISTED_QUERY_NOT_SUPPORTED:
    'The request names a question by its hash only, and the server knows none of that hash. Send the text of the question.',
  UNAUTHENTICATED: 'The server needs a token, and the request does not have it.',
  METHOD_NOT_ALLOWED: 'The address does not take this method. The header `Allow` lists those that it takes.',
  NOT_ACCEPTABLE: 'The server cannot answer in any of the forms that the request accepts.',
  REQUEST_TIMEOUT: 'The request did not arrive completely in time.',
  GONE: 'What the address names existed and is no longer kept.',
  PRECONDITION_FAILED: 'A condition of the request, such as `If-Match`, is not met.',
  TOO_LARGE: 'The body of the request is larger than is allowed.',
  UNSUPPORTED_MEDIA_TYPE: 'The server does not read bodies of this media type.',
  EXPECTATION_FAILED: 'The server cannot do what the header `Expect` asks.',
  TOO_MANY_REQUESTS:
    'The client has sent too many requests. Ask again after the seconds that `Retry-After` names.',
  HEADERS_TOO_LARGE: 'The headers of the request are larger than is allowed.',
  OVERLOADED:
    'The server is working on too many requests. Ask again after the seconds that `Retry-After` names.',
  NOT_READY:
    'The server has no catalogue yet, or cannot reach its store, or is stopping. Ask again, or ask another server.',
  INTERNAL_SERVER_ERROR: 'A fault of the product. Look for the request id in the log of the server.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether something is a code of the list. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** A refusal that comes from no problem of a record or a parameter. */
export function refusal(code: ErrorCode, message: string): GraphQLError {
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
