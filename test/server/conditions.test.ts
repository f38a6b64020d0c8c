import { describe, expect, it } from 'vitest';
import { type Conditions, evaluateConditions } from '../../src/server/conditions.ts';

const MADE = Date.parse('2026-11-29T10:00:00Z');
const BEFORE = 'Sun, 29 Nov 2026 09:59:59 GMT';
const THEN = 'Sun, 29 Nov 2026 10:00:00 GMT';

const CASES: readonly (readonly [Conditions, string])[] = [
  [{}, 'SEND'],
  [{ 'if-none-match': '"a"' }, 'NOT_MODIFIED'],
  [{ 'if-none-match': 'W/"a"' }, 'NOT_MODIFIED'],
  [{ 'if-none-match': '"b", W/"c,d",  "a"' }, 'NOT_MODIFIED'],
  [{ 'if-none-match': '*' }, 'NOT_MODIFIED'],
  [{ 'if-none-match': '"b"' }, 'SEND'],
  [{ 'if-none-match': 'a' }, 'SEND'],
  [{ 'if-none-match': '"xa", "a' }, 'SEND'],
  [{ 'if-none-match': '' }, 'SEND'],
  [{ 'if-modified-since': THEN }, 'NOT_MODIFIED'],
  [{ 'if-modified-since': 'Sunday, 29-Nov-26 10:00:01 GMT' }, 'NOT_MODIFIED'],
  [{ 'if-modified-since': 'Sun Nov 29 10:00:00 2026' }, 'NOT_MODIFIED'],
  [{ 'if-modified-since': BEFORE }, 'SEND'],
  [{ 'if-modified-since': '2027' }, 'SEND'],
  [{ 'if-modified-since': 'Sun, 99 Nov 2026 10:00:00 GMT' }, 'SEND'],
  // A tag says more than a date.
  [{ 'if-none-match': '"b"', 'if-modified-since': THEN }, 'SEND'],
  [{ 'if-none-match': '"a"', 'if-modified-since': BEFORE }, 'NOT_MODIFIED'],
  [{ 'if-match': '"a"' }, 'SEND'],
  [{ 'if-match': '*' }, 'SEND'],
  [{ 'if-match': '"b", "a"' }, 'SEND'],
  [{ 'if-match': '"b"' }, 'FAILED'],
  // Equal to the letter is asked for here.
  [{ 'if-match': 'W/"a"' }, 'FAILED'],
  [{ 'if-unmodified-since': THEN }, 'SEND'],
  [{ 'if-unmodified-since': BEFORE }, 'FAILED'],
  [{ 'if-match': '"a"', 'if-unmodified-since': BEFORE }, 'SEND'],
  [{ 'if-match': '"b"', 'if-none-match': '"a"' }, 'FAILED'],
  [{ 'if-match': '"a"', 'if-none-match': '"a"' }, 'NOT_MODIFIED'],
];

describe('conditions of a request', () => {
  it.each(CASES)('%j leads to %s', (conditions, outcome) => {
    expect(evaluateConditions(conditions, { etag: '"a"', modified: MADE })).toBe(outcome);
  });

  it('compare weak tags where equal to the letter is not asked for', () => {
    const weak = { etag: 'W/"a"', modified: null };
    expect(evaluateConditions({ 'if-none-match': '"a"' }, weak)).toBe('NOT_MODIFIED');
    expect(evaluateConditions({ 'if-match': 'W/"a"' }, weak)).toBe('FAILED');
  });

  it('on a date hold nothing up where there is none', () => {
    const dateless = { etag: '"a"', modified: null };
    expect(evaluateConditions({ 'if-modified-since': THEN }, dateless)).toBe('SEND');
    expect(evaluateConditions({ 'if-unmodified-since': BEFORE }, dateless)).toBe('SEND');
  });
});
