import { GraphQLError } from 'graphql';
import { StoreError } from '../problems/store-error.ts';
import { ERROR_CODES, refusalOf } from './error-codes.ts';

/**
 * An error as a client may see it: what the client did wrong is said, a store that is away is said, and everything
 * else is null: a fault of the product, to be logged whole and shown as nothing.
 */
export function shownError(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (originalError instanceof StoreError) {
    const shown = refusalOf([originalError.problem]);
    return shown instanceof GraphQLError ? located(shown, error) : null;
  }
  if (originalError !== undefined && !(originalError instanceof GraphQLError)) return null;
  if (hasKnownCode(error)) return withoutOriginal(error);
  // Raised by the executor itself: before a field was reached it is the caller's, at a field it is ours.
  return error.path === undefined ? withCode(error, 'BAD_REQUEST') : null;
}

/** The error that stands for a fault of the product. */
export function faultOf(error: GraphQLError, requestId: string): GraphQLError {
  return located(
    new GraphQLError('Something failed; the request id finds it in the log.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    }),
    error,
  );
}

function hasKnownCode({ extensions }: GraphQLError): boolean {
  return typeof extensions.code === 'string' && Object.hasOwn(ERROR_CODES, extensions.code);
}

/** What was thrown while a request was read is for the log. */
function withoutOriginal(error: GraphQLError): GraphQLError {
  if (!('originalError' in error.extensions)) return error;
  const { originalError: _, ...extensions } = error.extensions;
  return located(new GraphQLError(error.message, { extensions }), error);
}

function withCode(error: GraphQLError, code: keyof typeof ERROR_CODES): GraphQLError {
  return located(new GraphQLError(error.message, { extensions: { ...error.extensions, code } }), error);
}

/** What is shown, at the place where it happened. */
function located(shown: GraphQLError, at: GraphQLError): GraphQLError {
  return new GraphQLError(shown.message, {
    nodes: at.nodes ?? null,
    path: at.path ?? null,
    extensions: shown.extensions,
  });
}
