import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { stateApplicability } from '../../src/coverage/questions/statement-of-applicability.ts';
import { DRIVERS } from '../../src/model/organization.ts';
import { naiveStatement } from './naive/statement-of-applicability.ts';
import type { World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { withRemedies } from './with-remedies.ts';
import { worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

/** The same world with some provisions as controls, and decisions of which some lack what a statement needs. */
function withControls(world: World, seed: number): World {
  const dice = new Dice(seed);
  const maybe = <T>(value: T): T | null => (dice.chance(0.6) ? value : null);
  const { catalogue, organization } = world;
  return {
    catalogue: {
      ...catalogue,
      provisions: catalogue.provisions.map((p) => ({ ...p, kind: dice.chance(0.6) ? 'control' : 'clause' })),
    },
    organization: {
      ...organization,
      organization: {
        ...organization.organization,
        document: {
          ...{ id: null, classification: null, owner: null, approver: null },
          reviewDate: maybe('2026-03-01'),
        },
      },
      decisions: organization.decisions.map((decision) => ({
        ...decision,
        justification: maybe('It handles the risk.'),
        driver: maybe(dice.pick(DRIVERS)),
        owner: maybe('Head of Quality'),
        approver: maybe('Head of Risk'),
        approvedOn: maybe(dice.pick(['2025-01-01', '2026-06-01'])),
        reviewedOn: maybe(dice.pick(['2025-06-01', '2026-04-01'])),
      })),
    },
  };
}

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
      value: { controls: [{ ref: 'A.1', evidence: ids.toSorted().map((evidence) => ({ evidence })) }] },
    });
  });

  it('agrees with its definition on every field, in both scopes, on several days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world: plain, questions, frameworks } = randomWorld(seed);
        const world = withControls(plain, seed);
        const projection = projectionOf(world);
        for (const question of questions) {
          const stated = stateApplicability(projection, question, frameworks);
          expect(stated).toMatchObject({ ok: true });
          if (!stated.ok) continue;
          const controls = withRemedies(projection, question, stated.value.controls);
          expect(controls).toEqual(naiveStatement(world, frameworks, question));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('refuses names that it does not know', () => {
    const projection = projectionOf(worldOf({ frameworks: [{ slug: 'std' }] }));
    const choice = { system: 'nobody', asOf: '2026-06-01', crosswalks: null };
    expect(stateApplicability(projection, choice, ['nothing'])).toMatchObject({
      ok: false,
      problems: [{ code: 'UNKNOWN_SYSTEM' }, { code: 'UNKNOWN_FRAMEWORK' }],
    });
  });
});
