import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/graphql/error-codes.ts';
import { type Log, SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { readStaticFiles } from '../../src/server/static-files.ts';
import { STATUS_OF_CODE } from '../../src/server/status-of-code.ts';
import { type MalformedRequest, malformedRequests } from './malformed-requests.ts';
import { smallPage } from './small-page.ts';
import { LOCAL, servicesToServe } from './world.ts';

const COUNT = 2_000;
const SESSION_COUNT = 350;
const CORPUS = malformedRequests(COUNT, 20_261_129);
const SESSION_CORPUS = malformedRequests(SESSION_COUNT, 20_261_130, 'SESSIONS');
/** A stack, or a path on this machine. */
const INSIDE = /\n\s+at |node_modules|file:\/\/|\/(src|dist|root|home|tmp|usr|work)\/|\.[jt]s:\d/;
/** Codes of questions that arrived whole: who takes `application/json` gets them with 200. */
const OF_QUESTIONS: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'INVALID_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const logged: unknown[] = [];
let server: RunningServer;
/** One that has a token. */
let closed: RunningServer;

beforeAll(async () => {
  const log = { ...SILENT_LOG, error: (...entry: unknown[]) => logged.push(entry) } as unknown as Log;
  const explorer = await readStaticFiles(smallPage());
  server = await startServer(LOCAL, servicesToServe(), log, { explorer });
  closed = await startServer({ ...LOCAL, tokens: ['k'.repeat(32)] }, servicesToServe(), log, { explorer });
});

afterAll(async () => {
  await server.stop();
  await closed.stop();
});

async function answerTo({ bytes }: MalformedRequest, { url }: RunningServer): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // The other side may close before all is sent.
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = split(Buffer.concat(chunks).toString('utf8'));
  const [line = '', ...lines] = head.split('\r\n');
  const fields = lines
    .map((text) => text.split(/:\s*(.*)/s))
    .map(([name = '', value = '']) => [name.toLowerCase(), value] as const);
  return { status: Number(line.split(' ')[1] ?? 0), headers: new Map(fields), body };
}

function split(text: string): readonly [string, string] {
  const end = text.indexOf('\r\n\r\n');
  return [text.slice(0, end), text.slice(end + 4)];
}

/** What is wrong with the answer to a request; empty: nothing. */
function faultsOf(
  { fault, code, bytes }: MalformedRequest,
  { status, headers, body }: Answer,
): readonly string[] {
  const faults: string[] = [];
  const said = (what: string): void => {
    faults.push(
      `${fault}: ${what}; ${status} ${body.slice(0, 300)} for ${bytes.subarray(0, 300).toString('latin1')}`,
    );
  };
  if (status < 200 || status >= 500) said('the status is none of a client');
  if (INSIDE.test(body)) said('shows what is inside');
  if (
    !/^(application\/(problem\+json|json|graphql-response\+json)); charset=utf-8$/.test(
      headers.get('content-type') ?? '',
    )
  )
    said(`the type is ${headers.get('content-type')}`);
  const requestId = headers.get('x-request-id');
  if (!/^[0-9a-f-]{36}$/.test(requestId ?? '')) said('no request id');
  const answer = JSON.parse(body === '' ? 'null' : body);
  if (headers.get('content-type')?.startsWith('application/problem+json')) {
    if (
      answer.code !== code ||
      answer.status !== status ||
      answer.requestId !== requestId ||
      answer.message === ''
    )
      said('the problem is another');
    if (!(answer.code in ERROR_CODES) || STATUS_OF_CODE[answer.code as ErrorCode] !== status)
      said('code and status do not fit');
    return faults;
  }
  const codes: readonly string[] = (answer?.errors ?? []).map(
    (error: { extensions?: { code?: string } }) => error.extensions?.code,
  );
  for (const each of codes) if (!(each in ERROR_CODES)) said(`there is no code ${each}`);
  if (code === null) {
    if (status !== 200 || answer?.data === undefined) said('it is not answered');
    return faults;
  }
  if (answer?.data !== undefined || new Set(codes).size !== 1 || codes[0] !== code)
    said('the refusal is another');
  const isJson = headers.get('content-type')?.startsWith('application/json') === true;
  const expected = isJson && OF_QUESTIONS.has(code) ? 200 : STATUS_OF_CODE[code as ErrorCode];
  if (status !== expected) said(`the status is not ${expected}`);
  if (status === 405 && !headers.has('allow')) said('no method is allowed');
  return faults;
}

/** What is wrong with the answers to a corpus. */
async function faultsOfAnswers(
  corpus: readonly MalformedRequest[],
  asked: RunningServer,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let at = 0; at < corpus.length; at += 20) {
    const some = corpus.slice(at, at + 20);
    const answers = await Promise.all(some.map((each) => answerTo(each, asked)));
    faults.push(...some.flatMap((each, index) => faultsOf(each, answers[index]!)));
  }
  return faults;
}

describe(`${COUNT + SESSION_COUNT} malformed requests`, () => {
  it('are each refused with the code and status of their fault, and nothing from inside', async () => {
    expect(CORPUS).toHaveLength(COUNT);
    expect((await faultsOfAnswers(CORPUS, server)).slice(0, 20)).toEqual([]);
  });

  it('are refused in the same way where they are to sign in or out', async () => {
    expect(SESSION_CORPUS).toHaveLength(SESSION_COUNT);
    expect((await faultsOfAnswers(SESSION_CORPUS, closed)).slice(0, 20)).toEqual([]);
  });

  it('leave nothing in the log, since none is a fault of the product', () => {
    expect(logged).toEqual([]);
  });

  it('leave the server as it was', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ organization { slug } }"}',
    });
    expect(await response.json()).toMatchObject({ data: { organization: { slug: 'acme' } } });
  });
});
