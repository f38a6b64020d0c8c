import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CopyOnWriteMap } from '../../src/coverage/projection/copy-on-write-map.ts';
import { atOnce } from '../../src/coverage/steps.ts';

const id = fc.integer({ min: 0, max: 12 }).map((number) => `id-${number}`);
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('set' as const), id, value: fc.integer() }),
    fc.record({ do: fc.constant('delete' as const), id }),
    fc.record({ do: fc.constant('copy' as const) }),
  ),
  { maxLength: 60 },
);

/** What a map holds, in no order. */
function held(map: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(map);
}

it('holds what a Map would hold, and copies never notice what is written to others', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let map = new CopyOnWriteMap<number>();
      const known = new Map<string, number>();
      const earlier: { readonly map: CopyOnWriteMap<number>; readonly held: Record<string, number> }[] = [];
      for (const step of all) {
        if (step.do === 'copy') {
          earlier.push({ map, held: { ...held(map) } });
          map = map.copy();
        } else if (step.do === 'set') {
          map.set(step.id, step.value);
          known.set(step.id, step.value);
        } else expect(map.delete(step.id)).toBe(known.delete(step.id));
        expect(held(map)).toEqual(held(known));
        expect(map.size).toBe(known.size);
      }
      for (const { map: before, held: then } of earlier) {
        expect(held(before)).toEqual(then);
        expect([...before.keys()].toSorted()).toEqual(Object.keys(then).toSorted());
        expect(before.size).toBe(Object.keys(then).length);
        const named = [...map.mayDifferFrom(before)];
        expect(new Set(named).size).toBe(named.length);
        for (const each of new Set([...map.keys(), ...before.keys()]))
          if (map.get(each) !== before.get(each)) expect(named).toContain(each);
      }
    }),
  );
});

it('names few entries that may differ from those of a map that it was copied from', () => {
  const map = new CopyOnWriteMap<number>();
  for (let n = 0; n < 20_000; n++) map.set(`id-${n}`, n);
  const copy = map.copy();
  expect(copy.isSameAs(map)).toBe(true);
  copy.set('id-7', -7);
  copy.delete('id-8');
  copy.set('new', 1);
  expect(copy.isSameAs(map)).toBe(false);
  expect([...copy.mayDifferFrom(map)].toSorted()).toEqual(['id-7', 'id-8', 'new']);
  expect([copy.size, map.size]).toEqual([20_000, 20_000]);
});

it('holds everything where more is written to a copy than is kept beside what it shares', () => {
  const map = new CopyOnWriteMap<number>(new Map([['first', 0]]));
  let copy = map.copy();
  for (let n = 0; n < 10_000; n++) {
    if (n % 1_000 === 0) copy = copy.copy();
    copy.set(`id-${n}`, n);
  }
  expect([copy.size, map.size]).toEqual([10_001, 1]);
  expect([copy.get('first'), copy.get('id-0'), copy.get('id-9999')]).toEqual([0, 0, 9_999]);
  expect([...copy.values()].length).toBe(10_001);
  expect(copy.isUntidy).toBe(true);
  const tidied = atOnce(copy.tidied());
  expect(held(tidied)).toEqual(held(copy));
  expect([tidied.size, tidied.isUntidy]).toEqual([10_001, false]);
});
