import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { provisionGridInSteps } from '../../src/coverage/questions/provision-grid.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

it('has the statuses that coverage answers for each scope', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const { world, question } = randomWorld(seed);
      const projection = projectionOf(world);
      const { asOf, crosswalks } = question;
      for (const { framework } of projection.catalogue.frameworks) {
        const { slug } = framework;
        const grid = atOnce(provisionGridInSteps(projection, { asOf, crosswalks }, slug));
        const scopes = [null, ...projection.organization.systems.map(({ system }) => system.localId)];
        const answers = scopes.map((system) =>
          answerCoverage(projection, { asOf, crosswalks, system }, slug),
        );
        if (!grid.ok) {
          expect(answers.some(({ ok }) => ok)).toBe(false);
          continue;
        }
        expect([null, ...grid.value.systems]).toEqual(scopes);
        const refs = grid.value.provisions.map(({ ref }) => ref);
        for (const [place, answer] of answers.entries()) {
          if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
          expect(answer.value.provisions.map(({ ref }) => ref)).toEqual(refs);
          const statuses = [...grid.value.cells[place]!].map((cell) => COVERAGE_STATUSES[cell]);
          expect(statuses).toEqual(answer.value.provisions.map(({ status }) => status));
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('has the systems that are asked for, in file order, in whichever batch they are judged', () => {
  const systems = Array.from({ length: 70 }, (_, n) => `s${n}`);
  const projection = projectionOf(
    worldOf({
      frameworks: [{ slug: 'std', provisions: [{ ref: '1', level: 'SYSTEM' }] }],
      systems: systems.map((id) => ({ id })),
      evidence: [{ id: 'e', systems: ['s40'] }],
      supports: [{ evidence: 'e', to: 'std:1' }],
    }),
  );
  const choice = { asOf: '2026-11-24', crosswalks: null };
  const grid = atOnce(provisionGridInSteps(projection, choice, 'std', ['s65', 's40', 's2']));
  if (!grid.ok) throw new Error(grid.problems[0]?.sentence);
  expect(grid.value.systems).toEqual(['s2', 's40', 's65']);
  expect(grid.value.cells.map(([cell]) => COVERAGE_STATUSES[cell!])).toEqual([
    'GAP',
    'GAP',
    'COVERED',
    'GAP',
  ]);
});

it('refuses what coverage refuses', () => {
  const projection = projectionOf(worldOf({ frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }] }));
  const choice = { asOf: '2026-02-30', crosswalks: ['none'] };
  expect(atOnce(provisionGridInSteps(projection, choice, 'nowhere'))).toMatchObject({
    problems: [
      { code: 'INVALID_DATE' },
      { code: 'UNKNOWN_CROSSWALK' },
      { at: { path: 'framework' }, code: 'UNKNOWN_FRAMEWORK' },
    ],
  });
});
