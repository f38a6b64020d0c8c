import { describe, expect, it } from 'vitest';
import { command, tinyStore } from './command-line.ts';

const data = await tinyStore();
const DAY = ['--as-of', '2026-02-01'];

/** Every command that prints a table for people. */
const COMMANDS: readonly (readonly string[])[] = [
  ['frameworks'],
  ['provisions', 'law'],
  ['mappings', 'std', '4.1', ...DAY],
  ['coverage', '--framework', 'law', ...DAY],
  ['matrix', ...DAY],
  ['gaps', '--frameworks', 'std,law', ...DAY],
  ['explain', 'std', '4.1', ...DAY],
  ['provision', 'std', '4.1', ...DAY],
  ['conditions', '--frameworks', 'law', ...DAY],
  ['statement-of-applicability', ...DAY],
  ['evidence-record', '--system', 'S-1', ...DAY],
  ['expiring', ...DAY],
  ['upgrade', 'std', 'law'],
  ['view'],
  ['health', ...DAY],
  ['words'],
  ['words', 'headings'],
];

describe('what a command prints for people', () => {
  it.each(COMMANDS)(
    '%s %s has lines of at most 80 characters where no terminal says more',
    async (...words) => {
      const { exit, out } = await command([...words, '--data', data]);
      expect(exit).toBe(0);
      expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    },
  );

  it('begins with a line that sums it up, and ends with the state in short', async () => {
    const { out } = await command(['gaps', '--frameworks', 'std', ...DAY, '--data', data]);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('Gaps of std for acme on 2026-02-01: 2, of which 2 of urgency 3');
    expect(lines.at(-1)).toBe('State: catalogue 7, organization 1. Crosswalks used: 1. In full: --verbose');
  });

  it('names hashes and crosswalks with --verbose', async () => {
    const { out } = await command(['gaps', '--frameworks', 'std', ...DAY, '--verbose', '--data', data]);
    expect(out).toMatch(
      /\n\nState:\n {2}catalogue 7\n {4}[0-9a-f]{64}\n {2}organization 1\n {4}[0-9a-f]{64}\nCrosswalks used:\n {2}house-to-std\n$/,
    );
  });
});
