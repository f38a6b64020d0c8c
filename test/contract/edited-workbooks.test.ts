import { describe, expect, it } from 'vitest';
import { loadEditedReport } from '../../src/application/loaded-reports.ts';
import { Projections } from '../../src/application/projections.ts';
import { factsOfOrganization } from '../../src/coverage/projection/facts-of-records.ts';
import type { Store } from '../../src/graph/store.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import type { PerformContext } from '../../src/operations/perform-context.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { type Editing, edited, exported, WORLD } from '../excel/round-trip/edited-world.ts';
import { LOCAL, loadsOn } from '../operations/loads-on.ts';
import { storeWith } from '../operations/store-with.ts';
import { STORE_KINDS } from './stores-under-test.ts';

const AT = '2026-11-24T00:00:00.000Z';
const OPTIONS = { author: LOCAL, at: AT, dryRun: false, overwrite: false, prune: false, progress: () => {} };

/** One process at work on a store. */
async function processOn(store: Store) {
  const replica = await openReplica(store);
  const folders = loadsOn(store, replica);
  const projections = new Projections(replica);
  const projection = async () => {
    const found = await projections.of('acme');
    if (found === null) throw new Error('There is no organization.');
    return found;
  };
  const { context } = folders;
  return {
    ...{ replica, folders, projection, context },
    exported: async () => exported(await projection()),
    load: (bytes: Buffer, over: Partial<PerformContext> = {}) =>
      loadEditedReport(
        { ...context, ...over },
        { bytes, dryRun: false, takeClean: false },
        { author: LOCAL, at: AT },
      ),
  };
}

async function filled(store: Store) {
  const process = await processOn(store);
  for (const part of [
    { catalogue: WORLD.catalogue, organization: null },
    { catalogue: null, organization: WORLD.organization },
  ])
    expect(await process.folders.load(part, OPTIONS)).toMatchObject({ ok: true });
  return process;
}

function mine({ cell }: Editing): void {
  cell('Evidence register', 'E-1', 'Owner').value = 'Head of People';
  cell('Gaps', 'std:A.2', 'Action').value = 'Train the team';
  cell('SoA', 'std:A.2@s', 'Applicable').value = 'no';
  cell('Questions', 'std:one', 'Answer').value = null;
  cell('Questions', 'std:one@s', 'Answer').value = 'no';
  cell('Source to target', 'rules-to-std: 1 → A.1', 'Verdict').value = null;
  cell('Source to target', 'rules-to-std: 1; 2 → A.2', 'Verdict').value = 'ADJUSTED';
  cell('Source to target', 'rules-to-std: 1; 2 → A.2', 'Adjusted relationship').value = 'subset-of';
  cell('Source to target', 'rules-to-std: 1; 2 → A.2', 'By').value = 'Head of Quality';
}

/** What a store must come to, whichever it is: found on the first, expected of the others. */
let expected: unknown = null;

/** Of the first store; the spreadsheet program notes when it saved, so that all stores get the same file. */
let file: { readonly exported: Buffer; readonly edited: Buffer } | null = null;

for (const under of STORE_KINDS) {
  describe.skipIf(under.skipped !== null)(
    `edited workbooks loaded into ${under.name}`,
    { timeout: 120_000 },
    () => {
      it('are one change with the same hash on every store, which histories name', async () => {
        const { store, close } = await under.open();
        try {
          const { load, exported: exportOf, replica } = await filled(store);
          const bytes = await exportOf();
          file ??= { exported: bytes, edited: await edited(bytes, mine) };
          expect(bytes.equals(file.exported)).toBe(true);
          const loaded = await load(file.edited);
          expect(loaded).toMatchObject({ ok: true, value: { change: { seq: 2, at: AT } } });
          const heads = (await store.heads()).map(({ ledger, seq, hash }) => ({ ledger, seq, hash }));
          expected ??= heads;
          expect(heads).toEqual(expected);
          const projected = async () => factsOfOrganization((await replica.open('acme')).records);
          expect(await diagnose(store, 'acme', projected)).toMatchObject({ named: [] });
          const [change] = await store.changesAfter('acme', 1, 10);
          expect(change).toMatchObject({ operation: 'loadReport', load: null, actor: 'local' });
          expect((await openReplica(store)).head('acme')).toEqual(replica.head('acme'));
        } finally {
          await close();
        }
      });

      it('are decided again when somebody else writes meanwhile', async () => {
        const { store, again, close } = await under.open();
        const other = await again();
        try {
          const here = await filled(store);
          const there = await processOn(other);
          const bytes = await here.exported();
          const theirs = await edited(bytes, ({ cell }) => {
            cell('Evidence register', 'E-2', 'Owner').value = 'Head of Sales';
          });
          let isFirst = true;
          const meanwhile = storeWith(store, {
            append: async (change) => {
              if (isFirst) expect(await there.load(theirs)).toMatchObject({ ok: true });
              isFirst = false;
              return store.append(change);
            },
          });
          const loaded = await here.load(await edited(bytes, mine), {
            store: meanwhile,
          });
          expect(loaded).toMatchObject({
            ok: true,
            value: { change: { seq: 3 }, outdated: [{ sheet: 'Evidence register', id: 'E-2' }] },
          });
          const { evidence } = (await here.projection()).organization.records;
          expect([...evidence.values()].map(({ owner }) => owner)).toEqual([
            'Head of People',
            'Head of Sales',
          ]);
        } finally {
          await other.close();
          await close();
        }
      });
    },
  );
}
