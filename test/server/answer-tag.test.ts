import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Viewer } from '../../src/access/viewer.ts';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { ACME, RIVAL, twoOrganizations } from '../access/two-organizations.ts';
import { fill } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { LOCAL, servicesToServe } from './world.ts';

const EVIDENCE = encodeGlobalId('Evidence', 'acme/E-1');
/** Questions of what a change of evidence can change. */
const OF_RECORDS = [
  '{ organization { coverage(framework: "std", asOf: "2026-11-24") { state { organization { seq } } counts { status count } } } }',
  `{ node(id: "${EVIDENCE}") { ... on Evidence { status history(first: 5) { totalCount } } } }`,
  '{ ledger(name: "acme") { head { seq hash } } }',
  '{ organizations(first: 5) { nodes { slug evidence(first: 5) { nodes { status } } } } }',
];
/** Questions of what it cannot change. */
const OF_NOTHING_CHANGED = [
  '{ framework(slug: "std") { slug provisions(first: 5) { nodes { ref } } } }',
  '{ __schema { queryType { name } } }',
  '{ ledger(name: "catalogue") { head { seq } } }',
  '{ viewer { role } }',
];
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

/** Asks by GET. */
async function ask(url: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'graphql-require-preflight': '1', ...headers },
  });
  const body = await response.text();
  const etag = response.headers.get('etag');
  return { status: response.status, headers: response.headers, etag, body };
}

describe('an answer to GET', () => {
  let application: Application;
  let url: string;

  beforeEach(async () => {
    application = await Application.open({ kind: 'embedded', directory: temporaryFolder() });
    await fill(application.store);
    await application.replica.refresh();
    const server = await startServer(LOCAL, serverServices(application), SILENT_LOG);
    running.push(server);
    url = server.url;
  });

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    await application.close();
  });

  it.each([...OF_RECORDS, ...OF_NOTHING_CHANGED])(
    'has a tag, and is not sent to who has it: %s',
    async (query) => {
      const first = await ask(url, query);
      expect(JSON.parse(first.body).errors).toBeUndefined();
      expect([first.status, first.etag]).toEqual([200, expect.stringMatching(/^W\/"[\w.-]+"$/)]);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const again = await ask(url, query, { 'if-none-match': `"x", ${first.etag}` });
      expect([again.status, again.body, again.etag]).toEqual([304, '', first.etag]);
      expect(again.headers.get('cache-control')).toBe('private, no-cache');
    },
  );

  it('is sent again once a ledger that it was read from has moved, and only then', async () => {
    const questions = [...OF_RECORDS, ...OF_NOTHING_CHANGED];
    const before = await Promise.all(questions.map((query) => ask(url, query)));
    const change = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { withdrawEvidence(input: { evidence: "${EVIDENCE}" }) { __typename } }`,
      }),
    });
    expect(await change.json()).toMatchObject({
      data: { withdrawEvidence: { __typename: 'WithdrawEvidencePayload' } },
    });
    for (const [index, query] of questions.entries()) {
      const { etag, body } = before[index]!;
      const after = await ask(url, query, { 'if-none-match': etag ?? '' });
      const fresh = await ask(url, query);
      expect([query, after.status]).toEqual([query, OF_RECORDS.includes(query) ? 200 : 304]);
      // Whoever is told that nothing has changed would get the same.
      if (after.status === 304) expect(fresh.body).toBe(body);
      else expect(after.body).not.toBe(body);
    }
  });

  it.each([
    ['an error', '{ organization { coverage(framework: "none") { asOf } } }'],
    [
      'a report, which is kept for a while',
      `{ node(id: "${encodeGlobalId('Report', '/reports/gap.xlsx?organization=acme&asOf=2026-11-24#0.0')}") { id } }`,
    ],
    ['no GraphQL', '{'],
  ])('has no tag and is not kept where it is of %s', async (_, query) => {
    const { etag, headers } = await ask(url, query);
    expect([etag, headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it('is another for another question, form and variables', async () => {
    const query = OF_RECORDS[0]!;
    const { etag } = await ask(url, query);
    const known = { 'if-none-match': etag ?? '' };
    expect((await ask(url, `${query} `, known)).status).toBe(200);
    expect((await ask(url, query, { ...known, accept: 'application/graphql-response+json' })).status).toBe(
      200,
    );
    expect((await ask(url, `${query}`, { 'if-none-match': '*' })).status).toBe(200);
  });

  it.each(['""', 'W/"x.eyJhIjoxfQ"', 'W/"x.WyJub25zZW5zZSJd"', 'W/"x"', '"', 'W/"x.WzFd"'])(
    'is sent to who names the tag %s, which is none of its own',
    async (tag) => {
      expect((await ask(url, OF_RECORDS[0]!, { 'if-none-match': tag })).status).toBe(200);
    },
  );

  it('tells caches that it depends on who asks, and in which form', async () => {
    const { headers } = await ask(url, OF_RECORDS[0]!);
    expect(headers.get('vary')?.split(', ')).toEqual(
      expect.arrayContaining(['Accept', 'Accept-Encoding', 'Authorization', 'Cookie']),
    );
  });

  it('to POST has no tag, whatever its client has', async () => {
    const query = OF_RECORDS[0]!;
    const { etag } = await ask(url, query);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-none-match': etag ?? '' },
      body: JSON.stringify({ query }),
    });
    expect([response.status, response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
  });
});

describe('the tag of an answer', () => {
  const { services } = twoOrganizations();
  let viewer: Viewer = { account: 'one', memberships: { everywhere: 'ADMINISTRATOR' } };
  let rival = RIVAL;
  let day = '2026-11-24';

  async function serve(): Promise<string> {
    const changing = {
      ...services,
      today: () => day,
      projection: async (slug: string) => (slug === 'acme' ? ACME : slug === 'rival' ? rival : null),
    };
    const served = {
      ...servicesToServe(),
      openDesk: (_: unknown, signal: AbortSignal) => openDesk(changing, viewer, signal),
    };
    const server = await startServer(LOCAL, served, SILENT_LOG);
    running.push(server);
    return server.url;
  }

  it('does not depend on organizations that were not read', async () => {
    const url = await serve();
    const of = (slug: string) => `{ organization(slug: "${slug}") { slug name } }`;
    const [acme, other] = [await ask(url, of('acme')), await ask(url, of('rival'))];
    rival = new Projection(RIVAL.catalogue, RIVAL.organization, {
      ...RIVAL.state,
      organization: { seq: 9, hash: '9'.repeat(64) },
    });
    expect((await ask(url, of('acme'), { 'if-none-match': acme.etag ?? '' })).status).toBe(304);
    expect((await ask(url, of('rival'), { 'if-none-match': other.etag ?? '' })).status).toBe(200);
  });

  it('is of its viewer and its day', async () => {
    const url = await serve();
    const query = '{ organization(slug: "acme") { slug name } }';
    const { etag } = await ask(url, query);
    const status = async () => (await ask(url, query, { 'if-none-match': etag ?? '' })).status;
    expect(await status()).toBe(304);
    day = '2026-11-25';
    expect(await status()).toBe(200);
    day = '2026-11-24';
    viewer = { account: 'two', memberships: { everywhere: 'ADMINISTRATOR' } };
    expect(await status()).toBe(200);
    viewer = { account: 'one', memberships: new Map([['acme', 'READER']]) };
    expect(await status()).toBe(200);
    // Who may not see the organization learns nothing of its state.
    viewer = { account: 'one', memberships: new Map([['rival', 'READER']]) };
    expect(await status()).toBe(200);
  });
});
