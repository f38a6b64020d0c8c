import { createSchema, createYoga, type YogaInitialContext } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { type Log, SILENT_LOG } from '../../src/log.ts';
import { UNLIMITED } from '../../src/server/budgets.ts';
import type { RequestFacts } from '../../src/server/request-facts.ts';
import { asGraphQLError, shownErrors } from '../../src/server/shown-errors.ts';

const FACTS: RequestFacts = {
  viewer: null,
  requestId: 'request-7',
  asker: 'test',
  budget: UNLIMITED,
  leavePlace: () => {},
  reads: null,
  record: null,
};

function yogaWith(log: Log) {
  const fail = (): never => {
    throw new Error('secret detail');
  };
  const schema = createSchema<RequestFacts & YogaInitialContext>({
    typeDefs: 'type Query { a: Int b: Int } type Subscription { c: Int }',
    resolvers: {
      Query: { a: fail, b: () => 1 },
      Subscription: {
        c: {
          subscribe: async function* () {
            yield 1;
          },
          resolve: fail,
        },
      },
    },
  });
  return createYoga<RequestFacts>({
    schema,
    logging: false,
    maskedErrors: { maskError: asGraphQLError },
    plugins: [shownErrors(log)],
  });
}

describe('what the product did wrong', () => {
  it.each([
    ['a question', 'application/json', '{ a b }'],
    ['an event', 'text/event-stream', 'subscription { c }'],
  ])('in %s is logged whole and shown as the id of the request', async (_, accept, query) => {
    const logged: unknown[] = [];
    const log = { ...SILENT_LOG, error: (...entry: unknown[]) => logged.push(entry) } as unknown as Log;
    const response = await yogaWith(log).fetch(
      'http://127.0.0.1/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query }),
      },
      FACTS,
    );
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('"code":"INTERNAL_SERVER_ERROR","requestId":"request-7"');
    expect(text).not.toContain('secret');
    expect(logged).toMatchObject([
      [{ requestId: 'request-7', err: { message: 'secret detail' } }, expect.anything()],
    ]);
  });

  it('is as hidden where it is not even an error', () => {
    expect(asGraphQLError('secret detail').message).toBe('');
    expect(asGraphQLError(null).originalError).toBeInstanceOf(Error);
  });
});
