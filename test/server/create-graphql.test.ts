import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/access/viewer.ts';
import { ERROR_CODES } from '../../src/graphql/error-codes.ts';
import { type Log, SILENT_LOG } from '../../src/log.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { UNLIMITED } from '../../src/server/budgets.ts';
import { createGraphQL } from '../../src/server/create-graphql.ts';
import { ADMINISTRATOR } from '../graphql/ask.ts';
import { servicesToServe } from './world.ts';

const JSON_BODY = { 'content-type': 'application/json' };

interface Settings {
  readonly viewer?: Viewer | null;
  readonly services?: Parameters<typeof servicesToServe>[0];
  readonly log?: Log;
}

/** Sends a request through Yoga without a port. */
async function send(init: RequestInit, address = '/graphql', settings: Settings = {}) {
  const { viewer = ADMINISTRATOR, services, log = SILENT_LOG } = settings;
  const yoga = createGraphQL(servicesToServe(services), log);
  const facts = { viewer, requestId: 'request-7', budget: UNLIMITED, asker: 'test', reads: null };
  const response = await yoga.fetch(`http://127.0.0.1${address}`, init, facts);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

async function ask(query: string, settings: Settings = {}, variables: object = {}) {
  const body = JSON.stringify({ query, variables });
  const { status, text } = await send({ method: 'POST', headers: JSON_BODY, body }, '/graphql', settings);
  const answer = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string; requestId?: string } }[];
  };
  return { status, ...answer, codes: answer.errors?.map(({ extensions }) => extensions?.code) ?? [] };
}

describe('a request that a page of another origin can send unasked is refused', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7Bviewer%7Brole%7D%7D'],
    ['plain text', { 'content-type': 'text/plain' }, '{"query":"{viewer{role}}"}'],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ])('%s', async (_, headers, body) => {
    const { status, text } = await send({ method: 'POST', headers, body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('ADMINISTRATOR');
  });

  it('an image or link', async () => {
    const { status, text } = await send({ method: 'GET' }, '/graphql?query=%7Bviewer%7Brole%7D%7D');
    expect(status).toBe(403);
    expect(text).not.toContain('ADMINISTRATOR');
  });
});

describe('a body that is no JSON', () => {
  it('is said to be none, without what the parser threw', async () => {
    const { text } = await send({ method: 'POST', headers: JSON_BODY, body: '{' });
    expect(JSON.parse(text).errors).toEqual([
      {
        message: 'The body of the request is not JSON.',
        extensions: { code: 'BAD_REQUEST', requestId: 'request-7' },
      },
    ]);
  });
});

