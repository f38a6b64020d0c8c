import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import { RowNumbers } from '../../src/coverage/projection/row-numbers.ts';
import { SupportColumns } from '../../src/coverage/projection/support-columns.ts';
import { SupportGroups } from '../../src/coverage/projection/support-groups.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { uuidOf } from '../../src/ids.ts';
import { linkFact } from '../../src/ledger/records/codec.ts';
import type { Support } from '../../src/model/evidence.ts';
import { isSameRecord } from '../../src/model/is-same-record.ts';

/** Ids of links are UUIDs, but a ledger may state others. */
const idOf = (n: number): string => (n % 2 === 0 ? `id-${n}` : uuidOf(`id-${n}`));
const ids = fc.integer({ min: 0, max: 40 }).map(idOf);
const names = fc.constantFrom('acme/E-1', 'acme/E-2', 'f:1', 'f:2', 'constructor', '');
const supports: fc.Arbitrary<Support> = fc.record({
  id: ids,
  organization: fc.constant('acme'),
  evidence: names,
  provision: names,
  extent: fc.constantFrom('FULL', 'PARTIAL'),
  by: fc.option(names),
  on: fc.option(fc.constantFrom('2026-01-01', '2026-01-02')),
  note: fc.option(fc.string()),
  position: fc.nat(100),
});
type Step = { readonly set: Support } | { readonly remove: string } | { readonly copy: true };
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ set: supports }) },
    { weight: 3, arbitrary: fc.record({ remove: ids }) },
    { weight: 1, arbitrary: fc.constant<Step>({ copy: true }) },
  ),
  { maxLength: 200 },
);

