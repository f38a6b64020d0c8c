import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

it('a notice names ten systems that are not classified, and counts the rest', () => {
  const noticesFor = (systems: number): readonly string[] => {
    const world = worldOf({
      frameworks: [{ slug: 'law', provisions: [{ ref: '1', roles: ['provider'] }] }],
      systems: Array.from({ length: systems }, (_, index) => ({ id: `s${index}` })),
    });
    const question = { system: null, asOf: '2026-01-01', crosswalks: null };
    const answer = answerCoverage(projectionOf(world), question, 'law');
    return answer.ok ? answer.value.notices.map(({ message }) => message) : [];
  };
  expect(noticesFor(2)).toEqual([
    'No role or no class under law is recorded for s0, s1, so every provision that depends on a missing one counts as applicable.',
  ]);
  expect(noticesFor(12)).toEqual([
    'No role or no class under law is recorded for s0, s1, s2, s3, s4, s5, s6, s7, s8, s9 and 2 more, so every provision that depends on a missing one counts as applicable.',
  ]);
});

describe('a notice on retired provisions', () => {
  const frameworks: TerseWorld['frameworks'] = [
    {
      slug: 'house',
      provisions: [{ ref: '1' }, { ref: 'old', retired: true }, { ref: 'gone', retired: true }],
    },
    { slug: 'std', provisions: [{ ref: '1' }, { ref: 'old', retired: true }] },
  ];
  const noticesFor = (framework: string, terse: Omit<TerseWorld, 'frameworks'>): readonly string[] => {
    const question = { system: null, asOf: '2026-01-01', crosswalks: null };
    const projection = projectionOf(worldOf({ frameworks, ...terse }));
    const answer = answerCoverage(projection, question, framework);
    return answer.ok ? answer.value.notices.map(({ message }) => message) : [];
  };

  it('names every kind of record that points to one, with the provision', () => {
    const terse: Omit<TerseWorld, 'frameworks'> = {
      crosswalks: [
        {
          ...{ slug: 'x', source: 'house', target: 'std' },
          mappings: [
            { source: 'old;gone', target: 'old', relationship: 'equal' },
            { source: '1', target: '1', relationship: 'equal' },
            { source: 'old', target: '1', relationship: 'equal', retired: true },
          ],
        },
      ],
      evidence: [{ id: 'e' }],
      controls: [{ id: 'c' }],
      supports: [
        { evidence: 'e', to: 'house:1' },
        { evidence: 'e', to: 'house:old' },
      ],
      addresses: [{ control: 'c', to: 'house:gone' }],
      decisions: [{ at: 'house:old', applicable: false, on: '2026-01-01' }],
      actions: [{ at: 'house:old', owner: 'Head of Quality', status: 'DONE' }],
      reviews: [0, 1, 2].map((mapping) => ({
        crosswalk: 0,
        mapping,
        verdict: 'CONFIRMED',
        on: '2027-01-01',
      })),
    };
    expect(noticesFor('house', terse)).toEqual([
      '5 records of the organization point to retired provisions of house and have no effect there: e to house:old, c to house:gone, decision on house:old (no, 2026-01-01), review in x: house:old;gone to std:old, action a0 on house:old.',
      '1 review of the organization has no effect, since its mapping of house was retired: x: house:old to std:1.',
    ]);
    // Of std only a review names one: no link of evidence or of a control.
    expect(noticesFor('std', terse)).toEqual([
      '1 review of the organization has no effect, since its mapping of std was retired: x: house:old to std:1.',
    ]);
  });

  it('names the first ten, and counts them all', () => {
    const evidence = Array.from({ length: 12 }, (_, index) => ({ id: `e${index}` }));
    const supports = evidence.map(({ id }) => ({ evidence: id, to: 'house:old' }));
    const [message] = noticesFor('house', { evidence, supports });
    expect(message).toMatch(/^12 records of .*: e0 to house:old, .*e9 to house:old and 2 more\.$/);
  });

  it('is not told where no record points to one', () => {
    expect(noticesFor('house', { evidence: [{ id: 'e' }] })).toEqual([]);
  });
});
