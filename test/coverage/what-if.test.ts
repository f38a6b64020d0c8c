import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../bench/dice.ts';
import { assuming, isAssumed, MOST_ASSUMED } from '../../src/coverage/projection/assuming.ts';
import type { Assumption } from '../../src/coverage/projection/assumption.ts';
import { findBounds } from '../../src/coverage/questions/bounds.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findDifference } from '../../src/coverage/questions/difference.ts';
import { FARTHEST_EXPIRING, findExpiring } from '../../src/coverage/questions/expiring.ts';
import { findForecast } from '../../src/coverage/questions/forecast.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { findImpact, findImpactInSteps, type ImpactOf } from '../../src/coverage/questions/impact.ts';
import { findPlan } from '../../src/coverage/questions/plan.ts';
import { whatFalls } from '../../src/coverage/questions/what-falls.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import type { ProvisionCoverage } from '../../src/model/coverage.ts';
import { dayNumber, isoDay } from '../../src/model/day.ts';
import { expectSame } from './expect-same.ts';
import { askedFrameworks, countsOf, naiveCoverage, naiveGaps } from './naive/answers.ts';
import { followable, levelOf, partsOf } from './naive/reach.ts';
import { effective, strength, systemsInScope } from './naive/status.ts';
import {
  naiveChanges,
  reviewedOnly,
  withAssumptions,
  withoutControl,
  withoutEvidence,
} from './naive/what-if.ts';
import {
  activeProvisions,
  frameworkOf,
  inDocumentOrder,
  isVisible,
  type Question,
  type World,
} from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { DAYS, randomWorld } from './worlds.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Any property below fails with the seed of the world; `randomWorld(seed)` makes it again. */
function forWorlds(check: (seed: number) => void, worlds: number): void {
  fc.assert(fc.property(seeds, check), { numRuns: worlds });
}

function mustHold<T>(outcome: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Some supports that the organization could assume. */
function randomAssumptions(world: World, dice: Dice): readonly Assumption[] {
  const visible = activeProvisions(world).filter(({ framework }) =>
    isVisible(world, frameworkOf(world, framework).owner),
  );
  const systems = world.organization.systems.map(({ localId }) => localId);
  return Array.from({ length: 1 + dice.below(3) }, () => {
    const { framework, ref } = dice.pick(visible);
    const extent = dice.pick(['FULL', 'PARTIAL'] as const);
    return { framework, ref, extent, system: dice.chance(0.5) ? null : dice.pick([null, ...systems]) };
  });
}

const countsIn = (world: World, frameworks: readonly string[], question: Question) =>
  Object.fromEntries(
    frameworks.map((slug) => [
      slug,
      countsOf(naiveCoverage(world, slug, question).map(({ status }) => status)),
    ]),
  );

describe('what is assumed', () => {
  it('counts as evidence that is always in force, in coverage and gaps', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, questions, frameworks } = randomWorld(seed);
      const assumed = randomAssumptions(world, new Dice(seed));
      const projection = mustHold(assuming(projectionOf(world), assumed));
      const then = withAssumptions(world, assumed);
      for (const question of questions) {
        for (const framework of askedFrameworks(world, frameworks)) {
          const answer = mustHold(answerCoverage(projection, question, framework));
          expectSame(answer.provisions, naiveCoverage(then, framework, question));
          expectSame(answer.assumed, assumed);
        }
        expectSame(
          mustHold(findGaps(projection, question, frameworks)).gaps.map(({ ref, leverage }) => [
            ref,
            leverage,
          ]),
          naiveGaps(then, frameworks, question).map(({ ref, leverage }) => [ref, leverage]),
        );
      }
    }, 300);
  });

  it('leaves the recorded answers as they are', () => {
    const { world, question } = randomWorld(1);
    const projection = projectionOf(world);
    const [framework] = askedFrameworks(world, []);
    const before = mustHold(answerCoverage(projection, question, framework!));
    mustHold(assuming(projection, randomAssumptions(world, new Dice(1))));
    expect(mustHold(answerCoverage(projection, question, framework!))).toEqual(before);
    expect([...projection.organization.records.evidence.values()].some(isAssumed)).toBe(false);
  });

  it('is refused where a name is unknown, or where it is too much', () => {
    const { world } = randomWorld(1);
    const projection = projectionOf(world);
    const known = randomAssumptions(world, new Dice(1))[0]!;
    const codes = (assumed: readonly Assumption[]) => {
      const outcome = assuming(projection, assumed);
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    };
    expect(codes([{ ...known, framework: 'none' }])).toEqual(['UNKNOWN_FRAMEWORK']);
    expect(
      codes([
        { ...known, ref: 'none' },
        { ...known, system: 'none' },
      ]),
    ).toEqual(['UNKNOWN_PROVISION', 'UNKNOWN_SYSTEM']);
    const many = Array.from({ length: MOST_ASSUMED + 1 }, () => known);
    expect(codes(many)).toEqual(['INVALID_PARAMETER']);
    expect(codes(many.slice(1))).toEqual([]);
  });
});

