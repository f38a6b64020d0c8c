import { expect, it } from 'vitest';
import { MadeInSteps } from '../../src/coverage/made-in-steps.ts';
import { memoInSteps } from '../../src/coverage/memo-in-steps.ts';
import { atOnce, type Steps } from '../../src/coverage/steps.ts';

/** Counts the steps that are taken. */
function counting(length: number) {
  const told = { steps: 0, begun: 0 };
  function* make(): Steps<string> {
    told.begun++;
    for (let step = 0; step < length; step++) {
      told.steps++;
      yield;
    }
    return 'made';
  }
  return { told, make };
}

/** All that need it take a step in turn, until each has it. */
function inTurns<T>(needing: readonly Steps<T>[]): readonly T[] {
  const had: T[] = [];
  const open = [...needing];
  while (open.length > 0) {
    const next = open.shift()!;
    const { done, value } = next.next();
    if (done === true) had.push(value);
    else open.push(next);
  }
  return had;
}

it('is made once, although a hundred need it while it is being made', () => {
  const { told, make } = counting(50);
  const made = new MadeInSteps(make);
  const needing = Array.from({ length: 100 }, () => made.inSteps());
  expect(inTurns(needing)).toEqual(needing.map(() => 'made'));
  expect(told).toEqual({ steps: 50, begun: 1 });
});

it('is finished by others where whoever began it has left', () => {
  const { told, make } = counting(5);
  const made = new MadeInSteps(make);
  const leaving = made.inSteps();
  leaving.next();
  leaving.next();
  expect(made.made).toBeUndefined();
  expect(atOnce(made.inSteps())).toBe('made');
  expect(told).toEqual({ steps: 5, begun: 1 });
});

it('is begun anew by whoever needs it next after it failed', () => {
  let attempts = 0;
  const made = new MadeInSteps(function* (): Steps<number> {
    attempts++;
    yield;
    if (attempts === 1) throw new Error('The first attempt fails.');
    return attempts;
  });
  const [one, other] = [made.inSteps(), made.inSteps()];
  one.next();
  expect(() => one.next()).toThrow('The first attempt fails.');
  expect(atOnce(other)).toBe(2);
  expect(made.made).toBe(2);
});

it('is made for each object once, at once and in steps', () => {
  const { told, make } = counting(3);
  const memo = memoInSteps((_key: object) => make());
  const key = {};
  const began = memo.inSteps(key);
  began.next();
  expect(memo.kept(key)).toBeUndefined();
  expect(memo(key)).toBe('made');
  expect(inTurns([began, memo.inSteps(key)])).toEqual(['made', 'made']);
  expect(told).toEqual({ steps: 3, begun: 1 });
});
