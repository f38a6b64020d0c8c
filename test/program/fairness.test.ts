import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dearestQuestions } from '../../bench/fairness-questions.ts';
import { fillStore, ORGANIZATION, SMALL } from '../../bench/fill-store.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
const running: ChildProcess[] = [];
let data: string;

beforeAll(async () => {
  data = join(temporaryFolder(), 'data');
  await fillStore(SMALL, data);
}, 120_000);

afterAll(() => {
  for (const child of running) child.kill();
});

/** Starts the built program on the store, and gives its address. */
function serve(environment: Readonly<Record<string, string>>): Promise<string> {
  const words = [
    'serve',
    '--data',
    data,
    '--port',
    '0',
    '--no-seed',
    '--catalogue',
    temporaryFolder(TINY_CATALOGUE),
  ];
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: { ...process.env, AIMS_LOG_LEVEL: 'error', ...environment },
  });
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** Asks over one of the agent's connections; a request without an answer rejects. */
function send(url: string, agent: Agent, body: object | null, path = '/graphql'): Promise<Answer> {
  const text = body === null ? '' : JSON.stringify(body);
  const headers =
    body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const method = body === null ? 'GET' : 'POST';
    const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
      let answered = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        answered += part;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, retryAfter: told['retry-after'], text: answered });
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

describe('a server that is shared', { timeout: 120_000 }, () => {
  it('answers the dearest questions, and others beside them', async () => {
    const url = await serve({ AIMS_BUDGETS: 'off' });
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const systems = Array.from({ length: 20 }, (_, n) =>
      encodeGlobalId('AISystem', `${ORGANIZATION}/S-${n}`),
    );
    const questions = dearestQuestions({
      ...{
        organizations: 1,
        frameworks: 12,
        provisions: 1_500,
        crosswalks: 12,
        mappings: 6_000,
        mappingsOfCrosswalk: 500,
        provisionsOfFramework: 250,
      },
      ...{ systems: 50, evidence: 5_000, evidenceOfKind: 100, links: 21_000, recordKinds: 60 },
    });
    expect(questions.length).toBeGreaterThan(5);
    for (const { name, text } of questions) {
      const variables = { day: '2026-11-24', ...(text.includes('$systems') ? { systems } : {}) };
      const dear = send(url, agent, { query: text, variables });
      const others = Array.from({ length: 5 }, () => send(url, agent, { query: '{ __typename }' }));
      expect((await Promise.all(others)).map(({ status }) => status)).toEqual(others.map(() => 200));
      const { status, text: answered } = await dear;
      expect({ name, status, errors: JSON.parse(answered).errors }).toEqual({ name, status: 200 });
    }
    agent.destroy();
  });

  it('answers every request of a flood, with 200, 429 or 503, and health always', async () => {
    const url = await serve({
      AIMS_ADDRESS_BUDGET: '20000',
      AIMS_CONNECTIONS_PER_ADDRESS: '40',
      AIMS_REQUESTS_AT_WORK: '4',
      AIMS_REQUESTS_WAITING: '8',
    });
    const flood = new Agent({ keepAlive: true, maxSockets: 100 });
    const query = `{ organization { coverage(framework: "framework-01") { provisions(first: 100) { nodes { status } } } } }`;
    const asked = Array.from({ length: 400 }, () => send(url, flood, { query }));
    const health = ['/livez', '/readyz'].map((path) => send(url, new Agent(), null, path));
    expect((await Promise.all(health)).map(({ status }) => status)).toEqual([200, 200]);
    const answers = await Promise.all(asked);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
    for (const status of [200, 503]) expect(statuses).toContain(status);
    flood.destroy();
    // One after the other they all find a place, until the budget is spent.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const calm: Answer[] = [];
    while (calm.length < 200 && calm.at(-1)?.status !== 429) calm.push(await send(url, agent, { query }));
    expect(calm.slice(0, -1).map(({ status }) => status)).toContain(200);
    expect(calm.at(-1)?.status).toBe(429);
    agent.destroy();
    for (const { status, retryAfter } of [...answers, ...calm])
      if (status !== 200) expect(Number(retryAfter)).toBeGreaterThan(0);
  });
});
