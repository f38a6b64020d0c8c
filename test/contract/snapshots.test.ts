import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SnapshotFolder } from '../../src/graph/snapshot-folder.ts';
import type { Store } from '../../src/graph/store.ts';
import { CATALOGUE_LEDGER } from '../../src/ledger/change.ts';
import { perform } from '../../src/operations/perform.ts';
import { REMOVE_ORGANIZATION } from '../../src/operations/remove-organization.ts';
import { openReplica, type Replica } from '../../src/replica/replica.ts';
import { LOCAL } from '../operations/loads-on.ts';
import { AT, fill, processOn } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { STORES } from './stores-under-test.ts';

const NEVER = (): boolean => false;

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`snapshots of ${under.name}`, { timeout: 60_000 }, () => {
    it('spare the scan, are gone on from by later changes, and go with a ledger that was not open', async () => {
      const opened = await under.open();
      const folder = join(temporaryFolder(), 'made', 'when needed');
      const snapshots = { shelf: new SnapshotFolder(folder), least: 1 };
      const kept = (): readonly string[] => readdirSync(folder).map((name) => name.replace(/.*-/, ''));
      const replicaOn = (store: Store): Promise<Replica> => openReplica(store, { snapshots });
      try {
        const { store } = opened;
        await fill(store);
        const first = await replicaOn(store);
        const scanned = (await first.open('acme')).take();
        expect(await first.tendSnapshots(NEVER)).toEqual([]);
        expect(kept().toSorted()).toEqual(['acme', 'catalogue']);
        expect(statSync(folder).mode & 0o777).toBe(0o700);
        const writer = await processOn(store);
        expect(await writer.withdraw('E-1')).toMatchObject({ ok: true });
        const scan = store.scan.bind(store);
        store.scan = () => {
          throw new Error('The graph is scanned.');
        };
        const second = await replicaOn(store);
        const { records } = await second.open('acme');
        expect([...records.supports]).toEqual([...scanned.supports]);
        expect(records.evidence.get('acme/E-1')).toMatchObject({ status: 'WITHDRAWN' });
        expect(await second.tendSnapshots(NEVER)).toEqual([]);
        store.scan = scan;
        const removed = await perform(writer.context, REMOVE_ORGANIZATION, {
          ...{ ledger: CATALOGUE_LEDGER, author: LOCAL, at: AT },
          input: { slug: 'acme', reissue: false },
        });
        expect(removed).toMatchObject({ ok: true });
        const third = await replicaOn(store);
        expect(await third.tendSnapshots(NEVER)).toEqual([]);
        expect(kept()).toEqual(['catalogue']);
      } finally {
        await opened.close();
      }
    });
  });
}
