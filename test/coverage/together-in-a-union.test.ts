import { expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

it('has lapsed where what ended would make a chain together with what begins today', () => {
  const world = worldOf({
    frameworks: [
      { slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }] },
      { slug: 'b', provisions: [{ ref: '1', assessable: true }, { ref: '1.1', parent: '1' }, { ref: '2' }] },
    ],
    crosswalks: [
      {
        ...{ source: 'a', target: 'b' },
        mappings: [{ source: '1;2', target: '1.1;2', relationship: 'equal', confidence: 'high' }],
      },
    ],
    evidence: [
      { id: 'begins', from: '2026-07-01' },
      { id: 'ended', from: '2026-01-01', until: '2026-06-30' },
    ],
    supports: [
      { evidence: 'begins', to: 'a:1' },
      { evidence: 'ended', to: 'a:2' },
    ],
  });
  const statusOn = (asOf: string) => {
    const answer = answerCoverage(projectionOf(world), { system: null, asOf, crosswalks: null }, 'b');
    return answer.ok ? answer.value.provisions.find(({ ref }) => ref === '1')?.status : answer.problems;
  };
  expect(['2026-06-30', '2026-07-01', '2026-07-02'].map(statusOn)).toEqual(['GAP', 'LAPSED', 'LAPSED']);
});

it.each([
  ['organization-wide', [], null],
  ['about a system', ['s'], 's'],
])('asks for evidence of a control that would make a chain with evidence %s', (_, systems, system) => {
  const world = worldOf({
    frameworks: [
      { slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }] },
      { slug: 'b', provisions: [{ ref: '1', assessable: true }, { ref: '1.1', parent: '1' }, { ref: '2' }] },
    ],
    crosswalks: [
      {
        ...{ source: 'a', target: 'b' },
        mappings: [{ source: '1;2', target: '1.1;2', relationship: 'equal', confidence: 'high' }],
      },
    ],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e', systems }],
    supports: [{ evidence: 'e', to: 'a:1' }],
    controls: [{ id: 'c', status: 'OPERATING' }],
    addresses: [{ control: 'c', to: 'a:2' }],
  });
  const question = { system, asOf: '2026-07-01', crosswalks: null };
  const answer = answerCoverage(projectionOf(world), question, 'b');
  const row = answer.ok ? answer.value.provisions.find(({ ref }) => ref === '1') : null;
  expect(row?.reason).toBe('CONTROL_WITHOUT_EVIDENCE');
});
