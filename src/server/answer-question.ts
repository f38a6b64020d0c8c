import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { DeskReads } from '../access/watched-desk.ts';
import { answerTag, currentTag } from './answer-tag.ts';
import { answerType } from './answer-type.ts';
import type { createGraphQL } from './create-graphql.ts';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';
import { readBody } from './request-body.ts';
import type { RequestFacts } from './request-facts.ts';
import type { ServerServices } from './server-services.ts';

/** A question as it was sent, whatever it says. */
export interface SentQuestion {
  readonly address: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** The header of that name; null: there is none. */
  readonly ifNoneMatch: string | null;
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
  const ifNoneMatch = request.headers['if-none-match'] ?? null;
  if (method === 'GET') return { address, method, headers, ifNoneMatch, body: null };
  if (refuseMethod(request, response, ['GET', 'POST'], 'Ask with POST, or with GET.')) return null;
  const body = await readBody(request);
  if (body !== null && 'text' in body)
    return { address, method: 'POST', headers, ifNoneMatch, body: body.text };
  if (body !== null) refuse(response, body.refused, body.message);
  return null;
}

/**
 * Answers a question. Yoga is asked with what was read before, and not with the connection: whatever it throws comes
 * back to whoever logs it, and no name that the client states plays a part. What GET asks has a tag, and is not answered
 * again to a client that has the answer.
 */
export async function answerQuestion(
  { address, ifNoneMatch, ...sent }: SentQuestion,
  response: ServerResponse,
  {
    graphql,
    openDesk,
  }: { readonly graphql: ReturnType<typeof createGraphQL>; readonly openDesk: ServerServices['openDesk'] },
  facts: Omit<RequestFacts, 'reads'>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const reads = sent.method === 'GET' ? new DeskReads() : null;
  const question = { search: address.search, type: answerType(sent.headers.accept ?? null) ?? '' };
  const desk = openDesk(facts.viewer, gone.signal);
  response.appendHeader('vary', 'Accept');
  const known =
    reads === null || ifNoneMatch === null
      ? null
      : // What cannot be read now is refused where it is asked for.
        await currentTag(ifNoneMatch, question, desk).catch(() => null);
  if (known !== null) {
    setTag(response, known);
    response.writeHead(304).end();
    return;
  }
  const answer = await unlessGone(gone.signal, () =>
    graphql.fetch(`${address}`, { ...sent, signal: gone.signal }, { ...facts, reads }),
  );
  // Nobody is there to answer.
  if (answer === null) return;
  const states = answer.status === 200 ? (reads?.states ?? null) : null;
  const tag = states === null ? null : answerTag(question, desk, states);
  if (tag !== null) setTag(response, tag);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  // Who follows changes learns that they are followed before there is one.
  if (!answer.headers.has('content-length')) response.flushHeaders();
  if (answer.body === null) response.end();
  else await unlessGone(gone.signal, () => pipeline(answer.body ?? [], response));
}

/** The client may keep the answer, and asks each time whether it is still the answer. */
function setTag(response: ServerResponse, tag: string): void {
  response.setHeader('etag', tag);
  response.setHeader('cache-control', 'private, no-cache');
}

/** Null: the client has left, so that whatever came of it is nobody's business. */
async function unlessGone<T>(gone: AbortSignal, ask: () => T | Promise<T>): Promise<T | null> {
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
