import { describe, expect, it } from 'vitest';
import { stateApplicability } from '../../src/coverage/questions/statement-of-applicability.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';

describe('a statement of applicability', () => {
  it('names all evidence of a control, however much there is', () => {
    const ids = Array.from({ length: 150 }, (_, index) => `E-${index}`);
    const projection = projectionOf(
      worldOf({
        frameworks: [
          {
            slug: 'std',
            kind: 'MANAGEMENT_SYSTEM_STANDARD',
            provisions: [{ ref: 'A.1', kind: 'control' }],
          },
        ],
        evidence: ids.map((id) => ({ id, from: '2026-01-01', until: '2027-01-01' })),
        supports: ids.map((evidence) => ({ evidence, to: 'std:A.1' })),
      }),
    );
    const choice = { system: null, asOf: '2026-06-01', crosswalks: null };
    const stated = stateApplicability(projection, choice, ['std']);
    expect(stated).toMatchObject({
      ok: true,
      value: { controls: [{ ref: 'A.1', evidence: ids.toSorted() }] },
    });
  });
});
