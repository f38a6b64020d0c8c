import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { systemRecords } from '../../src/coverage/questions/system-records.ts';
import { expectSame } from './expect-same.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

describe('what the answering system has recorded', () => {
  it('is its actions that are not done, and the evidence that its own explanation puts first', {
    timeout: 120_000,
  }, () => {
    const seen = { evidence: 0, actions: 0, nobody: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const mayAct = world.organization.actions.some(
          ({ system, status }) => system !== null && status !== 'DONE',
        );
        // Few worlds have an action of the system that answers; for the evidence a quarter of the others is enough.
        if (!mayAct && seed % 4 !== 0) return;
        const projection = projectionOf(world);
        const recordsOf = systemRecords(projection, question);
        if (!recordsOf.ok) throw new Error(JSON.stringify(recordsOf.problems));
        for (const { slug: framework } of world.catalogue.frameworks) {
          const answer = answerCoverage(projection, { ...question, system: null }, framework);
          if (!answer.ok) continue;
          for (const { ref, answeredBy } of answer.value.provisions) {
            const { actions, evidence } = recordsOf.value({ framework, ref, answeredBy });
            if (answeredBy === null) {
              expectSame([actions, evidence], [[], null]);
              seen.nobody++;
              continue;
            }
            const explained = explainCoverage(
              projection,
              { ...question, system: answeredBy },
              framework,
              ref,
              1,
            );
            const first = explained.ok ? explained.value.chains[0] : undefined;
            expect(evidence?.localId ?? null).toBe(first?.evidence ?? first?.begunBy[0]?.evidence ?? null);
            const open = world.organization.actions.filter(
              (action) =>
                action.framework === framework &&
                action.ref === ref &&
                action.system === answeredBy &&
                action.status !== 'DONE',
            );
            expectSame(actions, open);
            if (evidence !== null) seen.evidence++;
            seen.actions += actions.length;
          }
        }
      }),
      { numRuns: 2_000 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });
});