describe('a question', () => {
  it('of several in one body is refused', async () => {
    const body = JSON.stringify([{ query: '{ viewer { role } }' }, { query: '{ viewer { role } }' }]);
    const { status, text } = await send({ method: 'POST', headers: JSON_BODY, body });
    expect(status).toBe(400);
    expect(text).not.toContain('ADMINISTRATOR');
  });

  it('with more tokens than are read is refused', async () => {
    const { codes, errors } = await ask(`{ viewer { ${'role '.repeat(3_000)} } }`);
    expect(codes).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(errors?.[0]?.message).toContain('The question has more than 2000 tokens');
  });

  it('with more fields than are allowed is refused', async () => {
    const aliases = Array.from({ length: 401 }, (_, n) => `a${n}: role`).join(' ');
    const { codes } = await ask(`{ viewer { ${aliases} } }`);
    expect(codes).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('that would cost too much gets one error, no data, and its cost', async () => {
    const query =
      '{ frameworks { provisions(first: 100) { nodes { mappings(first: 100) { nodes { crosswalk { slug } } } } } } }';
    const headers = { ...JSON_BODY, accept: 'application/graphql-response+json' };
    const { status, text } = await send({ method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors, extensions } = JSON.parse(text);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', requestId: 'request-7' });
    expect(extensions.cost.limit).toBe(20_000);
    expect(extensions.cost.requested).toBeGreaterThan(20_000);
    expect(errors[0].message).toContain(`${extensions.cost.requested}`);
  });

  it('of several in one document is priced by the operation that is meant, each time anew', async () => {
    const query =
      'query A($first: Int!) { frameworks { provisions(first: $first) { nodes { mappings(first: $first) { nodes { source { mappings(first: $first) { nodes { source { mappings(first: $first) { nodes { relationship } } } } } } } } } } } } query B { viewer { role } }';
    const asked = async (operationName: string, first: number) => {
      const body = JSON.stringify({ query, operationName, variables: { first } });
      const { text } = await send({ method: 'POST', headers: JSON_BODY, body });
      return JSON.parse(text).errors?.map((error: { extensions: unknown }) => error.extensions) ?? [];
    };
    expect(await asked('A', 100)).toMatchObject([{ code: 'QUERY_TOO_COMPLEX' }]);
    expect(await asked('A', 1)).toEqual([]);
    expect(await asked('B', 100)).toEqual([]);
  });

  it('about the schema is limited as well', async () => {
    const { codes } = await ask(
      `{ __schema { queryType { ${'ofType { '.repeat(20)} name ${'} '.repeat(22)} }`,
    );
    expect(codes).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('that is answered shows its cost', async () => {
    const { text } = await send({
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ query: '{ __typename viewer { role } }' }),
    });
    expect(JSON.parse(text)).toEqual({
      data: { __typename: 'Query', viewer: { role: 'ADMINISTRATOR' } },
      extensions: { cost: { requested: 1, limit: 20_000 } },
    });
  });

  it('whose fragments double at every step is refused at once', async () => {
    const steps = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Organization { ...F${n + 1} ...F${n + 1} }`,
    );
    const before = performance.now();
    const { codes } = await ask(
      `{ organization { ...F0 } } ${steps.join(' ')} fragment F40 on Organization { slug }`,
    );
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(codes.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['of a field that does not exist', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of a day that is none',
      '{ organization { coverage(framework: "law", asOf: "2026-02-30") { asOf } } }',
      'INVALID_INPUT',
    ],
  ])('that is %s has a code of the closed list', async (_, query, code) => {
    const { codes } = await ask(query);
    expect(codes).toEqual([code]);
    expect(ERROR_CODES).toHaveProperty(code);
  });

  it('with a variable of the wrong kind is told the place inside of it', async () => {
    const { errors } = await ask(
      'query ($n: Int!) { organizations(first: $n) { totalCount } }',
      {},
      { n: 'x' },
    );
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'INVALID_INPUT', problems: [{ path: 'n', code: 'INVALID_PARAMETER' }] },
    ]);
    const deep = await ask(
      'query ($f: GapFilter) { organization { gaps(first: 1, filter: $f) { totalCount } } }',
      {},
      { f: { statuses: ['GAP', 'RED'] } },
    );
    expect(deep.errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'INVALID_INPUT', problems: [{ path: 'f.statuses[1]', code: 'INVALID_PARAMETER' }] },
    ]);
  });
});

describe('nobody', () => {
  it('learns nothing of the schema', async () => {
    const asked = await ask('{ __schema { types { name } } }', { viewer: null });
    expect(asked.data).toBeUndefined();
    const guessed = await ask('{ frameworkz { slug } }', { viewer: null });
    expect(guessed.errors?.map(({ message }) => message).join()).not.toContain('Did you mean');
  });

  it('is told nothing of what the store holds, and has nothing made', async () => {
    expect((await ask('{ viewer { role } }', { viewer: null })).codes).toEqual(['FORBIDDEN']);
    expect((await ask('{ frameworks { slug } organization { slug } }', { viewer: null })).data).toEqual({
      frameworks: [],
      organization: null,
    });
    const asked = 'mutation { exportReport(input: { kind: GAP, organization: "acme" }) { __typename } }';
    expect((await ask(asked, { viewer: null })).data).toEqual({ exportReport: { __typename: 'NotFound' } });
  });
});

describe('a viewer', () => {
  it('may read the schema', async () => {
    expect((await ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });
});

describe('what the product did wrong', () => {
  it('is logged whole and shown as the id of the request alone', async () => {
    const logged: unknown[] = [];
    const log = { ...SILENT_LOG, error: (...entry: unknown[]) => logged.push(entry) };
    const services = {
      projection: async () => {
        throw new Error('secret detail');
      },
    };
    const { codes, errors } = await ask('{ organization { slug } }', {
      services,
      log: log as unknown as Log,
    });
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(errors?.[0]?.extensions.requestId).toBe('request-7');
    expect(logged).toMatchObject([
      [{ requestId: 'request-7', err: { message: 'secret detail' } }, expect.anything()],
    ]);
  });

  it('is not what the store did: that is said, to be tried again', async () => {
    const services = {
      projection: async () => {
        throw new StoreError('STORE_UNAVAILABLE', 'The store does not answer.');
      },
    };
    const { codes, errors } = await ask('{ organization { slug } }', { services });
    expect(codes).toEqual(['STORE_UNAVAILABLE']);
    expect(errors?.[0]?.message).toBe('The store does not answer.');
  });
});
