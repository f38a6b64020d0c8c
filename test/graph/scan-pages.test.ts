import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { chain, framework } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** As much as a page of a scan may say. */
const MOST = 320 * 1_024;

it('a page of a scan has few records where they are long, and every record is in one page', async () => {
  const store = await openSqliteStore({ directory: temporaryFolder() });
  const long = Array.from({ length: 60 }, (_, n) => framework(`long-${n}`, 'x'.repeat(20_000)));
  const short = Array.from({ length: 1_200 }, (_, n) => framework(`short-${n}`));
  const facts = [...long, ...short, framework('alone', 'x'.repeat(MOST + 1))];
  for (const change of chain('catalogue', [{ facts }])) await store.append(change);
  const pages: (readonly Fact[])[] = [];
  for await (const page of store.scan('catalogue')) pages.push(page);
  const sizes = pages.map((page) =>
    page.reduce((sum, fact) => sum + ('properties' in fact ? JSON.stringify(fact.properties).length : 0), 0),
  );
  expect(pages.flat().map(({ id }) => id)).toEqual(facts.map(({ id }) => id).toSorted());
  expect(pages.filter((page, index) => page.length > 1 && sizes[index]! > MOST)).toEqual([]);
  expect(pages.map(({ length }) => length)).toEqual([1, 16, 16, 16, 903, 309]);
  await store.close();
});

it('whoever keeps the ids of a scan does not keep the pages that they were in', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const store = await openSqliteStore({ directory: temporaryFolder() });
  const facts = Array.from({ length: 300 }, (_, n) => framework(`a-long-name-of-${n}`, 'x'.repeat(100_000)));
  for (const change of chain('catalogue', [{ facts }])) await store.append(change);
  facts.length = 0;
  collect();
  const before = process.memoryUsage().heapUsed;
  const ids: string[] = [];
  for await (const page of store.scan('catalogue')) ids.push(...page.map(({ id }) => id));
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(ids).toHaveLength(300);
  expect(held).toBeLessThan(3_000_000);
  await store.close();
});
