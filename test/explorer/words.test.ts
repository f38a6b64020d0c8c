import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDay, formatNumber, formatShortDay, plural } from '../../explorer/src/words/numbers.ts';
import { wordOf, wordWithin } from '../../explorer/src/words/word-of.ts';
import { stiltedPhrasesIn } from '../stilted-phrases.ts';

const WORDS = join(import.meta.dirname, '../../explorer/src/words/en');

describe('the words of the explorer', () => {
  it('write numbers, days and plurals as the language does', () => {
    expect([formatNumber(12_345), formatDay('2026-11-28'), formatShortDay('2026-11-28')]).toEqual([
      ...['12,345', '28 November 2026', '28 Nov 2026'],
    ]);
    const forms = { one: '# row', other: '# rows' };
    expect([plural(1, forms), plural(0, forms), plural(2_000, forms)]).toEqual([
      '1 row',
      '0 rows',
      '2,000 rows',
    ]);
  });

  it('write words of closed sets as people read them', () => {
    expect(wordOf('COVERED_BY_CROSSWALK')).toBe('Covered by crosswalk');
    expect(wordWithin('loadOrganization')).toBe('load organization');
  });

  it('are in plain English', () => {
    const stilted = readdirSync(WORDS).flatMap((file) =>
      stiltedPhrasesIn(readFileSync(join(WORDS, file), 'utf8')).map((said) => `${file} says ${said}`),
    );
    expect(stilted).toEqual([]);
  });
});
