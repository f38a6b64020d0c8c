import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { importLedger } from '../../src/operations/import-ledger.ts';
import { catalogueFirst } from '../../src/operations/ledger/catalogue-first.ts';
import { changesOfStore } from '../../src/operations/ledger/changes-of-store.ts';
import { exportedChanges, exportedLines } from '../../src/operations/ledger/exported-changes.ts';
import { fill, processOn } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { type OpenedStore, STORES } from './stores-under-test.ts';

/** Writes every change of one store to another, as the lines of an export. */
async function move(from: Store, to: Store): Promise<unknown> {
  const lines: string[] = [];
  const changes = changesOfStore(from, catalogueFirst(await from.heads()));
  for await (const line of exportedLines(changes)) lines.push(line.trimEnd());
  async function* read(): AsyncGenerator<string> {
    yield* lines;
  }
  return importLedger(to, exportedChanges(read(), 'export.jsonl'));
}

/** Everything that a store keeps of its ledgers: their heads, and their records in a fixed order. */
async function contentsOf(store: Store): Promise<unknown> {
  const heads = catalogueFirst(await store.heads());
  const records: string[] = [];
  for (const { ledger } of heads)
    for await (const batch of store.scan(ledger)) records.push(...batch.map((fact) => canonicalJson(fact)));
  return { heads, records: records.toSorted() };
}

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`ledgers that move, on ${under.name}`, { timeout: 120_000 }, () => {
    let opened: OpenedStore;
    let embedded: Store;

    beforeEach(async () => {
      opened = await under.open();
      embedded = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
    });

    afterEach(async () => {
      await embedded.close();
      await opened.close();
    });

    it.each(['to it', 'from it'])(
      'have the same heads, records and answers afterwards: %s',
      async (direction) => {
        const [from, to] = direction === 'to it' ? [embedded, opened.store] : [opened.store, embedded];
        await fill(from);
        const { withdraw } = await processOn(from);
        expect(await withdraw('E-1')).toMatchObject({ ok: true });
        expect(await move(from, to)).toEqual({ ok: true, value: { written: 3, skipped: 0 } });
        expect(await contentsOf(to)).toEqual(await contentsOf(from));
        expect(await (await processOn(to)).statusOf('E-1')).toBe('WITHDRAWN');
        // Both go on from the same change.
        expect(await (await processOn(to)).withdraw('E-2')).toMatchObject({ ok: true });
        expect(await move(to, from)).toEqual({ ok: true, value: { written: 1, skipped: 3 } });
        expect(await contentsOf(from)).toEqual(await contentsOf(to));
      },
    );
  });
}
