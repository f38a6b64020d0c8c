import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { fill } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { LOCAL } from './world.ts';

const EVIDENCE = encodeGlobalId('Evidence', 'acme/E-1');
const FIELDS =
  '{ seq operation actor endedLinks touched(first: 5) { totalCount nodes { recordId hasEnded } } }';

let application: Application;
let server: RunningServer;
let listening: () => number;

beforeEach(async () => {
  application = await Application.open({ kind: 'embedded', directory: temporaryFolder() });
  await fill(application.store);
  await application.replica.refresh();
  let count = 0;
  const { replica } = application;
  const listen = replica.listen.bind(replica);
  replica.listen = (ledger, listener) => {
    const stop = listen(ledger, listener);
    if (stop === null) return null;
    count++;
    let isListening = true;
    return () => {
      stop();
      if (isListening) count--;
      isListening = false;
    };
  };
  listening = () => count;
  server = await startServer(LOCAL, serverServices(application), SILENT_LOG);
});

afterEach(async () => {
  await server.stop();
  await application.close();
});

function send(query: string, headers: Record<string, string>, signal: AbortSignal | null = null) {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal,
  });
}

/** Subscribes, and gives the events one by one; undefined: the stream has ended. */
async function subscribe(args = '', signal: AbortSignal | null = null) {
  const query = `subscription { organizationChanged${args} ${FIELDS} }`;
  const response = await send(query, { accept: 'text/event-stream' }, signal);
  const events = eventsOf(response.body!);
  return { response, next: async () => (await events.next()).value };
}

async function* eventsOf(body: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: ?(.+)$/m.exec(event)?.[1];
      if (/^event: next$/m.test(event) && data !== undefined) yield JSON.parse(data);
    }
  }
}

async function withdraw(): Promise<void> {
  const answer = await send(
    `mutation { withdrawEvidence(input: { evidence: "${EVIDENCE}" }) { __typename } }`,
    { accept: 'application/json' },
  );
  expect(await answer.json()).toMatchObject({
    data: { withdrawEvidence: { __typename: 'WithdrawEvidencePayload' } },
  });
}

describe('the subscription organizationChanged', () => {
  it('sends each change as it is recorded, with what it touched and what the event costs', async () => {
    const { response, next } = await subscribe();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await expect.poll(listening).toBe(1);
    await withdraw();
    expect(await next()).toEqual({
      data: {
        organizationChanged: {
          seq: expect.any(Number),
          operation: 'withdrawEvidence',
          actor: 'local',
          endedLinks: 0,
          touched: { totalCount: 1, nodes: [{ recordId: EVIDENCE, hasEnded: false }] },
        },
      },
      extensions: { cost: { requested: expect.any(Number), limit: expect.any(Number) } },
    });
  });

  it('begins after the change that the client names', async () => {
    const { next } = await subscribe('(organization: "acme", after: 0)');
    expect(await next()).toMatchObject({
      data: { organizationChanged: { seq: 1, operation: 'loadOrganization' } },
    });
  });

  it('lets go of a client that leaves', async () => {
    const leaving = new AbortController();
    await subscribe('', leaving.signal);
    await expect.poll(listening).toBe(1);
    leaving.abort();
    await expect.poll(listening).toBe(0);
  });

  it('ends when the server stops', async () => {
    const { next } = await subscribe();
    await expect.poll(listening).toBe(1);
    await server.stop();
    expect(await next()).toBeUndefined();
    expect(listening()).toBe(0);
  });

  it('is refused where as many clients follow the organization as may', async () => {
    application.replica.listen = () => null;
    const { next } = await subscribe();
    expect(await next()).toMatchObject({
      errors: [{ extensions: { code: 'STORE_UNAVAILABLE', problems: [{ code: 'TOO_MANY_FOLLOWERS' }] } }],
    });
  });

  it.each([
    ['(organization: "nowhere")', 'NOT_FOUND'],
    ['(after: -1)', 'INVALID_INPUT'],
    ['(after: 1000)', 'INVALID_INPUT'],
  ])('refuses %s', async (args, code) => {
    const { next } = await subscribe(args);
    expect(await next()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(listening()).toBe(0);
  });
});
