import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../graphql/context.ts';
import { faultOf, shownError } from '../graphql/shown-error.ts';
import type { Log } from '../log.ts';

/**
 * A stack or a message of the store would tell an attacker what runs here, and a client nothing it can mend. What the
 * product did wrong is logged whole under the request's id, and shown as that id alone.
 */
export function maskedErrors(log: Log): Plugin<GraphQLContext> {
  const shown = (error: GraphQLError, requestId: string): GraphQLError => {
    const known = shownError(error);
    if (known !== null) return known;
    log.error({ err: error.originalError ?? error, path: error.path, requestId }, 'a question failed');
    return faultOf(error, requestId);
  };
  return {
    onExecute: ({ args }) => ({
      onExecuteDone: ({ result, setResult }) => {
        if (!('errors' in result) || result.errors === undefined) return;
        const { requestId } = args.contextValue;
        setResult({ ...result, errors: result.errors.map((error) => shown(error, requestId)) });
      },
    }),
  };
}

/** For what fails outside execution: reading the request, or building its context. */
export function maskOutside(error: unknown, message: string, log: Log): Error {
  if (error instanceof GraphQLError) {
    const known = shownError(error);
    if (known !== null) return known;
  }
  log.error({ err: error }, 'a request failed');
  return new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
