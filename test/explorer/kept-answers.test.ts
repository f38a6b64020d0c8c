import { describe, expect, it } from 'vitest';
import { KeptAnswers } from '../../explorer/src/ask/kept-answers.ts';

describe('kept answers', () => {
  it('are no more than allowed: the one that was used longest ago goes first', () => {
    const kept = new KeptAnswers(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect(kept.size).toBe(2);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });

  it('are forgotten when something was recorded', () => {
    const kept = new KeptAnswers();
    kept.set('a', 1);
    kept.clear();
    expect(kept.get('a')).toBeUndefined();
  });
});
