import { GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin, processRegularResult } from 'graphql-yoga';
import { refusal } from '../graphql/error-codes.ts';
import { answerType, takesEvents } from './answer-type.ts';
import { paramsOfAddress, paramsOfBody } from './question-params.ts';
import type { RequestFacts } from './request-facts.ts';

/** A page of another site cannot send these without asking first. */
const PREFLIGHT_HEADERS = ['graphql-require-preflight', 'x-graphql-yoga-csrf'];
/** What every page can send to every site: the bodies of forms (Fetch, section 2.2.2). */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * GraphQL over HTTP: what a request must be like to carry a question, and in which form its answer goes out. Yoga would
 * read more than JSON, and would not weigh what a client takes.
 */
export function questionRequests(schema: GraphQLSchema): Plugin<Partial<Pick<RequestFacts, 'record'>>> {
  return {
    onRequestParse: ({ request, setRequestParser }) => {
      const { headers, method } = request;
      const [type = '', ...parameters] = (headers.get('content-type') ?? '')
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      const isPreflighted = PREFLIGHT_HEADERS.some((name) => headers.has(name));
      if (!isPreflighted && (type === '' || FORM_TYPES.includes(type)))
        throw refusal(
          'FORBIDDEN',
          `Send the header ${PREFLIGHT_HEADERS[0]}, or POST as application/json: a page of any site could send this in the name of its reader.`,
        );
      if (answerType(headers.get('accept')) === null && !takesEvents(headers.get('accept')))
        throw refusal(
          'NOT_ACCEPTABLE',
          'Answers are application/graphql-response+json or application/json, in UTF-8. Name one of them in Accept.',
        );
      if (method === 'GET') {
        setRequestParser(({ url }) => paramsOfAddress(new URL(url).searchParams));
        return;
      }
      const isUtf8 = parameters.every(
        (each) => !each.startsWith('charset=') || /^charset="?utf-?8"?$/.test(each),
      );
      const encoding = headers.get('content-encoding') ?? 'identity';
      if (type !== 'application/json' || !isUtf8 || encoding.toLowerCase() !== 'identity')
        throw refusal(
          'UNSUPPORTED_MEDIA_TYPE',
          'Send the question as application/json, in UTF-8 and not compressed.',
        );
      setRequestParser(async (sent) => paramsOfBody(await sent.text()));
    },
    onParse:
      () =>
      ({ result, context: { request, params, record } }) => {
        if (result === null || 'message' in result) return;
        const operation = getOperationAST(result, params.operationName);
        if (operation === null || operation === undefined)
          throw refusal(
            'OPERATION_RESOLUTION_FAILURE',
            'Name the operation in "operationName": the document has none of that name, or several and no name is given.',
          );
        if (record != null) record.operation = operation.operation;
        if (schema.getRootType(operation.operation) === undefined)
          throw refusal('GRAPHQL_VALIDATION_FAILED', `The schema has no ${operation.operation}.`);
        if (operation.operation === 'subscription' && !takesEvents(request.headers.get('accept')))
          throw refusal('NOT_ACCEPTABLE', 'A subscription is answered as events. Accept text/event-stream.');
        if (request.method === 'GET' && operation.operation === 'mutation')
          throw new GraphQLError('Send this with POST: GET only reads.', {
            extensions: { code: 'METHOD_NOT_ALLOWED', http: { headers: { allow: 'POST' } } },
          });
      },
    onResultProcess: ({ request, result, setResultProcessor }) => {
      const accept = request.headers.get('accept');
      const type = answerType(accept);
      // Yoga sends events, also to who takes nothing else.
      if (isAsyncIterable(result) || (type === null && takesEvents(accept))) return;
      setResultProcessor(processRegularResult, type ?? 'application/json');
    },
  };
}