describe('a difference', () => {
  it('agrees with the definition between two days, and what is assumed', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, question, frameworks } = randomWorld(seed);
      const dice = new Dice(seed);
      const assumed = randomAssumptions(world, dice);
      const projection = projectionOf(world);
      const later = { ...question, asOf: dice.pick(DAYS) };
      const { system, ...from } = question;
      const to = { asOf: later.asOf, crosswalks: later.crosswalks };
      const sides = {
        from: { projection, choice: from },
        to: { projection: mustHold(assuming(projection, assumed)), choice: to },
      };
      const answer = mustHold(findDifference(projection, question, sides, frameworks));
      const asked = askedFrameworks(world, frameworks);
      const then = { world: withAssumptions(world, assumed), question: later };
      expectSame(
        answer.changes,
        asked.flatMap((slug) => naiveChanges({ world, question }, then, slug)),
      );
      expectSame(answer.from.counts, countsIn(world, asked, question));
      expectSame(answer.to.counts, countsIn(then.world, asked, later));
      expectSame([answer.onlyFrom, answer.onlyTo, answer.system], [0, 0, system]);
    }, 400);
  });

  it('leaves out, and counts, what only one side knows', () => {
    forWorlds((seed) => {
      const { world } = randomWorld(seed);
      const [gone] = world.catalogue.frameworks;
      const { catalogue, organization } = world;
      const lacking: World = {
        catalogue: {
          ...catalogue,
          frameworks: catalogue.frameworks.slice(1),
          provisions: catalogue.provisions.filter(({ framework }) => framework !== gone!.slug),
          crosswalks: [],
          mappings: [],
          gaps: [],
        },
        organization,
      };
      if (!isVisible(world, gone!.owner)) return;
      const choice = { asOf: '2026-06-30', crosswalks: [] };
      const question = { ...choice, system: null };
      const [whole, part] = [world, lacking].map((each) => ({ projection: projectionOf(each), choice }));
      const ask = (from: typeof whole, to: typeof whole) =>
        mustHold(findDifference(whole!.projection, question, { from: from!, to: to! }, [gone!.slug]));
      const assessable = naiveCoverage(world, gone!.slug, question).length;
      expect(ask(whole, part)).toMatchObject({
        onlyFrom: assessable,
        onlyTo: 0,
        changes: [],
        to: { counts: {} },
      });
      expect(ask(part, whole)).toMatchObject({
        onlyFrom: 0,
        onlyTo: assessable,
        changes: [],
        from: { counts: {} },
      });
    }, 50);
  });
});

