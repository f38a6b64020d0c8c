import { describe, expect, it } from 'vitest';
import { command, tinyStore } from './command-line.ts';

const data = await tinyStore();

describe('a ref that has a space', () => {
  it.each([['explain'], ['provision'], ['mappings']])(
    'is taken by %s with and without quotes',
    async (name) => {
      const day = ['--as-of', '2026-02-01', '--data', data];
      const quoted = await command([name, 'law', 'Art. 9', ...day]);
      expect(quoted.exit).toBe(0);
      expect(quoted.out).toMatch(/law Art\. 9 Risk management/);
      expect(await command([name, 'law', 'Art.', '9', ...day])).toEqual(quoted);
    },
  );

  it('follows --framework too', async () => {
    const { exit, out } = await command([
      'explain',
      '--framework',
      'law',
      'Art.',
      '26(1),',
      'first',
      '--data',
      data,
    ]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^law Art\. 26\(1\), first/);
  });

  it('is needed', async () => {
    const { exit, err } = await command(['explain', 'law', '--data', data]);
    expect(exit).toBe(2);
    expect(err).toContain(
      'Name a framework once, as the first argument or with --framework, and then the ref of a provision, such as 9.2.1 or Art. 9.',
    );
  });
});
