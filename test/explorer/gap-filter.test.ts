import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setFilters } from '../../explorer/src/lens/route.ts';
import {
  askedGaps,
  readGapFilter,
  type ShownGaps,
  URGENCIES,
  writeGapFilter,
} from '../../explorer/src/screens/gaps/gap-filter.ts';
import { LEVELS } from '../../src/model/framework.ts';
import { REASON_WORDS, STATUS_WORDS, URGENCY_WORDS } from '../../src/model/glossary/coverage-words.ts';

const words = <Word extends string>(set: Readonly<Record<Word, unknown>>) =>
  fc.subarray(Object.keys(set) as Word[]);

const shown: fc.Arbitrary<ShownGaps> = fc.record({
  statuses: words(STATUS_WORDS.words),
  reasons: words(REASON_WORDS.words),
  urgencies: fc.subarray([...URGENCIES]),
  levels: fc.subarray([...LEVELS]),
  text: fc.string(),
  owner: fc.string(),
  withoutAction: fc.boolean(),
  beneath: fc.string(),
});

it('the address says which gaps are shown, whatever the words are', () => {
  fc.assert(
    fc.property(shown, (filter) => {
      const address = new URLSearchParams();
      setFilters(address, writeGapFilter(filter));
      expect(readGapFilter(new URLSearchParams(address.toString()))).toEqual(filter);
    }),
  );
});

it('a filter that excludes nothing is not asked for', () => {
  expect(askedGaps(readGapFilter(new URLSearchParams('status=&urgency=7&withoutAction=no')))).toBeNull();
});

it('a ref may have a colon', () => {
  expect(askedGaps(readGapFilter(new URLSearchParams('beneath=law:Art. 5:1')))).toEqual({
    beneath: { framework: 'law', ref: 'Art. 5:1' },
  });
});

it('urgencies have a number each, as commands and workbooks write them', () => {
  expect(Object.keys(URGENCY_WORDS.words)).toEqual(URGENCIES.map((_, place) => `${place + 1}`));
});
