import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findForecast } from '../../src/coverage/questions/forecast.ts';
import { dayNumber, isoDay } from '../../src/model/day.ts';
import { askedFrameworks } from './naive/answers.ts';
import type { World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { randomWorld } from './worlds.ts';

const FIRST = dayNumber('2026-06-01')!;
const DAYS = 110;
const COPIES = 20;
const WORLDS = 5;

/** The world with each piece of evidence many times, each time with a window of its own; in some all have begun before. */
function withManyWindows(world: World, dice: Dice): World {
  const hasBegun = dice.chance(0.5);
  const { organization } = world;
  const copies = Array.from({ length: COPIES }, (_, copy) => copy);
  const named = (id: string, copy: number): string => `${id}-${copy}`;
  return {
    ...world,
    organization: {
      ...organization,
      evidence: organization.evidence.flatMap((each) =>
        copies.map((copy) => {
          const from = hasBegun ? FIRST - 1 - dice.below(5) : FIRST + dice.below(DAYS + 20) - 10;
          return {
            ...each,
            id: named(each.id, copy),
            localId: named(each.localId, copy),
            status: dice.chance(0.8) ? ('ACCEPTED' as const) : each.status,
            supersedes: null,
            validFrom: isoDay(from),
            validUntil: isoDay(from + dice.below(hasBegun ? DAYS : 4)),
            position: each.position * COPIES + copy,
          };
        }),
      ),
      supports: organization.supports.flatMap((each) =>
        copies.map((copy) => ({
          ...each,
          id: named(each.id, copy),
          evidence: named(each.evidence, copy),
          position: each.position * COPIES + copy,
        })),
      ),
      demonstrates: organization.demonstrates.flatMap((each) =>
        copies.map((copy) => ({
          ...each,
          id: named(each.id, copy),
          evidence: named(each.evidence, copy),
          position: each.position * COPIES + copy,
        })),
      ),
    },
  };
}

it('a forecast has the answers of every day, on however many of them something changes', () => {
  let steps = 0;
  let worlds = 0;
  for (let seed = 0; worlds < WORLDS; seed++) {
    const { world: few, question } = randomWorld(seed);
    if (question.system === null || few.organization.supports.length < 5) continue;
    worlds++;
    const world = withManyWindows(few, new Dice(seed));
    const projection = projectionOf(world);
    const frameworks = askedFrameworks(world, null);
    const span = { from: isoDay(FIRST), until: isoDay(FIRST + DAYS) };
    const forecast = findForecast(projection, question, null, span);
    if (!forecast.ok) throw new Error(JSON.stringify(forecast.problems));
    const told = new Map(forecast.value.steps.map((step) => [step.date, step]));
    let before: unknown = null;
    for (let day = FIRST - 1; day <= FIRST + DAYS; day++) {
      const asOf = isoDay(day);
      const answers = frameworks.map((slug) => {
        const answer = answerCoverage(projection, { ...question, asOf }, slug);
        if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
        return answer.value;
      });
      const rows = answers.map(({ provisions }) => provisions);
      const step = told.get(asOf);
      const isStep = day === FIRST || (day > FIRST && !isDeepStrictEqual(rows, before));
      expect(step !== undefined, `seed ${seed}, ${asOf}`).toBe(isStep);
      before = rows;
      if (step === undefined) continue;
      steps++;
      expect(step.counts).toEqual(
        Object.fromEntries(answers.map(({ framework, counts }) => [framework, counts])),
      );
      for (const { framework, ref, to } of step.changes)
        expect(to).toEqual(rows[frameworks.indexOf(framework)]!.find((row) => row.ref === ref));
    }
  }
  expect(steps).toBeGreaterThan(WORLDS * 15);
});
