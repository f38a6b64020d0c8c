import { describe, expect, it } from 'vitest';
import { ConnectionShares } from '../../src/server/connection-shares.ts';

const BOUNDS = { served: 4, servedPerAddress: 2, refused: 3, refusedPerAddress: 1 };

describe('shares of connections', () => {
  it('leave others theirs, whatever one address opens', () => {
    const shares = new ConnectionShares(BOUNDS);
    const opened = (address: string, count: number) =>
      Array.from({ length: count }, () => shares.open(address));
    expect(opened('a', 4)).toEqual(['served', 'served', 'refused', 'closed']);
    expect(opened('b', 4)).toEqual(['served', 'served', 'refused', 'closed']);
    expect(opened('c', 2)).toEqual(['refused', 'closed']);
    expect(opened('d', 1)).toEqual(['closed']);
    shares.close('a', 'served');
    expect(opened('c', 1)).toEqual(['served']);
  });

  it('bound only all connections where many clients come from one address', () => {
    const shares = new ConnectionShares(BOUNDS);
    const opened = Array.from({ length: 8 }, () => shares.open('proxy', true));
    expect(opened.filter((admission) => admission === 'served')).toHaveLength(4);
    expect(opened.filter((admission) => admission === 'refused')).toHaveLength(3);
    expect(opened.at(-1)).toBe('closed');
  });

  it('are kept only for addresses that have a connection', () => {
    const shares = new ConnectionShares(BOUNDS);
    const opened = Array.from({ length: 10_000 }, (_, n) => ({
      address: `${n}`,
      admission: shares.open(`${n}`),
    }));
    expect(shares.addresses).toBe(BOUNDS.served + BOUNDS.refused);
    for (const { address, admission } of opened) if (admission !== 'closed') shares.close(address, admission);
    expect(shares.addresses).toBe(0);
    expect(shares.open('a')).toBe('served');
  });
});
