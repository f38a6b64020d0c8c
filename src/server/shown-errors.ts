import { type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import { type ErrorCode, isErrorCode } from '../graphql/error-codes.ts';
import { faultOf, shownError } from '../graphql/shown-error.ts';
import type { Log } from '../log.ts';
import type { RequestFacts } from './request-facts.ts';
import { STATUS_OF_CODE } from './status-of-code.ts';

/**
 * Refusals of requests that do not carry a question, or that programs between client and server act on. The status of
 * all others is 200 for who takes `application/json`, since the question itself arrived whole (GraphQL over HTTP).
 */
const ALWAYS_WITH_STATUS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'FORBIDDEN',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'UNSUPPORTED_MEDIA_TYPE',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
  'STORE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** Its words are the client's: aliases. */
const LONGEST_PATH = 200;

/**
 * Decides how every error is shown, wherever in Yoga it comes from. A stack or a message of the store would tell an
 * attacker what runs here, and a client nothing it can mend: what the product did wrong is logged whole under the
 * request's id, and shown as that id alone. An answer without data is a refusal, with the status of its code.
 */
export function shownErrors(log: Log): Plugin<object, RequestFacts> {
  const shown = (error: GraphQLError, requestId: string): GraphQLError => {
    const known = shownError(error);
    if (known !== null) return known;
    const path = error.path?.join('.').slice(0, LONGEST_PATH);
    log.error({ err: error.originalError ?? error, path, requestId }, 'a question failed');
    return faultOf(error, requestId);
  };
  return {
    onResultProcess: ({ result, setResult, serverContext: { requestId, reads, record } }) => {
      const withShown = <R extends ExecutionResult>(each: R): R => {
        if (each.errors === undefined) return each;
        // What went wrong once may go well the next time.
        reads?.spoil();
        const errors = each.errors.map((error) => shown(error, requestId));
        const [first] = errors;
        if (record != null && first !== undefined) record.code ??= codeOf(first);
        return {
          ...each,
          errors: each.data === undefined ? errors.map((error) => asRefusal(error, requestId)) : errors,
        };
      };
      if (isAsyncIterable(result)) setResult(mapAsyncIterator(result[Symbol.asyncIterator](), withShown));
      else if (!Array.isArray(result)) setResult(withShown(result));
    },
  };
}

/** What fails outside of execution need not be an error of GraphQL: {@link shownErrors} finds the original one inside. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

function asRefusal(error: GraphQLError, requestId: string): GraphQLError {
  const code = codeOf(error);
  const { headers } = { headers: undefined, ...(error.extensions.http as object | undefined) };
  const http = {
    status: STATUS_OF_CODE[code],
    spec: !ALWAYS_WITH_STATUS.has(code),
    ...(headers === undefined ? {} : { headers }),
  };
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code, requestId, http },
  });
}

function codeOf({ extensions: { code } }: GraphQLError): ErrorCode {
  return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
}
