import { describe, expect, it, vi } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { UNLIMITED } from '../../src/server/budgets.ts';
import { createGraphQL } from '../../src/server/create-graphql.ts';
import { WaitingClient } from '../../src/server/waiting-client.ts';
import { ADMINISTRATOR } from '../graphql/ask.ts';
import { servicesToServe } from './world.ts';

/** A question that waits for a state that is never reached. */
const NEVER =
  '{ organization { coverage(framework: "law", atLeast: { catalogue: { seq: 0, hash: "" } }) { asOf } } }';

describe('a client that waits', () => {
  it('waits no more when it has left', () => {
    const left = new AbortController();
    const { signal } = new WaitingClient(left.signal);
    expect(signal.aborted).toBe(false);
    left.abort('gone');
    expect([signal.aborted, signal.reason]).toEqual([true, 'gone']);
    expect(new WaitingClient(left.signal).signal.aborted).toBe(true);
  });

  it('waits no longer than it may, and not once it has its answer', () => {
    vi.useFakeTimers();
    try {
      const [slow, answered] = [0, 1].map(() => new WaitingClient(new AbortController().signal));
      slow!.waitFor(10_000);
      answered!.waitFor(10_000);
      answered!.answered();
      vi.advanceTimersByTime(9_999);
      expect(slow!.signal.aborted).toBe(false);
      vi.advanceTimersByTime(1);
      expect(slow!.signal.reason).toMatchObject({ extensions: { code: 'QUESTION_TOO_LONG' } });
      expect(slow!.signal.reason.message).toContain('10 seconds');
      expect(answered!.signal.aborted).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a question', () => {
  const body = JSON.stringify({ query: NEVER });
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const facts = { viewer: ADMINISTRATOR, requestId: 'r', budget: UNLIMITED, asker: 'test', reads: null };
  const never = (): Promise<never> => new Promise(() => {});

  it('that takes too long is refused, and nobody goes on with it', async () => {
    const services = servicesToServe({ atLeast: never });
    const signals: AbortSignal[] = [];
    const openDesk: typeof services.openDesk = (viewer, signal) => {
      signals.push(signal);
      return services.openDesk(viewer, signal);
    };
    const yoga = createGraphQL({ openDesk }, SILENT_LOG, { milliseconds: 1 });
    const response = await yoga.fetch('http://127.0.0.1/graphql', { method: 'POST', body, headers }, facts);
    const answer = await response.json();
    expect(response.status).toBe(503);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('longer'),
        extensions: { code: 'QUESTION_TOO_LONG', requestId: 'r' },
      },
    ]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('ends when its client leaves', async () => {
    const services = servicesToServe({ atLeast: never });
    const leaving = new AbortController();
    let tell: (signal: AbortSignal) => void = () => {};
    const opened = new Promise<AbortSignal>((resolve) => {
      tell = resolve;
    });
    const openDesk: typeof services.openDesk = (viewer, signal) => {
      tell(signal);
      return services.openDesk(viewer, signal);
    };
    const yoga = createGraphQL({ openDesk }, SILENT_LOG);
    const asking = Promise.resolve(
      yoga.fetch(
        'http://127.0.0.1/graphql',
        { method: 'POST', body, headers, signal: leaving.signal },
        facts,
      ),
    ).catch(() => null);
    const signal = await opened;
    leaving.abort();
    await asking;
    expect(signal.aborted).toBe(true);
  });
});