/** The status changes from a world to another of the organization, then of each system in file order. */
function naiveImpact(world: World, to: World, question: Question, frameworks: readonly string[] | null) {
  const inOrder = world.organization.systems.toSorted((a, b) => a.position - b.position);
  return [null, ...inOrder.map(({ localId }) => localId)].flatMap((system) =>
    askedFrameworks(world, frameworks).flatMap((slug) => {
      const [before, after] = [world, to].map((side) => ({ world: side, question: { ...question, system } }));
      return naiveChanges(before!, after!, slug).map((change) => ({ system, ...change }));
    }),
  );
}

/** The world with so many systems more, each like one of its own, and evidence about some of them. */
function withMoreSystems(world: World, more: number, dice: Dice): World {
  const { organization } = world;
  const added = Array.from({ length: organization.systems.length === 0 ? 0 : more }, (_, index) => {
    const localId = `more-${index}`;
    const like = dice.pick(organization.systems);
    return { ...like, localId, id: `${like.organization}/${localId}`, position: 1_000 + index };
  });
  const about = (systems: readonly string[]): readonly string[] =>
    systems.length === 0
      ? []
      : [...systems, ...added.map(({ localId }) => localId).filter(() => dice.chance(0.3))];
  return {
    ...world,
    organization: {
      ...organization,
      systems: [...organization.systems, ...added],
      evidence: organization.evidence.map((each) => ({ ...each, systems: about(each.systems) })),
    },
  };
}

describe('the impact of a record', () => {
  function expectImpact(world: World, question: Question, frameworks: readonly string[] | null, dice: Dice) {
    const projection = projectionOf(world);
    const { evidence, controls } = world.organization;
    let compared = 0;
    const expectChanges = (of: ImpactOf, without: World): void => {
      const expected = naiveImpact(world, without, question, frameworks);
      compared += expected.length;
      expectSame(mustHold(findImpact(projection, question, of, frameworks)).changes, expected);
      const { changes } = mustHold(atOnce(findImpactInSteps(projection, question, of, frameworks)));
      const [start, end] = [dice.below(expected.length + 1), dice.below(expected.length + 1)].sort(
        (a, b) => a - b,
      );
      expectSame(atOnce(changes.slice(start!, end!)), expected.slice(start, end));
      expectSame(changes.length, expected.length);
    };
    if (evidence.length > 0) {
      const { id, localId } = dice.pick(evidence);
      expectChanges({ evidence: localId }, withoutEvidence(world, id));
    }
    if (controls.length > 0) {
      const { id, localId } = dice.pick(controls);
      expectChanges({ control: localId }, withoutControl(world, id));
    }
    return compared;
  }

  it('agrees with the definition for evidence and controls', { timeout: 300_000 }, () => {
    let compared = 0;
    forWorlds((seed) => {
      const { world, question, frameworks } = randomWorld(seed);
      compared += expectImpact(world, question, frameworks, new Dice(seed));
    }, 300);
    expect(compared).toBeGreaterThan(50);
  });

  it('agrees with it where there are more systems than are compared at once', { timeout: 300_000 }, () => {
    let compared = 0;
    forWorlds((seed) => {
      const { world, question, frameworks } = randomWorld(seed);
      const dice = new Dice(seed);
      compared += expectImpact(withMoreSystems(world, 70, dice), question, frameworks, dice);
    }, 12);
    expect(compared).toBeGreaterThan(20);
  });

  it('is refused for a record that does not exist', () => {
    const projection = projectionOf(randomWorld(1).world);
    const choice = { asOf: '2026-06-30', crosswalks: null };
    expect(findImpact(projection, choice, { evidence: 'none' }, null)).toMatchObject({
      problems: [{ code: 'UNKNOWN_EVIDENCE', at: { path: 'evidence' } }],
    });
    expect(findImpact(projection, choice, { control: 'none' }, null)).toMatchObject({
      problems: [{ code: 'UNKNOWN_CONTROL', at: { path: 'control' } }],
    });
  });
});

