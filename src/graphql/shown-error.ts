import { GraphQLError, Kind } from 'graphql';
import { StoreError } from '../problems/store-error.ts';
import { type ErrorCode, isErrorCode, refusalOf } from './error-codes.ts';

/**
 * An error as a client may see it: a mistake of the client, or a store that cannot be reached. Null for a fault of
 * the product, which is logged in full and hidden from the client.
 */
export function shownError(error: GraphQLError): GraphQLError | null {
  const { originalError } = error;
  if (originalError instanceof StoreError) {
    const shown = refusalOf([originalError.problem]);
    return shown instanceof GraphQLError ? located(shown, error) : null;
  }
  if (originalError !== undefined && !(originalError instanceof GraphQLError)) return null;
  if (hasKnownCode(error)) return withoutOriginal(error);
  if (isOfVariable(error)) return ofVariable(error);
  // The executor itself raised this error. Without a path it is a mistake of the client, at a field it is a fault
  // of the product.
  return error.path === undefined ? withCode(error, 'BAD_REQUEST') : null;
}

/** The error that a client sees in place of a fault of the product. */
export function faultOf(error: GraphQLError, requestId: string): GraphQLError {
  return located(
    new GraphQLError('Something went wrong on the server. Look for this request id in its log.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    }),
    error,
  );
}

function hasKnownCode({ extensions }: GraphQLError): boolean {
  return isErrorCode(extensions.code);
}

/** Removes the error that was thrown while the request was read, which only the log shows. */
function withoutOriginal(error: GraphQLError): GraphQLError {
  if (!('originalError' in error.extensions)) return error;
  const { originalError: _, ...extensions } = error.extensions;
  return located(new GraphQLError(error.message, { extensions }), error);
}

/** graphql-js raises these before anything is resolved, at the definition of the variable. */
function isOfVariable({ path, nodes }: GraphQLError): boolean {
  return path === undefined && nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

/** Names the variable, and the place inside its value, as graphql-js does in its message: `at "input.kind"`. */
function ofVariable(error: GraphQLError): GraphQLError {
  const { message } = error;
  const [, name = ''] = /^Variable "\$(\w+)"/.exec(message) ?? [];
  const [, inside] = /^Variable .* at "([^"]*)"; /s.exec(message) ?? [];
  const problems = [{ path: inside ?? name, code: 'INVALID_PARAMETER', message }];
  return located(
    new GraphQLError(message, { extensions: { ...error.extensions, code: 'INVALID_INPUT', problems } }),
    error,
  );
}

function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  return located(new GraphQLError(error.message, { extensions: { ...error.extensions, code } }), error);
}

/** The error for the client, with the place of the original error. */
function located(shown: GraphQLError, at: GraphQLError): GraphQLError {
  return new GraphQLError(shown.message, {
    nodes: at.nodes ?? null,
    path: at.path ?? null,
    extensions: shown.extensions,
  });
}
