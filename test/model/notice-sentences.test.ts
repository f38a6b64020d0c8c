import { describe, expect, it } from 'vitest';
import { NOTICE_CODES } from '../../src/model/coverage.ts';
import { NAMED, NOTICE_SENTENCES } from '../../src/model/notice-sentences.ts';
import { stiltedPhrasesIn } from '../stilted-phrases.ts';

const LAW = 'eu-ai-act-2024-1689';
const MANY = Array.from({ length: NAMED + 2 }, (_, n) => `name-${n}`);

function some(count: number) {
  return { first: MANY.slice(0, Math.min(count, NAMED)), count };
}

/** Every notice, with one and with many of what it counts or lists. */
const EXAMPLES: readonly (readonly [string, string])[] = [
  ['UNCLASSIFIED_SYSTEM', NOTICE_SENTENCES.UNCLASSIFIED_SYSTEM(LAW, ['chatbot'])],
  ['UNCLASSIFIED_SYSTEM', NOTICE_SENTENCES.UNCLASSIFIED_SYSTEM(LAW, MANY)],
  ['SUPPORT_NOT_COMPLIANCE', NOTICE_SENTENCES.SUPPORT_NOT_COMPLIANCE(LAW)],
  ['OTHER_EDITION', NOTICE_SENTENCES.OTHER_EDITION('nist-ai-rmf-1.0', '1.0', MANY)],
  ['SUPERSEDED_FRAMEWORK', NOTICE_SENTENCES.SUPERSEDED_FRAMEWORK('iso-9001-2015', null)],
  ['SUPERSEDED_FRAMEWORK', NOTICE_SENTENCES.SUPERSEDED_FRAMEWORK('iso-9001-2015', 'iso-9001-2026')],
  ['FRAMEWORK_NOT_IN_SCOPE', NOTICE_SENTENCES.FRAMEWORK_NOT_IN_SCOPE(LAW)],
  ['PROVISION_RETIRED', NOTICE_SENTENCES.PROVISION_RETIRED(LAW, some(1))],
  ['PROVISION_RETIRED', NOTICE_SENTENCES.PROVISION_RETIRED(LAW, some(MANY.length))],
  ['CONDITIONS_UNANSWERED', NOTICE_SENTENCES.CONDITIONS_UNANSWERED(LAW, 1)],
  ['CONDITIONS_UNANSWERED', NOTICE_SENTENCES.CONDITIONS_UNANSWERED(LAW, 2)],
  ['MARKET_DATE_UNKNOWN', NOTICE_SENTENCES.MARKET_DATE_UNKNOWN(LAW, MANY)],
  ['PAST_USUAL_TERM', NOTICE_SENTENCES.PAST_USUAL_TERM(LAW, 1)],
  ['PAST_USUAL_TERM', NOTICE_SENTENCES.PAST_USUAL_TERM(LAW, 2)],
  ['REVIEW_WITHOUT_ROW', NOTICE_SENTENCES.REVIEW_WITHOUT_ROW(LAW, some(1))],
  ['REVIEW_WITHOUT_ROW', NOTICE_SENTENCES.REVIEW_WITHOUT_ROW(LAW, some(MANY.length))],
  ['LOAD_INCOMPLETE', NOTICE_SENTENCES.LOAD_INCOMPLETE(MANY)],
  ['STALE', NOTICE_SENTENCES.STALE(1)],
];

describe('a notice', () => {
  it('of every code is among the examples', () => {
    expect([...new Set(EXAMPLES.map(([code]) => code))].toSorted()).toEqual(NOTICE_CODES.toSorted());
  });

  it.each(EXAMPLES)('of %s is one sentence of plain English: %s', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z0-9].*[^.]\.$/);
    expect(sentence).not.toMatch(/[.;!?] /);
    expect(stiltedPhrasesIn(sentence)).toEqual([]);
  });

  it('lists ten names at most, and counts the rest', () => {
    const lists = EXAMPLES.filter(([, sentence]) => sentence.includes('name-0'));
    expect(lists).toHaveLength(8);
    for (const [, sentence] of lists) expect(sentence).toMatch(/name-9 and 2 more|name-0\.$/);
  });
});
