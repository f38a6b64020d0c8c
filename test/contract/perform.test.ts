import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/graph/store.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { storeWith } from '../operations/store-with.ts';
import { type APPROVER, fill, processOn } from '../operations/writing-world.ts';
import { type OpenedStore, STORES } from './stores-under-test.ts';

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`operations on ${under.name}`, { timeout: 120_000 }, () => {
    let opened: OpenedStore;
    let store: Store;
    let other: Store;

    beforeEach(async () => {
      opened = await under.open();
      store = opened.store;
      await fill(store);
      other = await opened.again();
    });

    afterEach(async () => {
      await other.close();
      await opened.close();
    });

    async function written(): Promise<readonly string[]> {
      const changes = await store.changesAfter('acme', 1, 100);
      return changes.map(({ seq, operation, actor, key, facts }) =>
        [seq, operation, actor, key, ...facts.map(({ id }) => id)].join(' '),
      );
    }

    it('write one change that names its author, and whoever wrote it sees it at once', async () => {
      const { withdraw, statusOf, replica } = await processOn(store);
      const performed = await withdraw('E-1', { idempotencyKey: 'one' });
      expect(performed).toMatchObject({
        ok: true,
        value: {
          isRepeated: false,
          result: { status: 'WITHDRAWN' },
          change: { seq: 2, actor: 'quality-lead' },
        },
      });
      expect(await statusOf('E-1')).toBe('WITHDRAWN');
      expect(replica.head('acme')).toMatchObject({ seq: 2 });
      expect(await written()).toEqual(['2 withdrawEvidence quality-lead one acme/E-1']);
    });

    it('that two processes ask for at once are both written, the later decided on what the earlier wrote', async () => {
      const [here, there] = [await processOn(store), await processOn(other)];
      const both = await Promise.all([here.withdraw('E-1'), there.withdraw('E-2')]);
      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      expect((await written()).map((line) => line.split(' ').at(-1)).toSorted()).toEqual([
        'acme/E-1',
        'acme/E-2',
      ]);
    });

    it('are decided again when the head moved, on the records as they are then', async () => {
      const there = await processOn(other);
      const here = await processOn(store, (own) => {
        let isFirst = true;
        return storeWith(own, {
          append: async (change) => {
            if (isFirst) {
              isFirst = false;
              expect(await there.withdraw('E-1', { on: '2026-11-01' })).toMatchObject({ ok: true });
            }
            return own.append(change);
          },
        });
      });
      expect(await here.withdraw('E-1')).toMatchObject({
        ok: false,
        problems: [{ code: 'ALREADY_WITHDRAWN', sentence: expect.stringContaining('2026-11-01') }],
      });
      expect(await written()).toHaveLength(1);
    });

    it('sent twice at once with one key, from one process or two, are written once and answered alike', async () => {
      const [here, there] = [await processOn(store), await processOn(other)];
      const key = { idempotencyKey: 'same' };
      const all = await Promise.all([
        here.withdraw('E-1', key),
        here.withdraw('E-1', key),
        // A moment later, or the changes would be equal to the byte.
        there.withdraw('E-1', { ...key, at: '2026-11-24T00:00:00.001Z' }),
      ]);
      const values = all.map((outcome) => (outcome.ok ? outcome.value : null));
      expect(values.map((value) => value?.isRepeated).toSorted()).toEqual([false, true, true]);
      expect(new Set(values.map((value) => value?.change?.hash)).size).toBe(1);
      expect(new Set(values.map((value) => JSON.stringify(value?.result))).size).toBe(1);
      expect(await written()).toHaveLength(1);
    });

    it('with a key that is known answer what was stated then, although the record was changed since', async () => {
      const { withdraw } = await processOn(store);
      await withdraw('E-1', { idempotencyKey: 'one' });
      await withdraw('E-2', { idempotencyKey: 'two' });
      const again = await (await processOn(other)).withdraw('E-1', { idempotencyKey: 'one' });
      expect(again).toMatchObject({
        ok: true,
        value: {
          isRepeated: true,
          change: { seq: 2 },
          result: { id: 'acme/E-1', withdrawnOn: '2026-11-24' },
        },
      });
      expect(await written()).toHaveLength(2);
    });

    it.each([
      ['other evidence', { evidence: 'E-2' }],
      ['another day', { on: '2026-11-23' }],
      ['another author', { author: { actor: 'somebody-else', role: 'APPROVER' } as const }],
    ])(
      'with a key of another request are a conflict: %s',
      async (_, {
        evidence = 'E-1',
        ...request
      }: {
        evidence?: string;
        on?: string;
        author?: typeof APPROVER | { actor: string; role: 'APPROVER' };
      }) => {
        const { withdraw } = await processOn(store);
        await withdraw('E-1', { idempotencyKey: 'one' });
        expect(await withdraw(evidence, { ...request, idempotencyKey: 'one' })).toEqual({
          ok: false,
          problems: [
            {
              at: { in: 'field', path: 'idempotencyKey' },
              code: 'KEY_REUSED',
              sentence:
                'This key was already used for another request, withdrawEvidence (change 2). Use a new key for a new request.',
            },
          ],
        });
        expect(await written()).toHaveLength(1);
      },
    );

    it('are refused when the record was changed after the change that was expected, by whom and in which process ever', async () => {
      const [here, there] = [await processOn(store), await processOn(other)];
      await there.withdraw('E-2', { on: '2026-11-01' });
      expect(await here.withdraw('E-2', { expectedSeq: 1 })).toEqual({
        ok: false,
        problems: [
          {
            at: { in: 'field', path: 'expectedSeq' },
            code: 'CHANGED_SINCE_READ',
            sentence:
              'The record was changed by withdrawEvidence (change 2) after change 1, which you saw. Read the record again.',
          },
        ],
      });
      // Somebody changed another record since: that is nothing to this one.
      expect(await here.withdraw('E-1', { expectedSeq: 1 })).toMatchObject({ ok: true });
      expect(await written()).toHaveLength(2);
    });

    it('know a change that another process wrote and their author has seen there', async () => {
      const [here, there] = [await processOn(store), await processOn(other)];
      await there.withdraw('E-2');
      expect(await here.withdraw('E-1', { expectedSeq: 2 })).toMatchObject({ ok: true });
      expect(await here.withdraw('E-2', { expectedSeq: 9 })).toMatchObject({
        ok: false,
        problems: [
          {
            code: 'INVALID_PARAMETER',
            sentence: 'The ledger of acme has no change 9. Its newest change is 3.',
          },
        ],
      });
    });

    it('whose outcome is lost with the connection have one effect when they are sent again with their key', async () => {
      let isLost = true;
      const lost = await processOn(store, (own) =>
        storeWith(own, {
          append: async (change) => {
            const outcome = await own.append(change);
            if (!isLost) return outcome;
            isLost = false;
            throw new StoreError('OUTCOME_UNKNOWN', 'Whether it was written is not known.');
          },
        }),
      );
      const request = { idempotencyKey: 'one', expectedSeq: 1 };
      await expect(lost.withdraw('E-1', request)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
      expect(await lost.withdraw('E-1', request)).toMatchObject({
        ok: true,
        value: { isRepeated: true, change: { seq: 2 }, result: { status: 'WITHDRAWN' } },
      });
      expect(await lost.statusOf('E-1')).toBe('WITHDRAWN');
      expect(await written()).toHaveLength(1);
    });

    it('whose connection was lost before anything was written are written when they are sent again', async () => {
      let isLost = true;
      const lost = await processOn(store, (own) =>
        storeWith(own, {
          append: async (change) => {
            if (!isLost) return own.append(change);
            isLost = false;
            throw new StoreError('OUTCOME_UNKNOWN', 'Whether it was written is not known.');
          },
        }),
      );
      const request = { idempotencyKey: 'one' };
      await expect(lost.withdraw('E-1', request)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
      expect(await lost.withdraw('E-1', request)).toMatchObject({ ok: true, value: { isRepeated: false } });
      expect(await written()).toHaveLength(1);
    });
  });
}
