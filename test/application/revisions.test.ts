import { describe, expect, it } from 'vitest';
import { readRevisions } from '../../src/application/revisions.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

const { catalogue, organization } = projectionOf(worldOf({ frameworks: [{ slug: 'std' }] }));

/** Reads the revisions of a ledger whose changes state these facts. */
async function revisionsOf(stated: readonly (readonly Fact[])[]) {
  const changes = stated.map((facts, index): Change => {
    const seq = index + 1;
    return {
      ...{ ledger: 'acme', seq, key: `${seq}`, operation: 'load', actor: 'local' },
      ...{ at: '2026-11-24T08:00:00.000Z', productVersion: '0', inputHash: '', decidedOn: null },
      ...{ facts, load: null, previousHash: `${seq - 1}`, hash: `${seq}` },
    };
  });
  const state = { seq: changes.length, hash: '' };
  const store = {
    changesAfter: async (_: string, after: number, limit: number) => changes.slice(after, after + limit),
  };
  return readRevisions(
    store,
    new Projection(catalogue, organization, { catalogue: state, organization: state }),
  );
}

const decision = (id: string, framework: string): Fact => ({
  ...{ fact: 'node', label: 'Decision', id },
  properties: { framework },
});
const OTHER: Fact = { fact: 'node', label: 'Evidence', id: 'e', properties: {} };
const GONE: Fact = { fact: 'node-gone', label: 'Decision', id: 'a' };

describe('revisions of the statement of applicability', () => {
  it('are the changes that state or remove decisions, newest first, counted by framework', async () => {
    const { revisions, unread } = await revisionsOf([
      [decision('a', 'std'), decision('b', 'std'), decision('c', 'other')],
      [OTHER],
      [GONE, OTHER, decision('d', 'std')],
    ]);
    expect(unread).toBe(0);
    expect(revisions.map(({ seq, stated, removed }) => [seq, [...stated], removed])).toEqual([
      [3, [['std', 1]], 1],
      [
        1,
        [
          ['std', 2],
          ['other', 1],
        ],
        0,
      ],
    ]);
  });

  it('are at most twenty, among at most the last 500 changes, and say how far the ledger was read', async () => {
    const busy = await revisionsOf(Array.from({ length: 30 }, () => [decision('a', 'std')]));
    expect([busy.revisions.length, busy.revisions.at(-1)?.seq, busy.unread]).toEqual([20, 11, 10]);
    const quiet = await revisionsOf(Array.from({ length: 600 }, () => [OTHER]));
    expect([quiet.revisions.length, quiet.unread]).toEqual([0, 100]);
  });
});
