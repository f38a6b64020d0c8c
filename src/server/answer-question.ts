import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { createGraphQL } from './create-graphql.ts';
import { refuse } from './refuse.ts';
import { readBody } from './request-body.ts';
import type { RequestFacts } from './request-facts.ts';

/** A question as it was sent, whatever it says. */
export interface SentQuestion {
  readonly address: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Null: the question is in the address. */
  readonly body: string | null;
}

/** The headers that make a difference to the answer. */
const HEADERS = [
  'accept',
  'accept-encoding',
  'content-encoding',
  'content-type',
  'graphql-require-preflight',
  'x-graphql-yoga-csrf',
] as const;

/**
 * Takes in what is sent to `/graphql`. Null: it was refused already, or the client has left.
 *
 * @param address path and query
 */
export async function readQuestion(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
): Promise<SentQuestion | null> {
  const { method } = request;
  const headers = headersOf(request);
  if (method === 'GET') return { address, method, headers, body: null };
  if (method !== 'POST') {
    response.setHeader('allow', 'GET, POST');
    refuse(response, 'METHOD_NOT_ALLOWED', 'Ask with POST, or with GET.');
    return null;
  }
  const body = await readBody(request);
  if (body !== null && 'text' in body) return { address, method, headers, body: body.text };
  if (body !== null) refuse(response, body.refused, body.message);
  return null;
}

/**
 * Answers a question. Yoga is asked with what was read before, and not with the connection: whatever it throws comes
 * back to whoever logs it, and no name that the client states plays a part.
 */
export async function answerQuestion(
  { address, ...sent }: SentQuestion,
  response: ServerResponse,
  graphql: ReturnType<typeof createGraphQL>,
  facts: RequestFacts,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await askUnlessGone(gone.signal, () =>
    graphql.fetch(`${address}`, { ...sent, signal: gone.signal }, facts),
  );
  // Nobody is there to answer.
  if (answer === null) return;
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  // Who follows changes learns that they are followed before there is one.
  response.flushHeaders();
  if (answer.body === null) response.end();
  else await askUnlessGone(gone.signal, () => pipeline(answer.body ?? [], response));
}

/** Null: the client has left, so that whatever came of it is nobody's business. */
async function askUnlessGone<T>(gone: AbortSignal, ask: () => T | Promise<T>): Promise<T | null> {
  try {
    const answer = await ask();
    return gone.aborted ? null : answer;
  } catch (error) {
    if (gone.aborted) return null;
    throw error;
  }
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, `${value}`]];
    }),
  );
}
