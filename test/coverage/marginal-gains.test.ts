import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluationOf } from '../../src/coverage/engine/evaluation-of.ts';
import { LeverageMeter } from '../../src/coverage/engine/leverage.ts';
import { MarginalGains } from '../../src/coverage/engine/marginal-gains.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { dayNumber } from '../../src/model/day.ts';
import { projectionOf } from './projection-of.ts';
import { DAYS, randomWorld } from './worlds.ts';

it('what is measured again after evidence was kept is all that can have changed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.nat(),
      fc.nat(),
      fc.nat(1),
      (seed, day, kept, looked) => {
        const projection = projectionOf(randomWorld(seed).world);
        const { catalogue, organization } = projection;
        const on = dayNumber(DAYS[day % DAYS.length]!)!;
        const evaluation = evaluationOf(organization, projection.chosenCrosswalks(null), on);
        const frameworks = [...catalogue.frameworks.keys()];
        const candidates = [...catalogue.provisions.keys()];
        for (const system of [null, ...organization.systems.keys()].slice(0, 3)) {
          const scope = evaluation.scope(system);
          const reference = new LeverageMeter(scope, frameworks);
          const marginal = new MarginalGains(
            ...([new LeverageMeter(scope, frameworks), candidates, candidates.length] as const),
          );
          atOnce(marginal.measureAll());
          for (let step = 0; step < 4; step++) {
            const gains = candidates.map((provision) => reference.measure(provision));
            if (step % 2 === looked) expect(atOnce(marginal.gains())).toEqual(gains);
            const best = atOnce(marginal.best());
            expect(best ?? -1).toBe(Math.max(...gains) > 0 ? gains.indexOf(Math.max(...gains)) : -1);
            // Not only the best one: whatever is kept may change others.
            const next = step % 2 === 0 && best !== null ? best : kept % candidates.length;
            expect(atOnce(marginal.keep(next))).toEqual(reference.keep(candidates[next]!));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
