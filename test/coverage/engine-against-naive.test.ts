import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { findGaps } from '../../src/coverage/questions/gaps.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import {
  COVERAGE_STATUSES,
  NOT_APPLICABLE_CAUSES,
  NOTICE_CODES,
  type Notice,
  REASONS,
} from '../../src/model/coverage.ts';
import { expectSame } from './expect-same.ts';
import {
  askedFrameworks,
  countsOf,
  naiveCoverage,
  naiveGaps,
  naiveHeadNotices,
  naivelyFiltered,
  naiveMatrix,
  naiveNotices,
} from './naive/answers.ts';
import { NaiveExplainer } from './naive/explanation.ts';
import { chosenCrosswalks } from './naive/reach.ts';
import { inDocumentOrder, type World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { withRemedies } from './with-remedies.ts';
import { randomWorld } from './worlds.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const WORLDS = 2_000;

/** Any property below fails with the seed of the world; `randomWorld(seed)` makes it again. */
function forWorlds(check: (seed: number) => void, worlds = WORLDS): void {
  fc.assert(fc.property(seeds, check), { numRuns: worlds });
}

function mustHold<T>(outcome: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const codesOf = ({ notices }: { readonly notices: readonly Notice[] }): readonly string[] =>
  notices.map(({ code }) => code);

describe('the engine agrees with the definition', () => {
  it('on every field of coverage, in both scopes, on several days, and on its notices', {
    timeout: 300_000,
  }, () => {
    forWorlds((seed) => {
      const { world, questions } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        for (const framework of askedFrameworks(world, [])) {
          const answer = mustHold(answerCoverage(projection, question, framework));
          const provisions = naiveCoverage(world, framework, question);
          expectSame(answer.provisions, provisions);
          expectSame(answer.counts, countsOf(provisions.map((row) => row.status)));
          expectSame(codesOf(answer), naiveNotices(world, framework, question));
          expectSame(answer.crosswalks, chosenCrosswalks(world, question));
        }
      }
    });
  });

  it('on gaps, their urgency, leverage and order, whole and narrowed, and on their notices', {
    timeout: 300_000,
  }, () => {
    forWorlds((seed) => {
      const { world, questions, frameworks, filter } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        const answer = mustHold(findGaps(projection, question, frameworks));
        const gaps = naiveGaps(world, frameworks, question);
        expectSame(withRemedies(projection, question, answer.gaps), gaps);
        expectSame(answer.frameworks, askedFrameworks(world, frameworks));
        expectSame(codesOf(answer), naiveHeadNotices(world, answer.frameworks, question));
        const narrowed = mustHold(findGaps(projection, question, frameworks, filter));
        const expected = naivelyFiltered(gaps, filter, world, question);
        expectSame(withRemedies(projection, question, narrowed.gaps), expected);
      }
    }, 500);
  });

  it('on the matrix, system by system, on several days, and on its notices', { timeout: 300_000 }, () => {
    forWorlds((seed) => {
      const { world, questions, frameworks } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        const answer = mustHold(answerMatrix(projection, question, frameworks));
        expectSame(answer.rows, naiveMatrix(world, frameworks, question));
        const alone = mustHold(answerMatrix(projection, question, frameworks, []));
        expectSame(
          alone.rows,
          answer.rows.filter(({ system }) => system === null),
        );
        const ofOrganization = { ...question, system: null };
        expectSame(codesOf(answer), naiveHeadNotices(world, answer.frameworks, ofOrganization));
      }
    }, 1_000);
  });

  it('on the matrix and the organization, when the systems fill more than one word', {
    timeout: 300_000,
  }, () => {
    forWorlds((seed) => {
      const { world: small, question } = randomWorld(seed);
      const world = withSystemsInFront(small, 29 + (seed % 35));
      const projection = projectionOf(world);
      for (const row of mustHold(answerMatrix(projection, question, [])).rows) {
        if (row.system?.startsWith('bare') && row.system !== 'bare30') continue;
        const asked = { ...question, system: row.system };
        const provisions = naiveCoverage(world, row.framework, asked);
        expectSame(row.counts, countsOf(provisions.map((found) => found.status)));
        if (row.system !== null) continue;
        expectSame(mustHold(answerCoverage(projection, asked, row.framework)).provisions, provisions);
      }
    }, 100);
  });

  it('on every chain of an explanation, their order, the parts and who answered', {
    timeout: 300_000,
  }, () => {
    forWorlds((seed) => {
      const { world, questions } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const question of questions) {
        const explainer = new NaiveExplainer(world, question);
        for (const slug of askedFrameworks(world, [])) {
          for (const p of inDocumentOrder(world, slug).filter((each) => each.assessable)) {
            const answer = mustHold(explainCoverage(projection, question, slug, p.ref, Infinity));
            const { answeredBy, status, chains, chainCount, parts } = answer;
            expectSame({ answeredBy, status, chains, chainCount, parts }, explainer.explain(p));
            expectSame(codesOf(answer), naiveNotices(world, slug, question));
          }
        }
      }
    }, 300);
  });

  it('on the best chain of an explanation, which has the extent and basis of the status', {
    timeout: 300_000,
  }, () => {
    forWorlds((seed) => {
      const { world, question } = randomWorld(seed);
      const projection = projectionOf(world);
      for (const framework of world.catalogue.frameworks) {
        if (framework.owner === 'other') continue;
        for (const row of mustHold(answerCoverage(projection, question, framework.slug)).provisions) {
          const explained = mustHold(explainCoverage(projection, question, framework.slug, row.ref, 5));
          const [best] = explained.chains;
          if (row.extent === null) expect(best?.inForce ?? false).toBe(false);
          else if (explained.parts.length > 0)
            expect(explained.parts.every((part) => part.extent === 'FULL')).toBe(true);
          else expect([best?.extent, best?.basis, best?.inForce]).toEqual([row.extent, row.basis, true]);
          const mustExist = row.reason === 'EVIDENCE_LAPSED' || row.reason === 'EVIDENCE_NOT_IN_FORCE';
          if (mustExist) expect([explained.chains.length > 0, best?.inForce]).toEqual([true, false]);
        }
      }
    }, 400);
  });
});

