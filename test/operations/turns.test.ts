import { expect, it } from 'vitest';
import { Turns } from '../../src/operations/turns.ts';

/** Work that ends when it is told to. */
function heldWork() {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => held, release };
}

it('work of one name is done in turn, work of another name beside it', async () => {
  const turns = new Turns();
  const done: string[] = [];
  const first = heldWork();
  const all = [
    turns.take('a', async () => {
      await first.work();
      done.push('a1');
    }),
    turns.take('a', async () => done.push('a2')),
    turns.take('b', async () => done.push('b1')),
  ];
  await all[2];
  expect(done).toEqual(['b1']);
  first.release();
  await Promise.all(all);
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

it('work that fails does not hinder the next', async () => {
  const turns = new Turns();
  const failed = turns.take('a', () => Promise.reject(new Error('failed')));
  const next = turns.take('a', async () => 'done');
  await expect(failed).rejects.toThrow('failed');
  expect(await next).toBe('done');
});

it('work whose turn does not come in time is refused and never done', async () => {
  const turns = new Turns(20);
  const first = heldWork();
  const holding = turns.take('a', first.work);
  let isDone = false;
  const late = turns.take('a', async () => {
    isDone = true;
  });
  await expect(late).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  first.release();
  await holding;
  await turns.take('a', async () => {});
  expect(isDone).toBe(false);
});
