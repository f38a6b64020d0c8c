import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

/** What the audits send is a form's as well, which the server takes with this header alone. */
function fetchPreflighted(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, headers: { ...init.headers, 'graphql-require-preflight': '1' } });
}

let server: RunningServer;

beforeAll(async () => {
  server = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
});

afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetchPreflighted });

describe('GraphQL over HTTP', () => {
  it('has as many audits as were there when the server passed all of them', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_, __, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
