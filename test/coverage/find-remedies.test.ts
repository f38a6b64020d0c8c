import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { remediesOfScope, remediesOfScopes } from '../../src/coverage/questions/find-remedies.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

it('finds the same remedies for many scopes as for each scope by itself', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const { world, question } = randomWorld(seed);
      const projection = projectionOf(world);
      const ofScopes = remediesOfScopes(projection, question);
      if (!ofScopes.ok) return;
      for (const system of [null, ...world.organization.systems.map(({ localId }) => localId)]) {
        const choice = { ...question, system };
        const ofScope = remediesOfScope(projectionOf(world), choice);
        if (!ofScope.ok) throw new Error(JSON.stringify(ofScope.problems));
        for (const { slug } of world.catalogue.frameworks) {
          const covered = answerCoverage(projection, choice, slug);
          if (!covered.ok) continue;
          for (const { ref } of covered.value.provisions)
            expect(atOnce(ofScopes.value(system, slug, ref))).toEqual(atOnce(ofScope.value(slug, ref)));
        }
      }
    }),
    { numRuns: 100 },
  );
});
