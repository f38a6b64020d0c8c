import { describe, expect, it } from 'vitest';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';
import { DEEPEST, wideStore } from './wide-store.ts';

const data = await tinyStore();
const wide = await wideStore();
const DAY = ['--as-of', '2026-02-01'];
const ALL = ['--frameworks', ''];
const { framework, ref } = DEEPEST;

/** Every command that answers people, by how it is given; `DATA` is its store, `FOLDER` a folder that passes. */
const COMMANDS: readonly (readonly string[])[] = [
  ['frameworks'],
  ['provisions', 'law'],
  ['provisions', framework],
  ['provisions', framework, 'General'],
  ['mappings', 'std', '4.1', ...DAY],
  ['derive', 'house-to-std', 'law-to-std'],
  ['coverage', '--framework', 'law', ...DAY],
  ['coverage', '--framework', framework, ...DAY],
  ['matrix', ...ALL, ...DAY],
  ['gaps', ...ALL, ...DAY],
  ['difference', ...ALL, '--from-as-of', '2026-01-01', ...DAY],
  ['impact', 'E-1', ...ALL, ...DAY],
  ['plan', ...ALL, ...DAY],
  ['forecast', ...ALL, ...DAY],
  ['bounds', ...ALL, ...DAY],
  ['open-reviews', ...ALL, ...DAY],
  ['explain', 'std', '4.1', ...DAY],
  ['explain', framework, ref, ...DAY],
  ['provision', 'std', '4.1', ...DAY],
  ['provision', framework, '10', ...DAY],
  ['conditions', ...ALL, ...DAY],
  ['statement-of-applicability', ...DAY],
  ['evidence-record', '--system', 'S-1', ...DAY],
  ['expiring', ...DAY],
  ['upgrade', 'std', 'law'],
  ['due', ...ALL, ...DAY],
  ['history', 'E-1'],
  ['history', `${framework}:${ref}`],
  ['view'],
  ['view', 'questions', ...DAY],
  ['health', ...DAY],
  ['words'],
  ['words', 'headings'],
  ['words', 'LAPSED'],
  ['words', 'roles'],
  ['check', 'FOLDER'],
  ['load', 'FOLDER', '--dry-run'],
  ['load', 'FOLDER', '--prune', '--dry-run'],
  ['doctor'],
  ['rebuild'],
  ['ledger', 'verify'],
];

/** An organization whose load would change, end and add rows with long texts. */
const FOLDER = temporaryFolder({
  ...TINY_ORGANIZATION,
  'evidence.csv': `id,title,kind,status,accepted_by,accepted_on,valid_from,valid_until
E-1,${'A title with many words and '.repeat(8)},policy,ACCEPTED,The board,2026-01-02,,
E-2,Course,training,ACCEPTED,The board,2026-01-02,2026-12-31,2026-01-01
E-9,${'Unspeakable'.repeat(12)},training,DRAFT,,,,
`,
});

describe('what a command prints for people', () => {
  it.each(
    COMMANDS.flatMap((words) => [
      { words, store: data, called: 'short' },
      { words, store: wide, called: 'long' },
    ]).filter(({ words, store }) => store === wide || !words.join().includes(framework)),
  )(
    '$words has lines of at most 80 characters where no terminal says more, over $called texts',
    async ({ words, store }) => {
      for (const manner of [[], ['--verbose']]) {
        const given = words.map((word) => (word === 'FOLDER' ? FOLDER : word));
        const { exit, out, err } = await command([...given, ...manner, '--data', store]);
        expect([exit, err]).toEqual([0, '']);
        const tooLong = out.split('\n').filter((line) => [...line].length > 80 && !line.includes(FOLDER));
        expect(tooLong).toEqual([]);
      }
    },
  );

  it('names the provision above where several have the same title', async () => {
    const { out } = await command(['coverage', '--framework', framework, ...DAY, '--data', wide]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('– General');
  });

  it('goes on in an indented line, on a terminal also in notes and problems', async () => {
    const words = ['gaps', '--frameworks', 'nope', ...DAY, '--data', data];
    const { err } = await command(words);
    expect(err.split('\n')).toHaveLength(2);
    const watched = await command(words, { isWatched: true, width: 40 });
    expect(watched.err.replaceAll(/\n +/g, ' ')).toBe(err);
    expect(watched.err.split('\n').every((line) => [...line].length <= 40)).toBe(true);
  });

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