/** The same world behind systems of which nothing is known but when they are in scope. */
function withSystemsInFront(world: World, count: number): World {
  const { organization } = world;
  const [model] = organization.systems;
  if (model === undefined) return world;
  const bare = Array.from({ length: count }, (_, n) => ({
    ...model,
    id: `${model.organization}/bare${n}`,
    localId: `bare${n}`,
    position: n - count,
    roles: [],
    classes: [],
    inScopeFrom: n % 2 === 0 ? '2027-01-01' : null,
  }));
  return { ...world, organization: { ...organization, systems: [...bare, ...organization.systems] } };
}

describe('the random worlds', () => {
  it('show every status, reason, cause, basis and notice often enough to be a test', {
    timeout: 300_000,
  }, () => {
    const seen = new Map<string, number>();
    const worlds = 600;
    for (let seed = 0; seed < worlds; seed++) {
      const { world, question } = randomWorld(seed);
      const words = new Set<string>();
      for (const framework of world.catalogue.frameworks) {
        if (framework.owner === 'other') continue;
        for (const code of naiveNotices(world, framework.slug, question)) words.add(code);
        for (const row of naiveCoverage(world, framework.slug, question)) {
          for (const word of [row.status, row.reason, row.notApplicableBecause, row.statusWhenApplicable]) {
            if (word !== null) words.add(word);
          }
          words.add(`${row.extent} ${row.basis}`);
        }
      }
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
    }
    const expected = [
      ...COVERAGE_STATUSES,
      ...REASONS,
      ...NOT_APPLICABLE_CAUSES,
      ...NOTICE_CODES.filter((code) => code !== 'STALE' && code !== 'LOAD_INCOMPLETE'),
      'FULL INFERRED',
    ];
    const rare = expected.filter((word) => (seen.get(word) ?? 0) < worlds / 100);
    expect(rare).toEqual([]);
  });
});
