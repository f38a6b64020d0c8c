import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refusal } from '../graphql/error-codes.ts';
import { hashOfDocument, type KnownDocument, type KnownDocuments } from './known-documents.ts';
import { hashOfQuestion } from './question-params.ts';
import type { RequestFacts } from './request-facts.ts';

/**
 * Replaces the hash of a known document by its text before the text is read, so that both have the same limits, cost
 * and errors. With `AIMS_DOCUMENTS=known` it refuses every text that is not known.
 */
export function knownQuestions(
  documents: KnownDocuments,
): Plugin<object, Partial<Pick<RequestFacts, 'record'>>> {
  return {
    onParams: ({ params, setParams, context: { record } }) => {
      const known = knownDocument(params, documents);
      if (record != null) record.document = known;
      if (known !== null) setParams({ ...params, query: known.text });
    },
  };
}

/** The known document that a client asks by. Null: it sent a text that is not known, and it may. Throws a refusal. */
function knownDocument(
  { query, extensions }: GraphQLParams,
  documents: KnownDocuments,
): KnownDocument | null {
  const hash = query === undefined ? hashOfQuestion(extensions) : hashOfDocument(query);
  const known = hash === null ? null : documents.find(hash);
  if (known !== null) return known;
  if (query === undefined)
    throw refusal(
      'PERSISTED_QUERY_NOT_SUPPORTED',
      'The server does not know a question with this hash. Send its text in "query". If the server was upgraded, load the page again.',
    );
  if (documents.rule === 'known')
    throw refusal(
      'FORBIDDEN',
      'This server answers only questions that it knows, and it does not know this one. Whoever runs the server can add it to the file that AIMS_DOCUMENTS_FILE names.',
    );
  return null;
}
