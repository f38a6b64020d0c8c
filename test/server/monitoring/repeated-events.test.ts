import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RepeatedEvents } from '../../../src/server/monitoring/repeated-events.ts';

const MINUTE = 60_000;
type Told = readonly [event: string | null, count: number];

function eventsOf(kept = 3): { readonly events: RepeatedEvents<string>; readonly told: Told[] } {
  const told: Told[] = [];
  const events = new RepeatedEvents<string>((event, count) => told.push([event, count]), MINUTE, kept);
  return { events, told };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an event', () => {
  it('is told at once, and what repeats it once a span with its count', () => {
    const { events, told } = eventsOf();
    for (let n = 0; n < 1_000; n++) events.add('a', 'a');
    expect(told).toEqual([['a', 1]]);
    vi.advanceTimersByTime(MINUTE);
    expect(told).toEqual([
      ['a', 1],
      ['a', 999],
    ]);
    events.add('a', 'a');
    vi.advanceTimersByTime(MINUTE);
    expect(told.at(-1)).toEqual(['a', 1]);
  });

  it('is forgotten after a quiet span, and nothing runs on', () => {
    const { events, told } = eventsOf();
    events.add('a', 'a');
    vi.advanceTimersByTime(MINUTE);
    expect([events.size, vi.getTimerCount()]).toEqual([0, 0]);
    events.add('a', 'a');
    expect(told).toEqual([
      ['a', 1],
      ['a', 1],
    ]);
  });

  it('beyond those that are kept apart is counted with the others', () => {
    const { events, told } = eventsOf(2);
    for (const kind of ['a', 'b', 'c', 'd', 'c']) events.add(kind, kind);
    expect(events.size).toBe(2);
    events.close();
    expect(told).toEqual([
      ['a', 1],
      ['b', 1],
      [null, 3],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is never lost and never told twice, whatever comes when', () => {
    const step = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 1, max: 2 * MINUTE }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { events, told } = eventsOf();
        for (const each of steps) {
          if (typeof each === 'number') vi.advanceTimersByTime(each);
          else events.add(each, each);
        }
        events.close();
        const added = steps.filter((each) => typeof each === 'string');
        expect(told.reduce((sum, [, count]) => sum + count, 0)).toBe(added.length);
        expect(told.every(([, count]) => count > 0)).toBe(true);
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });
});
