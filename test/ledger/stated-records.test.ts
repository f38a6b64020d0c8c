import { describe, expect, it } from 'vitest';
import { StatedRecords } from '../../src/ledger/stated-records.ts';
import { chain, evidence, partOf, provision, supports } from '../contract/sample-changes.ts';

function replayed(...parts: Parameters<typeof chain>[1][number]['facts'][]): StatedRecords {
  const stated = new StatedRecords();
  for (const change of chain(
    'acme',
    parts.map((facts) => ({ facts })),
  )) {
    stated.replay(change);
  }
  return stated;
}

describe('the records that a ledger states', () => {
  it('are those of the change that stated each last', () => {
    const stated = replayed([provision('f:1')], [provision('f:2')], [provision('f:1', 'New')]);
    expect(stated.isLastStatedBy(provision('f:1'), 3)).toBe(true);
    expect(stated.isLastStatedBy(provision('f:1'), 1)).toBe(false);
    expect(stated.isLastStatedBy(provision('f:2'), 2)).toBe(true);
  });

  it('lose their links with the node at either end, which do not come back with it', () => {
    const gone = { fact: 'node-gone', label: 'Provision', id: 'f:1' } as const;
    const stated = replayed(
      [provision('f:1'), provision('f:2'), evidence('acme/E')],
      [partOf('l', 'f:2', 'f:1'), partOf('m', 'f:1', 'f:2'), supports('s', 'acme/E', 'f:2')],
      [gone],
      [provision('f:1')],
    );
    expect(stated.holds(provision('f:1'))).toBe(true);
    expect(stated.holds(partOf('l', 'f:2', 'f:1'))).toBe(false);
    expect(stated.holds(partOf('m', 'f:1', 'f:2'))).toBe(false);
    expect(stated.holds(supports('s', 'acme/E', 'f:2'))).toBe(true);
  });

  it('lose a link with the node where it ends now, not with the one where it ended before', () => {
    const links = [partOf('l', 'f:3', 'f:2'), partOf('m', 'f:3', 'f:1')];
    const stated = replayed(
      [provision('f:1'), provision('f:2'), provision('f:3')],
      [partOf('l', 'f:3', 'f:1'), partOf('m', 'f:3', 'f:2')],
      links,
      [{ fact: 'node-gone', label: 'Provision', id: 'f:1' }],
    );
    expect(links.map((link) => stated.holds(link))).toEqual([true, false]);
  });

  it('follow the order in which a store applies one change, not that of its list', () => {
    const stated = replayed(
      [partOf('l', 'f:2', 'f:1'), provision('f:1'), provision('f:2')],
      [partOf('l', 'f:2', 'f:1'), { fact: 'link-gone', type: 'PART_OF', id: 'l' }],
      [{ fact: 'node-gone', label: 'Provision', id: 'f:1' }, provision('f:1')],
    );
    expect(stated.holds(provision('f:1'))).toBe(false);
    expect(stated.holds(partOf('l', 'f:2', 'f:1'))).toBe(false);
    expect(stated.holds(provision('f:2'))).toBe(true);
  });
});
