import { STATUS_CODES } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { PROBLEM_CODES, PROBLEM_KINDS, type ProblemKind } from '../../src/problems/codes.ts';
import { inField, type Problem, refused } from '../../src/problems/problem.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

/** One problem of each kind, and what clients see of it: over HTTP, and as a mutation's answer or error. */
const CASES = {
  INVALID: [inField('asOf', 'INVALID_DATE', 'No date.'), [400, 'INVALID_INPUT'], 'InvalidInput'],
  MISSING: [inField('system', 'UNKNOWN_SYSTEM', 'No system.'), [404, 'NOT_FOUND'], 'NotFound'],
  CONFLICT: [inField('after', 'STATE_MOVED', 'It moved.'), [409, 'CONFLICT'], 'Conflict'],
  FORBIDDEN: [inField('organization', 'FORBIDDEN', 'Not allowed.'), [403, 'FORBIDDEN'], 'Forbidden'],
  UNAVAILABLE: [
    inField('organization', 'TOO_MANY_REPORTS', 'Too many.'),
    [503, 'STORE_UNAVAILABLE'],
    'STORE_UNAVAILABLE',
  ],
  DAMAGED: [
    { at: { in: 'store' }, code: 'STORE_DAMAGED', sentence: 'Secret damage.' },
    [500, 'INTERNAL_SERVER_ERROR'],
    'INTERNAL_SERVER_ERROR',
  ],
} as const satisfies Record<ProblemKind, readonly [Problem, readonly [number, string], string]>;

let server: RunningServer;
let problem: Problem;

beforeAll(async () => {
  const reports = {
    ask: async () => ({ made: refused(problem) }),
    find: async () => null,
    file: async () => null,
  };
  server = await startServer(LOCAL, servicesToServe({ reports }), SILENT_LOG);
});

afterAll(() => server.stop());

async function exportReport() {
  const query =
    'mutation { exportReport(input: { kind: GAP }) { __typename ... on Problem { message fields { path code message } } } }';
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe.each(PROBLEM_KINDS)('a problem of the kind %s', (kind) => {
  const [told, [status, code], seen] = CASES[kind];

  it('has that kind', () => {
    expect(PROBLEM_CODES[told.code].kind).toBe(kind);
  });

  it('has its HTTP status, and tells its code unless it is a fault', async () => {
    problem = told;
    const response = await fetch(`${server.url}/reports/gap.xlsx`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const path = told.at.in === 'field' ? told.at.path : '';
    const message =
      kind === 'DAMAGED'
        ? 'Something went wrong on the server. Look for this request id in its log.'
        : `${path}: ${told.sentence}`;
    expect(await response.json()).toEqual({
      ...{ title: STATUS_CODES[status], status, detail: message, code, message },
      requestId: response.headers.get('x-request-id'),
      ...(kind === 'DAMAGED' ? {} : { problems: [{ path, code: told.code, message: told.sentence }] }),
    });
  });

  it('is a member of a mutation’s union, or an error where the caller can mend nothing', async () => {
    problem = told;
    const { data, errors } = await exportReport();
    if (errors === undefined) {
      const { code: rule, sentence } = told;
      const path = told.at.in === 'field' ? told.at.path : null;
      expect(data.exportReport).toEqual({
        __typename: seen,
        message: sentence,
        fields: [{ path, code: rule, message: sentence }],
      });
    } else {
      expect(errors[0].extensions.code).toBe(seen);
      expect(JSON.stringify(errors)).not.toContain('Secret');
    }
  });
});