describe('supports in columns', () => {
  it('answer as a Map of records does, whatever is set, set again, removed or copied', () => {
    fc.assert(
      fc.property(steps, (all: readonly Step[]) => {
        let columns = new SupportColumns();
        const map = new Map<string, Support>();
        const taken: { readonly columns: SupportColumns; readonly held: readonly [string, Support][] }[] = [];
        for (const step of all) {
          if ('set' in step) {
            columns.set(step.set.id, step.set);
            map.set(step.set.id, step.set);
          } else if ('remove' in step) {
            expect(columns.delete(step.remove)).toBe(map.delete(step.remove));
          } else {
            taken.push({ columns, held: [...map] });
            columns = columns.copy();
          }
        }
        taken.push({ columns, held: [...map] }, { columns: atOnce(columns.tidied()), held: [...map] });
        for (const { columns: kept, held } of taken) {
          // What is stated again after a copy was made stands at the end.
          expect(new Map(kept)).toEqual(new Map(held));
          expect([...kept.keys()]).toEqual([...kept].map(([id]) => id));
          expect([...kept.values()]).toEqual([...kept].map(([, support]) => support));
          expect(kept.size).toBe(held.length);
          const known = new Map(held);
          for (let n = 0; n <= 40; n++) {
            expect(kept.get(`id-${n}`)).toEqual(known.get(`id-${n}`));
            expect(kept.has(`id-${n}`)).toBe(known.has(`id-${n}`));
          }
        }
      }),
    );
  });

  it('answer as Maps do where several copies are changed, and name what differs from the copy that they were', () => {
    const branched = fc.array(fc.tuple(fc.nat(5), steps), { maxLength: 12 });
    fc.assert(
      fc.property(branched, (all) => {
        const kept = [{ columns: new SupportColumns(), map: new Map<string, Support>() }];
        for (const [number, some] of all) {
          const from = kept[number % kept.length]!;
          const columns = from.columns.copy();
          const map = new Map(from.map);
          for (const step of some) {
            if ('set' in step) {
              columns.set(step.set.id, step.set);
              map.set(step.set.id, step.set);
            } else if ('remove' in step) expect(columns.delete(step.remove)).toBe(map.delete(step.remove));
          }
          kept.push({ columns, map });
          const told = new Set<string>();
          const isKnown = columns.eachChange(from.columns, (evidence) => {
            told.add(columns.words.mustText(evidence));
          });
          // A copy of which most rows were removed begins anew.
          if (!isKnown) continue;
          for (const [a, b] of [
            [map, from.map],
            [from.map, map],
          ] as const) {
            for (const [id, support] of a)
              if (b.get(id) !== support) expect(told).toContain(support.evidence);
          }
        }
        for (const { columns, map } of kept) {
          expect(new Map(columns)).toEqual(map);
          for (let n = 0; n <= 40; n++) expect(columns.get(idOf(n))).toEqual(map.get(idOf(n)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('find every id while a table of ids is made larger, and while several copies make it so', () => {
    let numbers = new RowNumbers();
    const copies: { readonly numbers: RowNumbers; readonly ids: number }[] = [];
    for (let n = 0; n < 5_000; n++) {
      numbers.add(idOf(n));
      if (n % 97 !== 0) continue;
      copies.push({ numbers, ids: n + 1 });
      numbers = numbers.copy();
      for (let known = n; known >= 0; known -= 211) expect(numbers.find(idOf(known))).toBe(known);
    }
    for (const { numbers: copy, ids: known } of copies) {
      expect(copy.find(idOf(known - 1))).toBe(known - 1);
      expect(copy.find(idOf(known))).toBe(-1);
      const other = copy.copy();
      for (let n = 0; n < 50; n++) other.add(`other-${n}`);
      expect(other.find('other-49')).toBe(known + 49);
      expect(other.find('id-0')).toBe(0);
    }
  });

  it('tell of other supports which are among them, where, and whether they say the same', () => {
    fc.assert(
      fc.property(fc.array(supports), fc.array(ids), fc.array(supports), (all, removed, other) => {
        const columns = SupportColumns.of(all);
        for (const id of removed) columns.delete(id);
        const asked = [...other, ...all];
        const found = columns.found(asked);
        for (const [index, support] of asked.entries()) {
          const known = columns.get(support.id);
          expect(found.positions[index]).toBe(known?.position ?? 0);
          expect(found.states(index, support)).toBe(known !== undefined && isSameRecord(known, support));
        }
      }),
    );
  });

  it('are grouped by evidence and by provision in file order', () => {
    fc.assert(
      fc.property(fc.array(supports), fc.array(ids), names, (all, removed, name) => {
        const columns = SupportColumns.of(all);
        for (const id of removed) columns.delete(id);
        const inFileOrder = [...columns.values()].sort((a, b) => a.position - b.position);
        for (const field of ['evidence', 'provision'] as const) {
          const groups = atOnce(SupportGroups.inSteps(columns, field));
          expect(groups.of(name)).toEqual(inFileOrder.filter((support) => support[field] === name));
          expect(groups.of('never said')).toEqual([]);
        }
      }),
    );
  });

  it('stand in the records of an organization as facts state them, and stay as they were taken', () => {
    const support: Support = {
      id: 'id-1',
      organization: 'acme',
      evidence: 'acme/E-1',
      provision: 'f:1',
      extent: 'PARTIAL',
      by: 'Head of Quality',
      on: null,
      note: null,
      position: 1,
    };
    const records = OrganizationRecords.empty();
    records.apply(linkFact('SUPPORTS', support));
    const later = records.copy();
    later.apply(linkFact('SUPPORTS', { ...support, extent: 'FULL' }));
    later.apply({ fact: 'link-gone', type: 'SUPPORTS', id: 'never stated' });
    expect(records.supports.get('id-1')).toEqual(support);
    expect(later.supports.get('id-1')).toEqual({ ...support, extent: 'FULL' });
    later.apply({ fact: 'link-gone', type: 'SUPPORTS', id: 'id-1' });
    expect([records.supports.size, later.supports.size]).toEqual([1, 0]);
  });
});

describe('row numbers', () => {
  it('are kept few where one id is stated again and again, each time in a copy', () => {
    let columns = new SupportColumns();
    const support = (position: number): Support => ({
      id: `id-${position % 3}`,
      organization: 'acme',
      evidence: 'acme/E-1',
      provision: 'f:1',
      extent: 'FULL',
      by: null,
      on: null,
      note: null,
      position,
    });
    for (let n = 0; n < 5_000; n++) {
      columns.set(support(n).id, support(n));
      columns = columns.copy();
    }
    let most = 0;
    columns.eachRow((_, __, ___, row) => {
      most = Math.max(most, row);
    });
    expect(most).toBeLessThan(1_100);
    expect([...columns.values()].map(({ position }) => position).toSorted()).toEqual([4_997, 4_998, 4_999]);
  });

  it('find their own rows where two copies of the same numbers add different ids', () => {
    const first = new RowNumbers();
    first.add('a');
    const second = first.copy();
    const third = first.copy();
    expect([second.add('b'), third.add('c'), third.add('b')]).toEqual([1, 1, 2]);
    expect(['a', 'b', 'c'].map((id) => [first, second, third].map((numbers) => numbers.find(id)))).toEqual([
      [0, 0, 0],
      [-1, 1, 2],
      [-1, -1, 1],
    ]);
    expect(third.differingFrom(first)).toEqual([1, 2]);
    expect(third.differingFrom(second)).toBe(null);
    expect(second.differingFrom(first)).toEqual([1]);
  });

  it('find every id among many, after some were removed', () => {
    const numbers = new RowNumbers();
    for (let n = 0; n < 5_000; n++) expect(numbers.add(idOf(n))).toBe(n);
    for (let n = 0; n < 5_000; n += 3) expect(numbers.remove(idOf(n))).toBe(true);
    for (let n = 0; n < 5_000; n++) expect(numbers.find(idOf(n))).toBe(n % 3 === 0 ? -1 : n);
    expect(numbers.add('id-0')).toBe(5_000);
    expect(numbers.remove(idOf(3))).toBe(false);
  });
});
