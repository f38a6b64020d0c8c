import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOpenReviews, type OpenReviewsAnswer } from '../../src/coverage/questions/open-reviews.ts';
import { compareText } from '../../src/model/compare-text.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { askedFrameworks } from './naive/answers.ts';
import { naiveChanges, openPairs, withConfirmed } from './naive/what-if.ts';
import type { Question, World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
/** Worlds in which confirmed rows raise statuses: few random ones are. */
const RAISED: [number][] = [[11], [91], [109]];

function mustHold(outcome: Outcome<OpenReviewsAnswer>): OpenReviewsAnswer {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The statuses that rise when rows are confirmed, by asking for everything twice. */
function naiveRises(
  world: World,
  question: Question,
  asked: readonly string[],
  confirmed: Parameters<typeof withConfirmed>[1],
) {
  const then = withConfirmed(world, confirmed);
  return asked
    .flatMap((slug) => naiveChanges({ world, question }, { world: then, question }, slug))
    .filter(({ change }) => change === 'BETTER');
}

describe('open reviews', () => {
  it('are the rows that nobody vouches for, with what each would raise', { timeout: 120_000 }, () => {
    let raised = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { world, questions, frameworks } = randomWorld(seed);
        const projection = projectionOf(world);
        const asked = askedFrameworks(world, frameworks);
        for (const question of questions) {
          const answer = mustHold(findOpenReviews(projection, question, frameworks));
          const open = openPairs(world, question).filter(({ sources, targets }) =>
            [...sources, ...targets].some(({ framework }) => asked.includes(framework)),
          );
          const naive = new Map(
            open.map(({ mapping }) => [mapping.id, naiveRises(world, question, asked, [mapping])]),
          );
          expect(answer.reviews.map(({ mapping }) => mapping.id)).toEqual(
            open
              .map(({ mapping }) => mapping)
              .toSorted((a, b) => compareText(a.crosswalk, b.crosswalk))
              .toSorted((a, b) => naive.get(b.id)!.length - naive.get(a.id)!.length)
              .map(({ id }) => id),
          );
          for (const { mapping, rises } of answer.reviews) expect(rises).toEqual(naive.get(mapping.id));
          const all = naiveRises(
            world,
            question,
            asked,
            open.map(({ mapping }) => mapping),
          );
          expect(answer.ceiling).toBe(all.length);
          raised += answer.ceiling;
        }
      }),
      { numRuns: 80, examples: RAISED },
    );
    expect(raised).toBeGreaterThan(0);
  });
});
