import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { canonicalHash } from '../../src/ledger/canonical-hash.ts';
import { LOAD_REPORT } from '../../src/operations/load-report.ts';
import { perform, preview } from '../../src/operations/perform.ts';
import { WITHDRAW_EVIDENCE } from '../../src/operations/withdraw-evidence.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { NO_EDITS } from './no-edits.ts';
import { storeWith } from './store-with.ts';
import { APPROVER, AT, fill, processOn } from './writing-world.ts';

let store: Store;

beforeEach(async () => {
  store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
  await fill(store);
});

afterEach(() => store.close());

const changes = () => store.changesAfter('acme', 1, 100);

describe('whoever asks for something', () => {
  it.each([
    ['READER', 'FORBIDDEN The operation withdrawEvidence needs the role APPROVER. You have the role READER.'],
    ['EDITOR', 'FORBIDDEN The operation withdrawEvidence needs the role APPROVER. You have the role EDITOR.'],
    ['APPROVER', null],
    ['ADMINISTRATOR', null],
  ] as const)('needs the role: %s', async (role, told) => {
    const { withdraw } = await processOn(store);
    const performed = await withdraw('E-1', { author: { actor: 'a', role } });
    const said = performed.ok ? null : performed.problems.map(({ code, sentence }) => `${code} ${sentence}`);
    expect(said).toEqual(told === null ? null : [told]);
    expect(await changes()).toHaveLength(told === null ? 1 : 0);
  });

  it('without the role learns nothing else, and nothing is read', async () => {
    const { withdraw } = await processOn(store, (own) =>
      storeWith(own, { changeOfKey: () => Promise.reject(new Error('The store was asked.')) }),
    );
    const author = { actor: '', role: 'READER' } as const;
    expect(await withdraw('no such', { author, idempotencyKey: 'a/b', on: 'never' })).toMatchObject({
      ok: false,
      problems: [{ code: 'FORBIDDEN' }],
    });
  });

  it.each([
    ['', 'Name a role or an account id as the actor, without spaces around it.'],
    [' a', 'Name a role or an account id as the actor, without spaces around it.'],
    ['a\u0007', 'The name of an actor must not contain control characters.'],
    ['a\u202eb', 'The name of an actor must not contain control characters.'],
    ['x'.repeat(101), 'The name of an actor has at most 100 characters.'],
    [
      'jo@example.org',
      'Name a role or an account id as the actor, not the mail address of a person. The ledger keeps the name for good.',
    ],
  ])('is recorded as a role or an account id: not %j', async (actor, sentence) => {
    const { withdraw } = await processOn(store);
    expect(await withdraw('E-1', { author: { ...APPROVER, actor } })).toEqual({
      ok: false,
      problems: [{ at: { in: 'field', path: 'actor' }, code: 'INVALID_ACTOR', sentence }],
    });
    expect(await changes()).toEqual([]);
  });

  it.each(['Head of Quality', 'auth0|5f7c8ec7c33c6c004bbafe82', 'x'.repeat(100)])(
    'may be called %s',
    async (actor) => {
      const { withdraw } = await processOn(store);
      expect(await withdraw('E-1', { author: { ...APPROVER, actor } })).toMatchObject({
        value: { change: { actor } },
      });
    },
  );

  it('is told all that is wrong with the request at once, field by field', async () => {
    const { withdraw } = await processOn(store);
    const performed = await withdraw('', { on: '2026-02-30', idempotencyKey: 'a/1', expectedSeq: -1 });
    const told = performed.ok
      ? []
      : performed.problems.map(({ at, code }) => `${at.in === 'field' ? at.path : ''} ${code}`);
    expect(told).toEqual([
      'idempotencyKey INVALID_PARAMETER',
      'expectedSeq INVALID_PARAMETER',
      'evidence INVALID_PARAMETER',
      'withdrawnOn INVALID_PARAMETER',
    ]);
  });

  it.each(['a', 'x'.repeat(128), '0b9f1c1e-6f0e-4c59-9a3a-1d2e3f405162', 'A.b_c:d-9'])(
    'may give the key %j',
    async (idempotencyKey) => {
      const { withdraw } = await processOn(store);
      const performed = await withdraw('E-1', { idempotencyKey });
      expect(performed).toMatchObject({
        ok: true,
        value: { isRepeated: false, change: { key: idempotencyKey } },
      });
    },
  );

  it('who gives no key asks for none', async () => {
    const { withdraw } = await processOn(store, (own) =>
      storeWith(own, { changeOfKey: () => Promise.reject(new Error('It was asked.')) }),
    );
    expect(await withdraw('E-1')).toMatchObject({ ok: true, value: { isRepeated: false } });
    expect(await withdraw('E-2', { idempotencyKey: null })).toMatchObject({ ok: true });
  });

  it.each(['', 'a b', '/a', 'a/', 'x'.repeat(129), `${'0'.repeat(64)}/1`])(
    'cannot give the key %j: that of a part of a load, above all, is nobody else’s',
    async (idempotencyKey) => {
      const { withdraw } = await processOn(store);
      expect(await withdraw('E-1', { idempotencyKey })).toMatchObject({
        problems: [
          {
            ...{ at: { path: 'idempotencyKey' }, code: 'INVALID_PARAMETER' },
            sentence: 'A key has 1 to 128 letters, digits, ".", "_", ":" and "-".',
          },
        ],
      });
    },
  );

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, -1])('cannot expect change %d', async (expectedSeq) => {
    const { withdraw } = await processOn(store);
    expect(await withdraw('E-1', { expectedSeq })).toMatchObject({
      problems: [
        {
          ...{ at: { path: 'expectedSeq' }, code: 'INVALID_PARAMETER' },
          sentence: 'Give the number of a change, or 0 for a ledger without changes.',
        },
      ],
    });
  });

  it('must not mistake the ledger: another is a fault of the program', async () => {
    const { context } = await processOn(store);
    for (const ledger of ['catalogue', '*']) {
      const request = { ledger, author: APPROVER, input: { evidence: 'E-1', withdrawnOn: null } };
      await expect(perform(context, WITHDRAW_EVIDENCE, request)).rejects.toThrow(
        new TypeError(`The operation withdrawEvidence does not change the ledger ${ledger}.`),
      );
    }
  });

  it('is told where there is no such organization', async () => {
    const { withdraw } = await processOn(store);
    expect(await withdraw('E-1', { ledger: 'nobody', idempotencyKey: 'k' })).toMatchObject({
      ok: false,
      problems: [
        {
          at: { path: 'organization' },
          code: 'UNKNOWN_ORGANIZATION',
          sentence: 'There is no organization "nobody".',
        },
      ],
    });
  });
});

