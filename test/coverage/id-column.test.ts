import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdColumn } from '../../src/coverage/projection/id-column.ts';
import { hashOfNumbers, packed } from '../../src/coverage/projection/packed-id.ts';

/** What resembles a UUID as it is written here, and must come back as it came. */
const NEARLY = [
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-89ab-000000000001',
  '0A9C52B2-B703-54DB-98A1-63F4D114F24F',
  '0a9c52b2-b703-54db-98a1-63f4d114f24g',
  '0a9c52b2-b703-54db-98a1_63f4d114f24f',
  '0a9c52b2-b703-54db-98a1-63f4d114f24f0',
  '0a9c52b2-b703-54db-98a1-63f4d114f24é',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '',
];
const id = fc.oneof(fc.uuid(), fc.string(), fc.constantFrom(...NEARLY));

function columnOf(ids: readonly string[]): IdColumn {
  const column = new IdColumn();
  for (const each of ids) column.push(packed(each));
  return column;
}

function idsOf(column: IdColumn): readonly string[] {
  return Array.from({ length: column.length }, (_, row) => column.at(row));
}

it('ids of any form come back as they came, and each is found in its rows alone', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
      const column = columnOf(ids);
      expect(idsOf(column)).toEqual(ids);
      for (const [row, known] of ids.entries()) {
        const { a, b, c, d } = packed(known);
        expect(column.hashAt(row)).toBe(hashOfNumbers(a, b, c, d));
        for (const sought of ids) expect(column.isAt(row, packed(sought))).toBe(sought === known);
      }
    }),
  );
});

it('ids are the same when they were written as pages, read again and added to', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (first, second) => {
      const column = columnOf([...first, ...second]);
      const rows = [...first, ...second].map((_, row) => row);
      const read = new IdColumn();
      for (const part of [rows.slice(0, first.length), rows.slice(first.length)])
        read.takePage(JSON.parse(JSON.stringify(column.pageOf(part))));
      read.push(packed('one more'));
      expect(idsOf(read)).toEqual([...first, ...second, 'one more']);
    }),
  );
});

it('ids that two hold apart are added to by each alone', () => {
  fc.assert(
    fc.property(fc.array(id), fc.nat(), id, id, (ids, most, one, other) => {
      const rows = most % (ids.length + 1);
      const column = columnOf(ids);
      const apart = column.apart(rows);
      column.push(packed(one));
      apart.push(packed(other));
      expect([idsOf(column), idsOf(apart)]).toEqual([
        [...ids, one],
        [...ids.slice(0, rows), other],
      ]);
    }),
  );
});
