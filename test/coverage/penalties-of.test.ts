import { describe, expect, it } from 'vitest';
import { EVERY_GAP, findGaps } from '../../src/coverage/questions/gaps.ts';
import { answerProvision } from '../../src/coverage/questions/provision.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

const LOW = { ref: '9(1)', upTo: 'EUR 1', refs: ['1', '2(b)'] };
const HIGH = { ref: '9(2)', upTo: 'EUR 2', refs: ['2'] };

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'law',
        kind: 'LAW',
        penalties: [LOW, HIGH],
        provisions: [
          { ref: '1', assessable: false },
          { ref: '1(a)', parent: '1' },
          { ref: '2', assessable: false },
          { ref: '2(a)', parent: '2' },
          { ref: '2(b)', parent: '2' },
          { ref: '3' },
          { ref: '9', assessable: false },
          { ref: '9(1)', parent: '9', assessable: false },
          { ref: '9(2)', parent: '9', assessable: false },
        ],
      },
      { slug: 'other', provisions: [{ ref: '1' }] },
    ],
  }),
);
const choice = { system: null, asOf: '2026-02-01', crosswalks: null };

describe('the fines for infringing a provision', () => {
  it('are those set for it or for a provision above it, in the order of the framework', () => {
    const answer = findGaps(projection, choice, ['law', 'other'], EVERY_GAP);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const penalties = answer.value.gaps.map((gap) => [`${gap.framework}:${gap.ref}`, gap.penalties]);
    expect(Object.fromEntries(penalties)).toEqual({
      'law:1(a)': [LOW],
      'law:2(a)': [HIGH],
      'law:2(b)': [LOW, HIGH],
      'law:3': [],
      'other:1': [],
    });
  });

  it('are named of a provision that is not assessable too, and not for what its parts alone are fined', () => {
    const answer = answerProvision(projection, choice, 'law', '2');
    expect(answer).toMatchObject({ ok: true, value: { penalties: [HIGH] } });
  });
});
