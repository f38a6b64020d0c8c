import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentRule } from '../../src/config.ts';
import { type Log, SILENT_LOG } from '../../src/log.ts';
import { hashOfDocument, KnownDocuments } from '../../src/server/known-documents.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const ACCOUNT = 'query Account { viewer { account } }';
const GAPS =
  'query Gaps($first: Int!) { organization { gaps(first: $first) { totalCount nodes { status } } } }';
/** Questions of every kind of outcome, each with its variables. */
const QUESTIONS: readonly (readonly [string, string, object])[] = [
  ['one that is answered', ACCOUNT, {}],
  ['one with variables', GAPS, { first: 3 }],
  ['one whose variables do not fit', GAPS, { first: 'three' }],
  ['one whose variable breaks a rule', GAPS, { first: 101 }],
  [
    'one that names what there is not',
    'query Nobody { organization(slug: "nobody") { name gaps(first: 1) { totalCount } } }',
    {},
  ],
  [
    'one that costs too much',
    '{ frameworks { provisions(first: 100) { nodes { mappings(first: 100) { nodes { crosswalk { slug } } } } } } }',
    {},
  ],
  ['one that goes too deep', `${'{ organization '.repeat(20)}{ slug }${' }'.repeat(20)}`, {}],
  [
    'one that has too many fields',
    `{ ${Array.from({ length: 401 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    {},
  ],
  ['one that has too many tokens', `{ ${'__typename '.repeat(2_001)} }`, {}],
  ['one that does not fit the schema', '{ nothing }', {}],
  ['one that is no GraphQL', '{ a b', {}],
  ['one of two operations', 'query A { __typename } query B { __typename }', {}],
  ['one about the schema', getIntrospectionQuery(), {}],
  [
    'a mutation',
    'mutation { withdrawEvidence(input: {evidence: "x", reason: "r", idempotencyKey: "k"}) { __typename } }',
    {},
  ],
];
const DOCUMENTS = QUESTIONS.map(([, text]) => ({ sha256: hashOfDocument(text), text, name: null }));
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(rule: DocumentRule = 'any', log: Log = SILENT_LOG): Promise<string> {
  const documents = new KnownDocuments(
    [...DOCUMENTS, { sha256: hashOfDocument(GAPS), text: GAPS, name: 'Gaps' }],
    rule,
  );
  const server = await startServer(LOCAL, servicesToServe(), log, { documents });
  running.push(server);
  return server.url;
}

async function ask(url: string, params: object, accept = 'application/graphql-response+json') {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(params) });
  const answer = (await response.json()) as {
    errors?: { message: string; extensions: { code: string; requestId?: string } }[];
    extensions?: object;
  };
  const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
  // Each request has an id of its own.
  for (const error of answer.errors ?? []) delete error.extensions.requestId;
  return { status: response.status, answer, codes };
}

const hashed = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOfDocument(text) } },
});

describe('a question that is asked by its hash', () => {
  it.each(QUESTIONS)('has the answer, cost and errors of its text: %s', async (_, text, variables) => {
    for (const rule of ['any', 'known'] as const) {
      const url = await serve(rule);
      for (const accept of ['application/graphql-response+json', 'application/json']) {
        const asText = await ask(url, { query: text, variables }, accept);
        expect(await ask(url, { ...hashed(text), variables }, accept)).toEqual(asText);
        expect(await ask(url, { query: text, ...hashed(text), variables }, accept)).toEqual(asText);
      }
    }
  });

  it('may be asked by GET, and its answer has a tag', async () => {
    const url = await serve('known');
    const search = new URLSearchParams({ extensions: JSON.stringify(hashed(ACCOUNT).extensions) });
    const get = (headers: object = {}) =>
      fetch(`${url}/graphql?${search}`, { headers: { 'graphql-require-preflight': '1', ...headers } });
    const answer = await get();
    expect(await answer.json()).toMatchObject({ data: { viewer: { account: 'local' } } });
    expect((await get({ 'if-none-match': answer.headers.get('etag') })).status).toBe(304);
    const unasked = await fetch(`${url}/graphql?${search}`);
    expect(unasked.status).toBe(403);
  });

  it('is refused where nobody knows it, so that its client sends the text', async () => {
    for (const rule of ['any', 'known'] as const) {
      const url = await serve(rule);
      const { status, codes, answer } = await ask(url, hashed('{ __typename }'));
      expect([status, codes]).toEqual([400, ['PERSISTED_QUERY_NOT_SUPPORTED']]);
      expect(answer.errors?.[0]?.message).toContain('Send its text');
    }
  });

  it.each([
    { version: 2, sha256Hash: hashOfDocument(ACCOUNT) },
    { sha256Hash: hashOfDocument(ACCOUNT) },
    { version: 1 },
    { version: 1, sha256Hash: hashOfDocument(ACCOUNT).toUpperCase() },
    { version: 1, sha256Hash: '__proto__' },
    { version: 1, sha256Hash: 7 },
    [],
    'hash',
  ])('has a hash of one form: not %j', async (persistedQuery) => {
    const url = await serve();
    for (const question of [{}, { query: ACCOUNT }]) {
      const { status, codes, answer } = await ask(url, { ...question, extensions: { persistedQuery } });
      expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
      expect(answer.errors?.[0]?.message).toContain('sha256Hash');
    }
  });

  it('with the text of another is refused', async () => {
    const { status, codes } = await ask(await serve(), { query: ACCOUNT, ...hashed(GAPS) });
    expect([status, codes]).toEqual([400, ['BAD_REQUEST']]);
  });

  it('is named in the log by the hash and the name that the server knows', async () => {
    const lines: object[] = [];
    const log = { ...SILENT_LOG, info: (line: object) => lines.push(line) } as unknown as Log;
    const url = await serve('any', log);
    await ask(url, { ...hashed(GAPS), variables: { first: 1 } });
    await ask(url, { query: 'query Secret { viewer { account } }' });
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines).toMatchObject([
      { operation: 'query', document: hashOfDocument(GAPS), documentName: 'Gaps', outcome: 'OK' },
      { operation: 'query', document: null, documentName: null, outcome: 'OK' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('Secret');
  });
});

describe('a server that answers known documents only', () => {
  it.each([
    ['a text of somebody', '{ viewer { role } }'],
    ['a known text with one more space', `${ACCOUNT} `],
    ['the introspection of a client', '{ __schema { types { name } } }'],
    ['a text that is no GraphQL', '{'],
    ['a mutation', 'mutation { exportReport(input: { kind: GAP }) { __typename } }'],
  ])('refuses %s before it is read', async (_, query) => {
    const url = await serve('known');
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      const { status, codes, answer } = await ask(url, { query }, accept);
      expect([status, codes]).toEqual([403, ['FORBIDDEN']]);
      expect(answer.errors?.[0]?.message).toContain('AIMS_DOCUMENTS_FILE');
      expect(answer).not.toHaveProperty('data');
    }
  });

  it('refuses it by GET and for events too', async () => {
    const url = await serve('known');
    const get = await fetch(`${url}/graphql?query=%7B__typename%7D`, {
      headers: { 'graphql-require-preflight': '1' },
    });
    expect(get.status).toBe(403);
    const events = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { organizationChanged { seq } }' }),
    });
    expect(await events.text()).toContain('FORBIDDEN');
  });
});