describe('what falls when evidence ends', () => {
  it('agrees with the definition for the organization and the systems', { timeout: 300_000 }, () => {
    let compared = 0;
    forWorlds((seed) => {
      const { world, question } = randomWorld(seed);
      const projection = projectionOf(world);
      const { expiring } = mustHold(findExpiring(projection, question, FARTHEST_EXPIRING));
      for (const each of expiring.slice(0, 2)) {
        const { id, systems: about } = each.evidence;
        const asOf = isoDay(dayNumber(each.validUntil)! + 1);
        const { organization } = world;
        const lasting: World = {
          ...world,
          organization: {
            ...organization,
            evidence: organization.evidence.map((record) =>
              record.id === id ? { ...record, validUntil: null } : record,
            ),
          },
        };
        const inOrder = organization.systems.toSorted((a, b) => a.position - b.position);
        const inScope = new Set(systemsInScope(world, asOf).map(({ localId }) => localId));
        const scopes = inOrder
          .map(({ localId }) => localId)
          .filter((localId) => (about.length === 0 ? inScope.has(localId) : about.includes(localId)));
        const expected = [null, ...scopes].flatMap((system) =>
          askedFrameworks(world, null).flatMap((slug) => {
            const asked = { ...question, system, asOf };
            const [from, to] = [lasting, world].map((of) => ({ world: of, question: asked }));
            return naiveChanges(from!, to!, slug).map((change) => ({ system, ...change }));
          }),
        );
        compared += expected.length;
        expectSame(mustHold(whatFalls(projection, each.evidence, question.crosswalks)), expected);
      }
    }, 200);
    expect(compared).toBeGreaterThan(20);
  });
});

describe('bounds', () => {
  it('count only reviewed mappings as proven, and all as possible', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, questions, frameworks } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        const answer = mustHold(findBounds(projection, question, frameworks));
        const asked = askedFrameworks(world, frameworks);
        const proven = reviewedOnly(world, question.asOf);
        expectSame(answer.proven, countsIn(proven, asked, question));
        expectSame(answer.possible, countsIn(world, asked, question));
        expectSame(
          answer.changes,
          asked.flatMap((slug) => naiveChanges({ world: proven, question }, { world, question }, slug)),
        );
      }
    }, 400);
  });
});

describe('a forecast', () => {
  it('agrees with the definition, day by day', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, question, frameworks } = randomWorld(seed);
      const dice = new Dice(seed);
      const first = dayNumber(dice.pick(DAYS))! - dice.below(4);
      const span = { from: isoDay(first), until: isoDay(first + dice.below(10)) };
      const answer = mustHold(findForecast(projectionOf(world), question, frameworks, span));
      expectSame(answer.steps, naiveForecast(world, question, askedFrameworks(world, frameworks), span));
    }, 300);
  });

  it('finds every step of years, which are where some answer differs', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, question, frameworks } = randomWorld(seed);
      const span = { from: '2026-06-25', until: '2027-07-05' };
      const answer = mustHold(findForecast(projectionOf(world), question, frameworks, span));
      expectSame(answer.steps, naiveForecast(world, question, askedFrameworks(world, frameworks), span));
    }, 4);
  });

  it('reaches two years ahead unless a day is asked for, and ten at most', () => {
    const projection = projectionOf(randomWorld(1).world);
    const question = { system: null, asOf: '2024-02-29', crosswalks: null };
    const ask = (from: string | null, until: string | null) =>
      findForecast(projection, question, null, { from, until });
    expect(ask(null, null)).toMatchObject({ value: { from: '2024-02-29', until: '2026-02-28' } });
    expect(ask('2025-01-01', null)).toMatchObject({ value: { from: '2025-01-01', until: '2027-01-01' } });
    expect(ask(null, '2034-02-28').ok).toBe(true);
    for (const until of ['2034-03-01', '2024-02-28'])
      expect(ask(null, until)).toMatchObject({
        problems: [{ code: 'INVALID_PARAMETER', at: { path: 'until' } }],
      });
    expect(ask('9999-12-30', null)).toMatchObject({ value: { from: '9999-12-30', until: '9999-12-31' } });
    expect(ask('2025-02-30', 'soon')).toMatchObject({
      problems: [
        { code: 'INVALID_DATE', at: { path: 'from' } },
        { code: 'INVALID_DATE', at: { path: 'until' } },
      ],
    });
  });
});

