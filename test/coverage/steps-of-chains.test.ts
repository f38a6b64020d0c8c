import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluationOf } from '../../src/coverage/engine/evaluation-of.ts';
import { countChains, findBestChains, findChains } from '../../src/coverage/engine/find-chains.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { dayNumber } from '../../src/model/day.ts';
import { chosenCrosswalks } from './naive/reach.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

it('the best chains that are found in steps are the first of all, and as many are counted', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 5 }), (seed, limit) => {
      const { world, question } = randomWorld(seed);
      const { catalogue, organization } = projectionOf(world);
      const crosswalks = chosenCrosswalks(world, question);
      const evaluation = evaluationOf(organization, crosswalks, dayNumber(question.asOf)!);
      const scope = evaluation.scope(organization.systemNumber.get(question.system ?? '') ?? null);
      for (let p = 0; p < catalogue.provisions.length; p++) {
        for (const filter of ['in-force', 'any'] as const) {
          const all = findChains(scope, p, filter);
          expect(atOnce(findBestChains(scope, p, filter, limit))).toEqual(all.slice(0, limit));
          expect(atOnce(countChains(scope, p, filter))).toBe(all.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
