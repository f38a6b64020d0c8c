import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { askConditionsInSteps } from '../../src/coverage/questions/conditions.ts';
import { answerCoverageInSteps } from '../../src/coverage/questions/coverage.ts';
import { examineCrosswalksInSteps } from '../../src/coverage/questions/crosswalk-health.ts';
import { findDueInSteps } from '../../src/coverage/questions/due.ts';
import { answerEvidenceRecordInSteps } from '../../src/coverage/questions/evidence-record.ts';
import { findExpiringInSteps } from '../../src/coverage/questions/expiring.ts';
import { findExplainedChains } from '../../src/coverage/questions/explain.ts';
import { EVERY_GAP, findGapsInSteps } from '../../src/coverage/questions/gaps.ts';
import { findImpactInSteps } from '../../src/coverage/questions/impact.ts';
import { answerMatrixInSteps } from '../../src/coverage/questions/matrix.ts';
import { findOpenReviewsInSteps } from '../../src/coverage/questions/open-reviews.ts';
import { findPlanInSteps } from '../../src/coverage/questions/plan.ts';
import { provisionGridInSteps } from '../../src/coverage/questions/provision-grid.ts';
import type { Choice } from '../../src/coverage/questions/resolved-choice.ts';
import { stateApplicabilityInSteps } from '../../src/coverage/questions/statement-of-applicability.ts';
import { sortedInSteps } from '../../src/coverage/sorted-in-steps.ts';
import { atOnce, type Steps } from '../../src/coverage/steps.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

type Question = (projection: Projection, choice: Choice) => Steps<unknown>;

/** Every question that evaluates scopes or reads all records, in steps. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  coverage: (projection, choice) =>
    answerCoverageInSteps(projection, choice, projection.catalogue.frameworks[0]!.framework.slug),
  gaps: (projection, choice) => findGapsInSteps(projection, choice, null, EVERY_GAP),
  matrix: (projection, choice) => answerMatrixInSteps(projection, choice, null),
  'provision grid': (projection, choice) =>
    provisionGridInSteps(projection, choice, projection.catalogue.frameworks.at(-1)!.framework.slug),
  conditions: (projection, choice) => askConditionsInSteps(projection, choice, null),
  due: (projection, choice) => findDueInSteps(projection, choice, null, 3_000),
  expiring: (projection, choice) => findExpiringInSteps(projection, choice, 3_000),
  'statement of applicability': (projection, choice) => stateApplicabilityInSteps(projection, choice, null),
  'evidence record': (projection, choice) =>
    answerEvidenceRecordInSteps(projection, { ...choice, system: choice.system ?? 'none' }),
  impact: function* (projection, choice) {
    const [evidence] = projection.organization.records.evidence.values();
    const found = yield* findImpactInSteps(
      projection,
      choice,
      { evidence: evidence?.localId ?? 'none' },
      null,
    );
    return found.ok ? yield* found.value.changes.slice(0, found.value.changes.length) : found;
  },
  plan: (projection, choice) => findPlanInSteps(projection, choice, null, 2),
  'open reviews': (projection, choice) => findOpenReviewsInSteps(projection, choice, null),
  explanation: (projection, choice) => {
    const { framework, ref } = projection.catalogue.provisionAt(0);
    return findExplainedChains(projection, choice, framework, ref, { start: 0, end: 3 });
  },
  'crosswalk health': ({ catalogue, organization }, { asOf }) =>
    examineCrosswalksInSteps(
      catalogue,
      catalogue.crosswalks.map(({ slug }) => slug),
      { organization, asOf },
    ),
};

const DAYS = ['2025-06-01', '2026-03-01', '2026-11-24', '2027-08-02'];

it('questions that take turns answer as they do alone', { timeout: 300_000 }, () => {
  const asked = fc.record({
    name: fc.constantFrom(...Object.keys(QUESTIONS)),
    day: fc.constantFrom(...DAYS),
    isOfSystem: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.array(asked, { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.nat(5)),
      (seed, questions, turns) => {
        const { world, question } = randomWorld(seed);
        const choiceOf = ({ day, isOfSystem }: (typeof questions)[number]): Choice => ({
          ...{ asOf: day, crosswalks: null },
          system: isOfSystem ? question.system : null,
        });
        const alone = questions.map((each) =>
          JSON.stringify(atOnce(QUESTIONS[each.name]!(projectionOf(world), choiceOf(each)))),
        );
        const projection = projectionOf(world);
        const running = questions.map((each) => QUESTIONS[each.name]!(projection, choiceOf(each)));
        const together: (string | null)[] = questions.map(() => null);
        while (together.includes(null)) {
          const turn = turns.next().value! % questions.length;
          const index = together[turn] === null ? turn : together.indexOf(null);
          const { done, value } = running[index]!.next();
          if (done === true) together[index] = JSON.stringify(value);
        }
        expect(together).toEqual(alone);
      },
    ),
    { numRuns: 150 },
  );
});

it('what is sorted in steps is sorted, and equal items keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 6_000, size: 'max' }), (numbers) => {
      const items = numbers.map((number, at) => ({ number, at }));
      const compare = (a: { number: number }, b: { number: number }): number => a.number - b.number;
      expect(atOnce(sortedInSteps(items, compare))).toEqual(items.toSorted(compare));
    }),
    { numRuns: 50 },
  );
});

/** How many steps it takes to ask something of a world with so many systems and frameworks, each with evidence. */
function stepsOf(question: Question, size: number): number {
  const each = Array.from({ length: size }, (_, n) => n);
  const world = worldOf({
    frameworks: each.map((n) => ({
      ...{ slug: `f${n}`, kind: 'LAW' as const },
      provisions: ['1', '2', '3'].map((ref) => ({ ref, kind: 'control', level: 'SYSTEM' as const })),
    })),
    systems: each.map((n) => ({ id: `s${n}` })),
    evidence: each.map((n) => ({ id: `e${n}`, systems: [`s${n}`] })),
    supports: each.map((n) => ({ evidence: `e${n}`, to: `f${n}:1` })),
  });
  const steps = question(projectionOf(world), { system: null, asOf: '2026-11-24', crosswalks: null });
  for (let taken = 1; ; taken++) if (steps.next().done === true) return taken;
}

it.each(['coverage', 'gaps', 'matrix', 'provision grid', 'due', 'expiring', 'statement of applicability'])(
  '%s yields more often where there is more to look at',
  (name) => {
    const question = QUESTIONS[name]!;
    expect(stepsOf(question, 40)).toBeGreaterThan(stepsOf(question, 4) + 30);
  },
);
