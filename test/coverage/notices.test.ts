import { expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

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
