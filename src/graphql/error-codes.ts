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
  const told = problems.map(({ at, code: rule, sentence }) => ({
    path: formatPlace(at),
    code: rule,
    message: sentence,
  }));
  return new GraphQLError(
    told.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' '),
    { extensions: { code, problems: told } },
  );
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
