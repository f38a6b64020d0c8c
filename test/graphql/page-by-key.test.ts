import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageArguments } from '../../src/graphql/asked-page.ts';
import type { Page } from '../../src/graphql/page.ts';
import { pageByKey, placeInFile } from '../../src/graphql/page-by-key.ts';
import { inFileOrder } from '../../src/model/in-file-order.ts';

interface Row {
  readonly id: string;
  readonly position: number;
}

/** Few positions, so that some rows have the same: their ids decide then. */
const row = fc
  .record({ id: fc.integer({ min: 0, max: 60 }), position: fc.integer({ min: 1, max: 30 }) })
  .map(({ id, position }): Row => ({ id: `r${id}`, position }));
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 40 });

/** What somebody else writes between two pages: these rows come, those with such a place in the list go. */
const writes = fc.array(
  fc.record({ come: fc.array(row, { maxLength: 3 }), go: fc.array(fc.nat(50), { maxLength: 3 }) }),
  { minLength: 1, maxLength: 50 },
);

function written(known: readonly Row[], { come, go }: { come: readonly Row[]; go: readonly number[] }) {
  const ids = new Set(known.map(({ id }) => id));
  const left = known.filter((_, place) => !go.includes(place));
  return inFileOrder([...left, ...come.filter(({ id }) => !ids.has(id))]);
}

describe.each(['forwards', 'backwards'] as const)('a list of records that is read %s', (direction) => {
  it('has every record that stays exactly once, in order, whatever others write between two pages', () => {
    fc.assert(
      fc.property(rows, writes, fc.integer({ min: 1, max: 7 }), (first, changes, size) => {
        let list = inFileOrder(first);
        const always = new Set(list.map(({ id }) => id));
        const read: Row[] = [];
        let cursor: string | null = null;
        for (let turn = 0; ; turn++) {
          const asked: PageArguments =
            direction === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor };
          const page: Page<Row> = pageByKey(list, placeInFile, { ...asked, list: 'rows' }, (each) => each);
          const nodes = page.edges.map(({ node }) => node);
          if (direction === 'forwards') read.push(...nodes);
          else read.unshift(...nodes);
          const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo;
          if (!(direction === 'forwards' ? hasNextPage : hasPreviousPage)) break;
          cursor = direction === 'forwards' ? endCursor : startCursor;
          list = written(list, changes[turn % changes.length]!);
          const ids = new Set(list.map(({ id }) => id));
          for (const id of always) if (!ids.has(id)) always.delete(id);
          // A list in which nothing is left after the cursor ends here.
          if (cursor === null) break;
        }
        const ids = read.map(({ id }) => id);
        expect(ids.filter((id) => always.has(id)).toSorted()).toEqual([...always].toSorted());
        expect(read).toEqual(inFileOrder(read));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page', () => {
  const list = inFileOrder([1, 2, 3, 4, 5].map((number) => ({ id: `r${number}`, position: number })));
  const idsOf = (asked: Parameters<typeof pageByKey<Row, string>>[2]) =>
    pageByKey(list, placeInFile, asked, ({ id }) => id);

  it('from the end has the last rows in the same order', () => {
    const { edges, pageInfo } = idsOf({ last: 2, list: 'rows' });
    expect(edges.map(({ node }) => node)).toEqual(['r4', 'r5']);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('whose cursor has a key of another form has a place all the same', () => {
    const cursor = (key: readonly unknown[]): string =>
      Buffer.from(JSON.stringify(['rows', null, ...key])).toString('base64url');
    const nodeAfter = (key: readonly unknown[]) =>
      idsOf({ first: 1, after: cursor(key), list: 'rows' }).edges[0]?.node;
    expect(nodeAfter([3])).toBe('r3');
    expect(nodeAfter([3, 'r3', 'more'])).toBe('r4');
    expect(nodeAfter(['text'])).toBeUndefined();
    expect(() => nodeAfter([])).toThrow('This is not a cursor');
    expect(() => nodeAfter([{}])).toThrow('This is not a cursor');
  });
});
