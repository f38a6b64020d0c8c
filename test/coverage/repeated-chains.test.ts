import { describe, expect, it } from 'vitest';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

/** The steps of every chain that reaches `law:x` in the scope of the one system. */
function stepsOf(world: TerseWorld): readonly string[] {
  const question = { system: 's', asOf: '2026-01-01', crosswalks: null };
  const explained = explainCoverage(projectionOf(worldOf(world)), question, 'law', 'x', 100);
  if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
  return explained.value.chains.map(({ extent, steps }) =>
    [...steps.map(({ from, to }) => `${from} → ${to}`), extent].join(', '),
  );
}

describe('an explanation tells once', () => {
  it('a whole that organization-wide evidence and evidence about the system each make FULL', () => {
    const steps = stepsOf({
      frameworks: [
        {
          slug: 'std',
          provisions: [
            { ref: '1', complete: true, assessable: false },
            { ref: '1.1', parent: '1' },
            { ref: '1.2', parent: '1' },
          ],
        },
        { slug: 'law', provisions: [{ ref: 'x' }] },
      ],
      crosswalks: [
        {
          source: 'std',
          target: 'law',
          mappings: [{ source: '1', target: 'x', relationship: 'equal' }],
        },
      ],
      systems: [{ id: 's' }],
      evidence: [{ id: 'wide' }, { id: 'own', systems: ['s'] }],
      supports: ['wide', 'own'].flatMap((evidence) => ['std:1.1', 'std:1.2'].map((to) => ({ evidence, to }))),
    });
    expect(steps.filter((each) => each.startsWith('std:'))).toEqual([
      'std:1.1 → std:1, std:1.2 → std:1, std:1 → law:x, FULL',
    ]);
  });

  it('a row that maps a provision to itself, though rows are read both ways', () => {
    const steps = stepsOf({
      frameworks: [{ slug: 'law', provisions: [{ ref: 'x' }] }],
      crosswalks: [
        {
          source: 'law',
          target: 'law',
          mappings: [{ source: 'x', target: 'x', relationship: 'equal' }],
        },
      ],
      systems: [{ id: 's' }],
      evidence: [{ id: 'e' }],
      supports: [{ evidence: 'e', to: 'law:x' }],
    });
    expect(steps).toEqual(['e → law:x, FULL', 'e → law:x, law:x → law:x, FULL']);
  });
});