describe('a change', () => {
  it('says everything that it was decided on and with', async () => {
    const { withdraw, replica } = await processOn(store);
    const [first] = await store.changesAfter('acme', 0, 1);
    await withdraw('E-1', { at: '2026-11-25T10:00:00.000Z' });
    const [change] = await changes();
    expect(change).toMatchObject({
      ...{ ledger: 'acme', seq: 2, at: '2026-11-25T10:00:00.000Z', actor: 'quality-lead' },
      ...{ operation: 'withdrawEvidence', load: null, previousHash: first!.hash },
      decidedOn: replica.catalogue.state,
    });
    expect(change!.facts).toMatchObject([{ id: 'acme/E-1', properties: { withdrawnOn: '2026-11-25' } }]);
  });

  it('gets the time at which it is written, where none is given, and takes its day from it', async () => {
    const { withdraw } = await processOn(store);
    const before = new Date().toISOString();
    await withdraw('E-1', { at: null });
    const [change] = await changes();
    const latest = before < AT ? AT : before;
    expect(change!.at >= latest).toBe(true);
    expect(change!.facts).toMatchObject([{ properties: { withdrawnOn: change!.at.slice(0, 10) } }]);
  });

  it('is never dated before the one that it follows', async () => {
    const { withdraw } = await processOn(store);
    await withdraw('E-1', { at: '2025-01-01T00:00:00.000Z', on: '2025-01-01' });
    expect(await changes()).toMatchObject([{ at: AT }]);
  });

  it('has a key of its own where its author gives none: the same request later is another', async () => {
    const { withdraw } = await processOn(store);
    await withdraw('E-1');
    expect(await withdraw('E-1')).toMatchObject({ ok: false, problems: [{ code: 'ALREADY_WITHDRAWN' }] });
    await withdraw('E-2');
    const keys = (await changes()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('is written although the store cannot be asked for more afterwards', async () => {
    const { context } = await processOn(store);
    const refresh = () => Promise.reject(new StoreError('STORE_UNAVAILABLE', 'It went away.'));
    const request = {
      ledger: 'acme',
      author: APPROVER,
      at: AT,
      input: { evidence: 'E-1', withdrawnOn: null },
    };
    expect(await perform({ ...context, refresh }, WITHDRAW_EVIDENCE, request)).toMatchObject({ ok: true });
    const broken = () => Promise.reject(new Error('A fault of the program.'));
    const other = { ...request, input: { evidence: 'E-2', withdrawnOn: null } };
    await expect(perform({ ...context, refresh: broken }, WITHDRAW_EVIDENCE, other)).rejects.toThrow(
      'A fault of the program.',
    );
  });

  it('that the ledger never stands still for is given up', async () => {
    const { withdraw } = await processOn(store, (own) =>
      storeWith(own, {
        append: async () => ({ outcome: 'moved', head: (await own.heads()).at(-1)! }),
      }),
    );
    await expect(withdraw('E-1')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message:
        'Other changes are being written to the ledger acme all the time, so withdrawEvidence could not be. Try again later.',
    });
  });

  it('waits for its turn: one at a time in a ledger of one process', async () => {
    let atOnce = 0;
    let most = 0;
    const { withdraw } = await processOn(store, (own) =>
      storeWith(own, {
        append: async (change) => {
          most = Math.max(most, ++atOnce);
          try {
            return await own.append(change);
          } finally {
            atOnce--;
          }
        },
      }),
    );
    const both = await Promise.all([withdraw('E-1'), withdraw('E-2'), withdraw('E-3')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(most).toBe(1);
  });
});

describe('a change that somebody else comes before', () => {
  /** A process in whose stead another one writes, just before its first change. */
  async function overtaken(meanwhile: () => Promise<unknown>) {
    let appends = 0;
    const here = await processOn(store, (own) =>
      storeWith(own, {
        append: async (change) => {
          if (appends++ === 0) await meanwhile();
          return own.append(change);
        },
      }),
    );
    return { ...here, appends: () => appends };
  }

  it('is decided again on what is recorded then', async () => {
    const there = await processOn(store);
    const here = await overtaken(() => there.withdraw('E-2'));
    expect(await here.withdraw('E-1')).toMatchObject({
      ok: true,
      value: { isRepeated: false, change: { seq: 3 } },
    });
    expect(here.appends()).toBe(2);
  });

  it('is refused where it no longer fits', async () => {
    const there = await processOn(store);
    const here = await overtaken(() => there.withdraw('E-1', { on: '2026-11-01' }));
    expect(await here.withdraw('E-1')).toMatchObject({
      ok: false,
      problems: [{ code: 'ALREADY_WITHDRAWN' }],
    });
  });

  it('with its own key is answered as repeated, with that of another request as refused', async () => {
    const there = await processOn(store);
    const key = { idempotencyKey: 'one' };
    const here = await overtaken(() => there.withdraw('E-1', { ...key, at: '2026-11-24T00:00:00.001Z' }));
    expect(await here.withdraw('E-1', key)).toMatchObject({ ok: true, value: { isRepeated: true } });
    const other = { idempotencyKey: 'two' };
    const beaten = await overtaken(() => there.withdraw('E-2', { ...other, on: '2026-11-01' }));
    expect(await beaten.withdraw('E-2', other)).toMatchObject({
      ok: false,
      problems: [{ code: 'KEY_REUSED' }],
    });
    expect(await changes()).toHaveLength(2);
  });

  it('without a key is another request, though it asks for the same', async () => {
    const there = await processOn(store);
    const here = await overtaken(() => there.withdraw('E-1', { author: { actor: 'b', role: 'APPROVER' } }));
    expect(await here.withdraw('E-1')).toMatchObject({
      ok: false,
      problems: [{ code: 'ALREADY_WITHDRAWN' }],
    });
  });
});

it('what comes to no facts writes no change', async () => {
  const { context } = await processOn(store);
  const compared = { problems: [], differences: [], outdated: [], conflicts: [], notes: [] };
  const edits = NO_EDITS;
  const result = { ...compared, edits };
  const input = { sha256: '0'.repeat(64), compare: () => result };
  expect(await perform(context, LOAD_REPORT, { ledger: 'acme', author: APPROVER, input })).toEqual({
    ok: true,
    value: { result, change: null, isRepeated: false },
  });
  expect(await changes()).toEqual([]);
});

describe('a request that names itself', () => {
  it('is done once: sent again it is answered with what was stated then', async () => {
    const { withdraw } = await processOn(store);
    const first = await withdraw('E-1', { idempotencyKey: 'one' });
    const again = await (await processOn(store)).withdraw('E-1', { idempotencyKey: 'one' });
    if (!first.ok || !again.ok) throw new Error('It is refused.');
    expect(again.value).toEqual({ ...first.value, isRepeated: true });
    expect((await changes()).map(({ key }) => key)).toEqual(['one']);
  });

  it.each([
    ['of other input', 'E-2', {}],
    ['of another author', 'E-1', { author: { actor: 'b', role: 'APPROVER' } }],
  ] as const)('cannot take the key of a request %s', async (_, evidence, other) => {
    const { withdraw } = await processOn(store);
    await withdraw('E-1', { idempotencyKey: 'one' });
    expect(await withdraw(evidence, { ...other, idempotencyKey: 'one' })).toMatchObject({
      problems: [
        {
          ...{ at: { path: 'idempotencyKey' }, code: 'KEY_REUSED' },
          sentence:
            'This key was already used for another request, withdrawEvidence (change 2). Use a new key for a new request.',
        },
      ],
    });
  });

  it('cannot take the key of another operation', async () => {
    const { withdraw } = await processOn(store);
    const [first] = await store.changesAfter('acme', 0, 1);
    const key = 'taken';
    const taken = { ...first!, key, operation: 'loadReport', actor: APPROVER.actor };
    const inputHash = canonicalHash({ evidence: 'E-1', withdrawnOn: null });
    const other = await processOn(store, (own) =>
      storeWith(own, { changeOfKey: async () => ({ ...taken, inputHash }) }),
    );
    expect(await other.withdraw('E-1', { idempotencyKey: key })).toMatchObject({
      problems: [{ code: 'KEY_REUSED' }],
    });
    expect(await withdraw('E-1', { idempotencyKey: key })).toMatchObject({ ok: true });
  });

  it('that another process did since its key was looked up is answered as repeated, not as refused', async () => {
    const there = await processOn(store);
    let isFirst = true;
    const here = await processOn(store, (own) =>
      storeWith(own, {
        changeOfKey: async (ledger, key) => {
          const known = await own.changeOfKey(ledger, key);
          if (isFirst) {
            isFirst = false;
            await there.withdraw('E-1', { idempotencyKey: 'one' });
            await here.replica.refresh();
          }
          return known;
        },
      }),
    );
    expect(await here.withdraw('E-1', { idempotencyKey: 'one' })).toMatchObject({
      ok: true,
      value: { isRepeated: true, change: { seq: 2 } },
    });
    expect(await changes()).toHaveLength(1);
  });
});

describe('a request that says which change its author has seen last', () => {
  it('is refused when the record was changed after it, and not when another was', async () => {
    const { withdraw } = await processOn(store);
    await withdraw('E-2');
    expect(await withdraw('E-2', { expectedSeq: 1 })).toMatchObject({
      ok: false,
      problems: [{ at: { path: 'expectedSeq' }, code: 'CHANGED_SINCE_READ' }],
    });
    expect(await withdraw('E-2', { expectedSeq: 2 })).toMatchObject({
      problems: [{ code: 'ALREADY_WITHDRAWN' }],
    });
    expect(await withdraw('E-1', { expectedSeq: 1 })).toMatchObject({ ok: true });
  });

  it('may have seen it in another process, but not where it does not exist yet', async () => {
    const [here, other] = [await processOn(store), await processOn(store)];
    // Both know the ledger before it is written to elsewhere.
    for (const process of [here, other]) expect(await process.statusOf('E-2')).toBe('ACCEPTED');
    await (await processOn(store)).withdraw('E-2');
    expect(await other.withdraw('E-1', { expectedSeq: 4 })).toMatchObject({
      problems: [
        {
          code: 'INVALID_PARAMETER',
          sentence: 'The ledger of acme has no change 4. Its newest change is 2.',
        },
      ],
    });
    expect(await here.withdraw('E-1', { expectedSeq: 2 })).toMatchObject({ ok: true });
  });

  it('is refused for a record that was loaded after it', async () => {
    const { withdraw } = await processOn(store);
    expect(await withdraw('E-1', { expectedSeq: 0 })).toMatchObject({
      problems: [
        {
          code: 'CHANGED_SINCE_READ',
          sentence:
            'The record was changed by loadOrganization (change 1) after change 0, which you saw. Read the record again.',
        },
      ],
    });
  });
});

describe('a preview', () => {
  const request = { ledger: 'acme', author: APPROVER, at: AT, input: { evidence: 'E-1', withdrawnOn: null } };

  it('decides and writes nothing', async () => {
    const { context } = await processOn(store);
    expect(await preview(context, WITHDRAW_EVIDENCE, request)).toMatchObject({
      value: { result: { withdrawnOn: '2026-11-24' }, facts: [{ id: 'acme/E-1' }] },
    });
    expect(await changes()).toEqual([]);
  });

  it('is refused like what it previews', async () => {
    const { context } = await processOn(store);
    const reader = { ...request, author: { actor: 'a', role: 'READER' } as const };
    expect(await preview(context, WITHDRAW_EVIDENCE, reader)).toMatchObject({
      problems: [{ code: 'FORBIDDEN' }],
    });
    expect(await preview(context, WITHDRAW_EVIDENCE, { ...request, ledger: 'nobody' })).toMatchObject({
      problems: [{ code: 'UNKNOWN_ORGANIZATION' }],
    });
  });
});
