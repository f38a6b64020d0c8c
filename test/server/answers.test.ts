import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { execute, parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { boundedAnswers } from '../../src/server/bounded-answers.ts';
import { shownErrors } from '../../src/server/shown-errors.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const LONG = '{ __schema { types { name description } } }';
const SHORT = '{ __typename viewer { role } }';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ ...LOCAL, origins: ['https://app.example'] }, servicesToServe(), SILENT_LOG);
});

afterAll(() => server.stop());

/** The bytes as they were sent: `fetch` would decompress them. */
function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; bytes: Buffer }>(
    (resolve, reject) => {
      const sent = request(
        `${server.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes: Buffer.concat(chunks),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(JSON.stringify({ query }));
    },
  );
}

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is sent as %s to who takes it so, and says the same', async (encoding, decompress) => {
    const plain = await ask(LONG);
    const sent = await ask(LONG, { 'accept-encoding': encoding });
    expect(sent.headers['content-encoding']).toBe(encoding);
    expect(sent.headers['content-length']).toBe(`${sent.bytes.length}`);
    expect(sent.headers['content-type']).toBe(plain.headers['content-type']);
    expect(sent.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(decompress(sent.bytes).toString()).toBe(plain.bytes.toString());
  });

  it('is sent as it is to who takes nothing else, and when it is short', async () => {
    expect((await ask(LONG)).headers['content-encoding']).toBeUndefined();
    const short = await ask(SHORT, { 'accept-encoding': 'br, gzip' });
    expect(short.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(short.bytes.toString()).data.viewer).toEqual({ role: 'ADMINISTRATOR' });
  });

  it('tells caches what it depends on', async () => {
    const { headers } = await ask(LONG, { origin: 'https://app.example', 'accept-encoding': 'br' });
    expect(`${headers.vary}`.split(', ')).toEqual(expect.arrayContaining(['Accept-Encoding', 'Origin']));
    expect(headers['access-control-allow-origin']).toBe('https://app.example');
  });

  it('is written as graphql-js would answer', async () => {
    const { bytes } = await ask(LONG);
    const { data } = await execute({ schema, document: parse(LONG) });
    expect(JSON.parse(bytes.toString()).data).toEqual(JSON.parse(JSON.stringify(data)));
  });
});

describe('an answer that is too large', () => {
  const send = async (bytes: number) => {
    const plugins = [boundedAnswers(bytes), shownErrors(SILENT_LOG)];
    const yoga = createYoga({ schema, logging: false, plugins });
    const response = await yoga.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: LONG }),
    });
    return { status: response.status, answer: await response.json() };
  };

  it('is refused without data', async () => {
    const { status, answer } = await send(1_000);
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [{ message: expect.stringContaining('0.001 MB'), extensions: { code: 'ANSWER_TOO_LARGE' } }],
    });
  });

  it('and one that is not is sent', async () => {
    const { status, answer } = await send(1_000_000);
    expect([status, Object.keys(answer)]).toEqual([200, ['data']]);
  });
});
