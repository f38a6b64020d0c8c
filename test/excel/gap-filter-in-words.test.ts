import { expect, it } from 'vitest';
import { EVERY_GAP, type GapFilter } from '../../src/coverage/questions/gaps.ts';
import { gapFilterInWords, isNarrowing } from '../../src/excel/gap-filter-in-words.ts';

it('a filter of gaps says every part that narrows it', () => {
  expect(isNarrowing(EVERY_GAP)).toBe(false);
  const filter: GapFilter = {
    statuses: ['GAP', 'LAPSED'],
    reasons: ['NOT_MAPPED'],
    urgency: [1, 2],
    levels: ['SYSTEM'],
    owner: 'Head of Risk',
    text: 'audit',
    withoutAction: true,
    beneath: 'law:1',
  };
  expect(isNarrowing(filter)).toBe(true);
  expect(gapFilterInWords(filter)).toBe(
    'status GAP, LAPSED; reason NOT_MAPPED; urgency 1, 2; level SYSTEM; an open action of Head of Risk; the words audit; without an action that is not done; beneath law:1.',
  );
});
