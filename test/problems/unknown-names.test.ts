import { describe, expect, it } from 'vitest';
import { findDifference } from '../../src/coverage/questions/difference.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { unknownNames } from '../../src/problems/unknown-names.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

const THOUSANDS = Array.from({ length: 5_000 }, (_, number) => `name-${number}`);

describe('unknown names', () => {
  it('are listed up to twenty, and counted', () => {
    const problems = unknownNames('frameworks', 'framework', [...THOUSANDS, ...THOUSANDS]);
    expect(problems).toHaveLength(21);
    expect(problems[0]?.sentence).toBe('There is no framework "name-0".');
    expect(problems.at(-1)?.sentence).toBe(
      'These are the first 20. This list names 4980 more frameworks that do not exist.',
    );
    expect(unknownNames('crosswalks', 'crosswalk', ['a', 'a'])).toHaveLength(1);
    expect(unknownNames('system', 'system', ['x'.repeat(1_000)])[0]?.sentence.length).toBeLessThan(120);
  });

  it('make a short answer to every question that takes a list of them', () => {
    const projection = projectionOf(worldOf({ frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }] }));
    const choice = { system: null, asOf: '2026-11-24', crosswalks: THOUSANDS };
    const gaps = findGaps(projection, choice, THOUSANDS);
    const side = { projection, choice };
    const difference = findDifference(projection, choice, { from: side, to: side }, THOUSANDS);
    for (const answer of [gaps, difference]) expect(JSON.stringify(answer).length).toBeLessThan(10_000);
  });
});