function naiveForecast(
  world: World,
  question: Question,
  frameworks: readonly string[],
  { from, until }: { readonly from: string; readonly until: string },
) {
  const rowsOn = (day: number) => {
    const asked = { ...question, asOf: isoDay(day) };
    return frameworks.map((slug) => [slug, naiveCoverage(world, slug, asked)] as const);
  };
  const steps: unknown[] = [];
  let [before, last] = [rowsOn(dayNumber(from)! - 1), dayNumber(from)! - 1];
  for (let day = dayNumber(from)!; day <= dayNumber(until)!; day++) {
    const now = rowsOn(day);
    if (day === dayNumber(from) || JSON.stringify(now) !== JSON.stringify(before)) {
      const [a, b] = [last, day].map((each) => ({ world, question: { ...question, asOf: isoDay(each) } }));
      steps.push({
        date: isoDay(day),
        counts: countsIn(world, frameworks, b!.question),
        changes: day === dayNumber(from) ? [] : frameworks.flatMap((slug) => naiveChanges(a!, b!, slug)),
        events: naiveEvents(world, question.system, isoDay(day), isoDay(day - 1), before),
      });
      last = day;
    }
    before = now;
  }
  return steps;
}

function naiveEvents(
  world: World,
  system: string | null,
  day: string,
  yesterday: string,
  before: readonly (readonly [string, readonly ProvisionCoverage[]])[],
) {
  const { evidence, decisions, answers, rowReviews, systems } = world.organization;
  const mine = (of: string | null) => system === null || of === null || of === system;
  const seen = evidence.filter(
    (e) => system === null || e.systems.length === 0 || e.systems.includes(system),
  );
  const inForceOn = (e: (typeof evidence)[number], on: string) => {
    const ended = e.status === 'WITHDRAWN' || e.status === 'SUPERSEDED';
    if (e.status !== 'ACCEPTED' && !ended) return false;
    if (ended && (e.withdrawnOn === null || on >= e.withdrawnOn)) return false;
    return (e.validFrom ?? '0') <= on && on <= (e.validUntil ?? '9');
  };
  const inScope = (s: (typeof systems)[number], on: string) =>
    (s.inScopeFrom ?? '0') <= on && on <= (s.inScopeUntil ?? '9');
  const at = (of: string | null) => (of === null ? '' : `@${of}`);
  const ids: readonly (readonly [string, readonly string[]])[] = [
    [
      'EVIDENCE_ENTERS',
      seen.filter((e) => inForceOn(e, day) && !inForceOn(e, yesterday)).map((e) => e.localId),
    ],
    [
      'EVIDENCE_LEAVES',
      seen.filter((e) => !inForceOn(e, day) && inForceOn(e, yesterday)).map((e) => e.localId),
    ],
    [
      'DECISION_STARTS',
      decisions
        .filter((d) => d.on === day && mine(d.system))
        .map((d) => `${d.framework}:${d.ref}${at(d.system)}`),
    ],
    [
      'ANSWER_STARTS',
      answers
        .filter((a) => a.on === day && mine(a.system))
        .map((a) => `${a.framework}:${a.condition}${at(a.system)}`),
    ],
    ['REVIEW_STARTS', rowReviews.filter((r) => r.on === day).map((r) => r.mapping)],
    [
      'SYSTEM_ENTERS',
      system === null
        ? systems.filter((s) => inScope(s, day) && !inScope(s, yesterday)).map((s) => s.localId)
        : [],
    ],
    [
      'SYSTEM_LEAVES',
      system === null
        ? systems.filter((s) => !inScope(s, day) && inScope(s, yesterday)).map((s) => s.localId)
        : [],
    ],
    [
      'PROVISION_APPLIES',
      before.flatMap(([slug, rows]) =>
        rows.filter((row) => row.appliesFrom === day).map((row) => `${slug}:${row.ref}`),
      ),
    ],
  ];
  return ids.flatMap(([event, named]) => [...new Set(named)].sort().map((id) => ({ event, id })));
}

