import { createYoga } from 'graphql-yoga';
import { watchDesk } from '../access/watched-desk.ts';
import { createContext } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import { schema } from '../graphql/schema.ts';
import type { Log } from '../log.ts';
import { boundedAnswers } from './bounded-answers.ts';
import { boundedParsing } from './bounded-parsing.ts';
import { boundedWork, type ServedContext } from './bounded-work.ts';
import { compressedAnswers } from './compressed-answers.ts';
import { hiddenSchema } from './hidden-schema.ts';
import { KnownDocuments } from './known-documents.ts';
import { knownQuestions } from './known-questions.ts';
import { limitedQuestions } from './limited-questions.ts';
import type { SecurityLog } from './monitoring/security-log.ts';
import { watchedWrites } from './monitoring/watched-writes.ts';
import { questionRequests } from './question-requests.ts';
import type { RequestFacts } from './request-facts.ts';
import type { ServerServices } from './server-services.ts';
import { asGraphQLError, shownErrors } from './shown-errors.ts';
import { WaitingClient } from './waiting-client.ts';

/** Limits and listeners of the answers to questions. */
export interface GraphQLOptions {
  /** How long a question may take. */
  readonly milliseconds?: number;
  /** Aborted when the server stops. */
  readonly stopping?: AbortSignal;
  /** Is told who writes. Absent: nobody wants to know. */
  readonly security?: SecurityLog | null;
  /** The questions that are known by their hash. Absent: none. */
  readonly documents?: KnownDocuments;
}

/** Yoga with the settings of a product rather than those of a demo. */
export function createGraphQL(
  { openDesk }: Pick<ServerServices, 'openDesk'>,
  log: Log,
  {
    milliseconds = LIMITS.milliseconds,
    stopping = new AbortController().signal,
    security = null,
    documents = new KnownDocuments(),
  }: GraphQLOptions = {},
) {
  return createYoga<RequestFacts, ServedContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // `cors.ts` sets the headers of every answer, not of these alone.
    cors: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // `graphiql-page.ts` serves the page.
    graphiql: false,
    logging: false,
    maskedErrors: { isDev: false, maskError: asGraphQLError },
    plugins: [
      questionRequests(schema),
      knownQuestions(documents),
      boundedParsing(),
      limitedQuestions(),
      boundedWork(milliseconds, stopping),
      hiddenSchema(),
      boundedAnswers(),
      compressedAnswers(),
      shownErrors(log),
    ],
    context: ({ viewer, requestId, request, asker, reads, record }) => {
      const client = new WaitingClient(request.signal);
      const opened = openDesk(viewer, client.signal);
      const desk = record == null || security === null ? opened : watchedWrites(opened, record, security);
      const watched = reads === null ? desk : watchDesk(desk, reads);
      return { ...createContext(watched, requestId, asker), client };
    },
  });
}
