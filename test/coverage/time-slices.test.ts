import { expect, it } from 'vitest';
import { oneStep, type Steps } from '../../src/coverage/steps.ts';
import { TimeSlices } from '../../src/coverage/time-slices.ts';
import { AT_ONCE } from '../../src/model/pauses.ts';

/** A clock that each step moves on by a quarter of a slice, and a note of everything that happens. */
function observed() {
  const happened: string[] = [];
  let now = 0;
  const slices = new TimeSlices({
    now: () => now,
    pause: async () => {
      happened.push('pause');
    },
  });
  function* work(name: string, steps: number): Steps<string> {
    for (let step = 1; step <= steps; step++) {
      now += AT_ONCE / 4;
      happened.push(`${name}${step}`);
      yield;
    }
    return name;
  }
  return { happened, slices, work };
}

it('long work pauses after each slice, and two take turns', async () => {
  const { happened, slices, work } = observed();
  const results = await Promise.all([slices.run(work('a', 6)), slices.run(work('b', 5))]);
  expect(results).toEqual(['a', 'b']);
  const withoutEnd = happened.join(' ').replace(/( pause)+$/, '');
  expect(withoutEnd).toBe('pause a1 a2 a3 a4 pause b1 b2 b3 b4 pause a5 a6 b5');
});

it('short work of many shares a slice, and no work waits when the queue has run empty', async () => {
  const { happened, slices, work } = observed();
  await Promise.all([slices.run(work('a', 1)), slices.run(work('b', 1)), slices.run(oneStep(() => 'c'))]);
  expect(await slices.run(work('d', 1))).toBe('d');
  expect(happened.filter((each) => each !== 'pause')).toEqual(['a1', 'b1', 'd1']);
});

it('work that throws is rejected, and the others go on', async () => {
  const { slices, work } = observed();
  const failing = slices.run(
    oneStep(() => {
      throw new Error('broken');
    }),
  );
  const other = slices.run(work('a', 2));
  await expect(failing).rejects.toThrow('broken');
  expect(await other).toBe('a');
});

it('takes no further step for whoever has left, and rejects with the reason', async () => {
  const { happened, slices, work } = observed();
  const leaving = new AbortController();
  function* leavingAfterTwo(): Steps<string> {
    const steps = work('a', 5);
    for (let step = 1; ; step++) {
      if (steps.next().done === true) return 'done';
      if (step === 2) leaving.abort(new Error('gone'));
      yield;
    }
  }
  await expect(slices.run(leavingAfterTwo(), leaving.signal)).rejects.toThrow('gone');
  expect(happened.filter((each) => each !== 'pause')).toEqual(['a1', 'a2']);
  expect(await slices.run(work('b', 1))).toBe('b');
});

it('a request with little work waits for one slice of a request with much, not for all its work', async () => {
  const { happened, slices, work } = observed();
  const [large, small] = [new AbortController().signal, new AbortController().signal];
  const all = ['a', 'b', 'c', 'd'].map((name) => slices.run(work(name, 6), large));
  await Promise.all([...all, slices.run(work('s', 1), small)]);
  const order = happened.filter((each) => each !== 'pause');
  expect(order.indexOf('s1')).toBe(4);
  expect(order).toHaveLength(25);
});
