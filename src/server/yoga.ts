import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Viewer } from '../auth/viewer.ts';
import type { Config } from '../config.ts';
import type { GraphQLContext, GraphQLServices } from '../graphql/context.ts';
import { createHistoryLoader } from '../graphql/history-loader.ts';
import { LIMITS } from '../graphql/limits.ts';
import { schema } from '../graphql/schema.ts';
import type { Log } from '../log.ts';

/** What the server knows of a request before Yoga sees it. */
export interface RequestFacts {
  readonly viewer: Viewer | null;
  readonly requestId: string;
}

/** Yoga with the settings of a product rather than those of a demo. */
export async function createGraphQL(config: Config, services: GraphQLServices, log: Log) {
  const renderGraphiQL = config.graphiql
    ? (await import('@graphql-yoga/render-graphiql')).renderGraphiQL
    : null;
  return createYoga<RequestFacts, GraphQLContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // A page of another origin must not read answers with the reader's network position.
    cors: config.origins.length > 0 ? { origin: [...config.origins], methods: ['POST'] } : false,
    landingPage: false,
    multipart: false,
    batching: false,
    graphiql: renderGraphiQL !== null,
    ...(renderGraphiQL === null ? {} : { renderGraphiQL }),
    logging: false,
    maskedErrors: { isDev: false, maskError: (error, message) => mask(error, message, log) },
    parserAndValidationCache: true,
    plugins: [
      // A form or image of another origin must not send a question that has an effect.
      useCSRFPrevention({
        requestHeaders: ['content-type', 'x-graphql-yoga-csrf', 'apollo-require-preflight'],
      }),
      boundedParsing(),
    ],
    context: ({ viewer, requestId }) => ({
      ...services,
      viewer,
      requestId,
      history: createHistoryLoader(services.store),
    }),
  });
}

/** A text of a million tokens must not be parsed before it is refused. */
function boundedParsing(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source: string, options: object | undefined) =>
        parse(source, { ...options, maxTokens: LIMITS.tokens }),
      );
    },
  };
}

/** What a client did wrong is said; what the product did wrong is logged whole and shown as nothing. */
function mask(error: unknown, message: string, log: Log): Error {
  if (
    error instanceof GraphQLError &&
    (error.originalError === undefined || error.originalError instanceof GraphQLError)
  ) {
    return error;
  }
  log.error({ err: error instanceof GraphQLError ? error.originalError : error }, 'a question failed');
  return new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
