import fc from 'fast-check';
import { it } from 'vitest';
import { bestChains } from '../../src/coverage/questions/best-chain.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { expectSame } from './expect-same.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

it('the best chain of a provision is the one that its explanation puts first', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const { world, question } = randomWorld(seed);
      const projection = projectionOf(world);
      const best = bestChains(projection, question);
      if (!best.ok) throw new Error(JSON.stringify(best.problems));
      for (const system of [null, ...world.organization.systems.map(({ localId }) => localId)]) {
        for (const { framework, ref, retired } of world.catalogue.provisions) {
          if (retired) continue;
          const explained = explainCoverage(projection, { ...question, system }, framework, ref, 1);
          if (!explained.ok) continue;
          expectSame(best.value(system, framework, ref), explained.value.chains[0] ?? null);
        }
      }
    }),
    { numRuns: 250 },
  );
});