describe('a plan', () => {
  it('agrees with the definition, step by step', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, questions, frameworks } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        const asked = askedFrameworks(world, frameworks);
        const limit = 1 + (seed % 4);
        const answer = mustHold(findPlan(projection, question, frameworks, limit));
        const naive = naivePlan(world, question, asked, limit);
        expectSame(answer.steps, naive.steps);
        expectSame([answer.ceiling, answer.isBest], [naive.ceiling, naive.isBest]);
      }
    }, 60);
  });

  it('has 1 to 50 steps', () => {
    const projection = projectionOf(randomWorld(1).world);
    const question = { system: null, asOf: '2026-06-30', crosswalks: null };
    for (const limit of [0, 51, 1.5])
      expect(findPlan(projection, question, null, limit)).toMatchObject({
        problems: [{ code: 'INVALID_PARAMETER', at: { path: 'limit' } }],
      });
    expect(findPlan(projection, question, null, 50).ok).toBe(true);
  });
});

function naivePlan(world: World, question: Question, frameworks: readonly string[], limit: number) {
  const candidates = frameworks.flatMap((slug) => inDocumentOrder(world, slug));
  const assume = (of: typeof candidates): readonly Assumption[] =>
    of.map(({ framework, ref }) => ({ framework, ref, extent: 'FULL', system: question.system }));
  const improved = (of: typeof candidates) => {
    const then = { world: withAssumptions(world, assume(of)), question };
    return frameworks.flatMap((slug) =>
      naiveChanges({ world, question }, then, slug).filter(({ ref, from, to }) => {
        const [a, b] = [effective(from), effective(to)];
        const p = candidates.find((each) => each.framework === slug && each.ref === ref)!;
        if (question.system === null && levelOf(world, p) === 'SYSTEM') return false;
        return a !== null && b !== null && strength(b) > strength(a) && strength(b) >= strength('INDICATIVE');
      }),
    );
  };
  const name = ({ framework, ref }: { readonly framework: string; readonly ref: string }) =>
    `${framework}:${ref}`;
  const chosen: typeof candidates = [];
  const steps: unknown[] = [];
  let have = new Set<string>();
  while (steps.length < limit) {
    const tried = candidates.map((candidate) => ({ candidate, found: improved([...chosen, candidate]) }));
    const best = tried.reduce((top, each) => (each.found.length > top.found.length ? each : top));
    if (best.found.length === have.size) break;
    chosen.push(best.candidate);
    const added = best.found.filter((change) => !have.has(name(change)));
    const { framework, ref, title } = best.candidate;
    const gainSoFar = best.found.length;
    steps.push({ framework, ref, title, gain: added.length, gainSoFar, improved: added });
    have = new Set(best.found.map(name));
  }
  const ceiling = improved(candidates).length;
  const singles = candidates.map((each) => improved([each]).length).sort((a, b) => b - a);
  const hasWholes = activeProvisions(world).some((p) => partsOf(world, p) !== null);
  const hasUnions = followable(world, question).some(
    ({ sources, targets }) => sources.length > 1 || targets.length > 1,
  );
  const sum = singles.slice(0, limit).reduce((a, b) => a + b, 0);
  const isProven = limit === 1 || have.size === ceiling || (!hasWholes && !hasUnions && have.size === sum);
  return { steps, ceiling, isBest: isProven ? true : null };
}
