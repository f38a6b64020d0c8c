import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explainCoverage } from '../../src/coverage/questions/explain.ts';
import { TOLD_ACTIONS } from '../../src/coverage/questions/explain-grounds.ts';
import { TOLD_SYSTEMS } from '../../src/coverage/questions/explained-applicability.ts';
import { TOLD_MISSING } from '../../src/coverage/questions/missing-provisions.ts';
import { NO_QUALIFIER } from '../../src/model/framework.ts';
import type { Question } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

/** The explanation of `law:x`. */
function explain(world: TerseWorld, question: Partial<Question> = {}): Explanation {
  const asked = { system: null, asOf: '2026-07-01', crosswalks: null, ...question };
  const explained = explainCoverage(projectionOf(worldOf(world)), asked, 'law', 'x', 20);
  if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
  return explained.value;
}

const literal = (condition: string, more: object = {}) => ({
  ...{ condition, negated: false, ...NO_QUALIFIER },
  ...more,
});

describe('what decides whether a provision applies', () => {
  it('names the roles and classes that it binds, who states them, and those of the scope', () => {
    const world: TerseWorld = {
      frameworks: [
        {
          slug: 'law',
          provisions: [
            { ref: 'top', roles: ['one', 'two'] },
            { ref: 'x', parent: 'top', classes: ['three'] },
          ],
        },
      ],
      systems: [{ id: 's', roles: ['law:two'], classes: ['law:two', 'law:one'] }, { id: 'unknown' }],
    };
    const { notApplicableBecause, applicability } = explain(world, { system: 's' });
    expect(notApplicableBecause).toBe('CLASSES');
    expect(applicability.rules).toEqual([
      { rule: 'ROLES', statedAt: 'top', binds: ['one', 'two'], has: ['two'], isMet: true },
      { rule: 'CLASSES', statedAt: 'x', binds: ['three'], has: ['one', 'two'], isMet: false },
    ]);
    const unknown = explain(world, { system: 'unknown' });
    expect(unknown.applicability.rules.map(({ has, isMet }) => ({ has, isMet }))).toEqual([
      { has: null, isMet: true },
      { has: null, isMet: true },
    ]);
  });

  it('names each condition with its question, who answered it, when, and for whom', () => {
    const world: TerseWorld = {
      frameworks: [
        {
          slug: 'law',
          provisions: [
            { ref: 'top', conditions: [literal('one'), literal('two', { negated: true }), literal('three')] },
            { ref: 'x', parent: 'top' },
          ],
        },
      ],
      systems: [{ id: 's' }],
      answers: [
        { framework: 'law', condition: 'one', answer: true, on: '2026-01-01' },
        { framework: 'law', condition: 'two', system: 's', answer: true, on: '2026-02-01' },
        { framework: 'law', condition: 'three', system: 's', answer: true, on: '2026-08-01' },
      ],
    };
    const told = ({ applicability }: Explanation) =>
      applicability.conditions.map(({ condition, expected, isMet, answer, answeredFor, on, statedAt }) =>
        [statedAt, condition, expected, isMet, answer, answeredFor, on].join(' '),
      );
    const own = explain(world, { system: 's' });
    expect(own.notApplicableBecause).toBe('CONDITIONS');
    expect(told(own)).toEqual([
      'top one yes true yes  2026-01-01',
      'top two no false yes s 2026-02-01',
      'top three yes    ',
    ]);
    expect(own.applicability.conditions[1]).toMatchObject({
      label: 'two',
      question: 'two?',
      scope: 'system',
    });
    expect(own.applicability.conditions[2]).toMatchObject({ isMet: null, answer: null, by: null });
  });

  it('lets a condition hold where its class is not that of the scope, and names the date that counts', () => {
    const { applicability, appliesFrom } = explain(
      {
        frameworks: [
          {
            slug: 'law',
            provisions: [
              {
                ref: 'x',
                conditions: [literal('one', { class: 'two' })],
                appliesFrom: [
                  { date: '2027-01-01', class: 'two', onMarketBefore: null },
                  { date: '2028-01-01', class: 'one', onMarketBefore: null },
                ],
              },
            ],
          },
        ],
        systems: [{ id: 's', classes: ['law:one'] }],
      },
      { system: 's' },
    );
    expect(applicability.conditions).toMatchObject([
      { class: 'two', isAsked: false, isMet: true, answer: null },
    ]);
    expect(applicability.dates.map(({ date, counts }) => [date, counts])).toEqual([
      ['2027-01-01', false],
      ['2028-01-01', true],
    ]);
    expect(appliesFrom).toBe('2028-01-01');
  });

  it('names the systems to which it does not apply, at most twenty', () => {
    const { notApplicableBecause, applicability } = explain({
      frameworks: [{ slug: 'law', provisions: [{ ref: 'x', level: 'SYSTEM', roles: ['one'] }] }],
      systems: Array.from({ length: TOLD_SYSTEMS + 5 }, (_, n) => ({ id: `s${n}`, roles: ['law:two'] })),
    });
    expect(notApplicableBecause).toBe('NO_APPLICABLE_SYSTEM');
    expect(applicability.rules).toEqual([]);
    expect(applicability.systems).toHaveLength(TOLD_SYSTEMS);
    expect(applicability.systems[0]).toEqual({ system: 's0', because: 'ROLES' });
    expect(applicability.systemCount).toBe(TOLD_SYSTEMS + 5);
  });

  it('agrees with the status in random worlds', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const projection = projectionOf(world);
        for (const { framework, ref, retired, assessable } of world.catalogue.provisions) {
          if (retired || !assessable) continue;
          const explained = explainCoverage(projection, question, framework, ref, 3);
          if (!explained.ok) continue;
          const { notApplicableBecause, openConditions, decision, answeredBy, ...rest } = explained.value;
          const { rules, conditions, dates, systems } = rest.applicability;
          const unmet = rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule);
          const against = conditions.some(({ isMet }) => isMet === false);
          const open = conditions.flatMap(({ isMet, condition }) => (isMet === null ? [condition] : []));
          const cause =
            decision?.applicable === false ? 'DECISION' : (unmet[0] ?? (against ? 'CONDITIONS' : null));
          expect(systems.length > 0).toBe(rest.applicability.systemCount > 0);
          if (notApplicableBecause === 'NO_APPLICABLE_SYSTEM') expect(rules).toEqual([]);
          else if (decision === null || notApplicableBecause === 'DECISION')
            expect(notApplicableBecause).toBe(cause);
          if (openConditions !== null) expect([...new Set(open)]).toEqual(openConditions);
          if (rest.appliesFrom !== null && answeredBy === null)
            expect(dates.filter(({ counts }) => counts).map(({ date }) => date)).toEqual([rest.appliesFrom]);
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe('what could be done', () => {
  const WHOLE = {
    slug: 'law',
    provisions: [
      { ref: 'x', complete: true },
      { ref: 'x.1', parent: 'x', assessable: false },
      { ref: 'x.2', parent: 'x', assessable: false },
      { ref: 'x.3', parent: 'x', assessable: false, aside: true },
    ],
  };

  it('names the parts that a whole lacks, with what they have', () => {
    const { missing } = explain({
      frameworks: [WHOLE],
      evidence: [{ id: 'e' }],
      supports: [
        { evidence: 'e', to: 'law:x.1' },
        { evidence: 'e', to: 'law:x.2', extent: 'PARTIAL' },
      ],
    });
    expect(missing).toEqual([
      {
        ...{ of: 'law:x', mapping: null, missingCount: 1 },
        missing: [{ provision: 'law:x.2', extent: 'PARTIAL' }],
      },
    ]);
  });

  it('names nothing missing of a whole that is FULL', () => {
    const { missing, status } = explain({
      frameworks: [WHOLE],
      evidence: [{ id: 'e' }],
      supports: ['law:x.1', 'law:x.2'].map((to) => ({ evidence: 'e', to })),
    });
    expect({ missing, status }).toEqual({ missing: [], status: 'COVERED' });
  });

  it('names the provisions that a union lacks, of the kind of evidence that lacks fewest', () => {
    const { missing, records } = explain(
      {
        frameworks: [
          { slug: 'std', provisions: ['1', '2', '3'].map((ref) => ({ ref })) },
          { slug: 'law', provisions: [{ ref: 'x' }] },
        ],
        crosswalks: [
          {
            ...{ source: 'std', target: 'law' },
            mappings: [{ source: '1;2;3', target: 'x', relationship: 'equal', rationale: 'All three.' }],
          },
        ],
        systems: [{ id: 's' }],
        evidence: [{ id: 'wide' }, { id: 'own', systems: ['s'] }],
        supports: [
          { evidence: 'wide', to: 'std:1' },
          { evidence: 'own', to: 'std:2' },
          { evidence: 'own', to: 'std:3' },
        ],
      },
      { system: 's' },
    );
    expect(missing).toEqual([
      {
        of: 'std:1;2;3',
        mapping: records.mappings[0]?.id,
        missing: [{ provision: 'std:1', extent: null }],
        missingCount: 1,
      },
    ]);
    expect(records.mappings).toMatchObject([{ rationale: 'All three.', isVouchedFor: true }]);
    expect(records.provisions.map(({ id }) => id)).toContain('std:1');
  });

  it('names at most twenty missing provisions, and counts the rest', () => {
    const refs = Array.from({ length: TOLD_MISSING + 3 }, (_, n) => `x.${n}`);
    const parts = refs.map((ref) => ({ ref, parent: 'x', assessable: false }));
    const { missing } = explain({
      frameworks: [{ slug: 'law', provisions: [{ ref: 'x', complete: true }, ...parts] }],
    });
    expect(missing[0]?.missing).toHaveLength(TOLD_MISSING);
    expect(missing[0]?.missingCount).toBe(TOLD_MISSING + 3);
  });

  it('names at most twenty unions that lack something', () => {
    const { missing } = explain({
      frameworks: [
        {
          slug: 'std',
          provisions: Array.from({ length: TOLD_MISSING + 2 }, (_, n) => ({ ref: String(n + 10) })),
        },
        { slug: 'law', provisions: [{ ref: 'x' }] },
      ],
      crosswalks: [
        {
          ...{ source: 'std', target: 'law' },
          mappings: Array.from({ length: TOLD_MISSING + 1 }, (_, n) => ({
            ...{ source: `${n + 10};${n + 11}`, target: 'x', relationship: 'equal' as const },
          })),
        },
      ],
    });
    expect(missing).toHaveLength(TOLD_MISSING);
  });

  it('names the kinds of evidence that are asked for, and the actions of the scope and of the system that answers', () => {
    const action = (system: string | null, status: 'OPEN' | 'DONE') => ({
      ...{ at: 'law:x', system, owner: 'Head of Quality', status },
    });
    const { recordKinds, actions, answeredBy, actionCount } = explain({
      frameworks: [
        { slug: 'law', provisions: [{ ref: 'x', level: 'SYSTEM', recordKinds: ['test-report', 'unknown'] }] },
      ],
      recordKinds: [{ id: 'test-report', validDays: null }],
      systems: [{ id: 's' }, { id: 't' }],
      actions: [
        action(null, 'DONE'),
        action('s', 'OPEN'),
        action('t', 'OPEN'),
        ...Array.from({ length: TOLD_ACTIONS }, () => action(null, 'OPEN')),
      ],
    });
    expect(recordKinds.map(({ id, label }) => [id, label])).toEqual([
      ['test-report', 'test-report'],
      ['unknown', null],
    ]);
    expect(answeredBy).toBe('s');
    expect(actions).toHaveLength(TOLD_ACTIONS);
    expect(actionCount).toBe(TOLD_ACTIONS + 1);
    expect(actions[0]?.system).toBeNull();
  });
});

describe('the records of an explanation', () => {
  it('have the evidence with why it does not count, and the mapping as the organization follows it', () => {
    const { records, chains } = explain({
      frameworks: [
        { slug: 'std', provisions: [{ ref: '1' }] },
        { slug: 'law', provisions: [{ ref: 'x', level: 'ORGANIZATION' }] },
      ],
      crosswalks: [
        {
          ...{ source: 'std', target: 'law', kind: 'curated' },
          mappings: [{ source: '1', target: 'x', relationship: 'equal', rationale: 'Both ask for it.' }],
        },
      ],
      reviews: [{ crosswalk: 0, mapping: 0, verdict: 'ADJUSTED', relationship: 'related', on: '2026-01-01' }],
      evidence: [{ id: 'e', status: 'DRAFT' }],
      controls: [{ id: 'c', status: 'OPERATING' }],
      addresses: [{ control: 'c', to: 'std:1' }],
      demonstrates: [{ evidence: 'e', control: 'c' }],
    });
    expect(chains[0]?.inForce).toBe(false);
    expect(records.evidence).toMatchObject([{ localId: 'e', notInForceBecause: 'DRAFT' }]);
    expect(records.controls).toMatchObject([{ localId: 'c', status: 'OPERATING' }]);
    expect(records.mappings).toMatchObject([
      { relationship: 'equal', followedAs: 'related', isVouchedFor: true, rationale: 'Both ask for it.' },
    ]);
    expect(records.crosswalks).toMatchObject([{ assertedBy: 'somebody' }]);
    expect(records.provisions).toMatchObject([
      { id: 'std:1', level: 'EITHER' },
      { id: 'law:x', level: 'ORGANIZATION' },
    ]);
  });

  it('are all that is named, in random worlds', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const { world, question } = randomWorld(seed);
        const projection = projectionOf(world);
        for (const { framework, ref, retired } of world.catalogue.provisions) {
          if (retired) continue;
          const explained = explainCoverage(projection, question, framework, ref, 5);
          if (!explained.ok) continue;
          const { chains, remedies, missing, records } = explained.value;
          const known = new Set([
            ...records.evidence.map(({ localId }) => localId),
            ...records.controls.map(({ localId }) => localId),
            ...records.mappings.map(({ id }) => id),
            ...records.crosswalks.map(({ slug }) => slug),
            ...records.provisions.map(({ id }) => id),
          ]);
          const named = [
            ...chains.flatMap((chain) => [
              ...[chain.evidence, chain.appliedControl, chain.mapping, chain.crosswalk],
              ...chain.steps.map(({ to }) => to).filter((to) => !to.includes(';')),
            ]),
            ...remedies.flatMap(({ evidence, control }) => [evidence, control]),
            ...missing.flatMap((each) => [each.mapping, ...each.missing.map(({ provision }) => provision)]),
          ].filter((id) => id !== null);
          expect(named.filter((id) => !known.has(id))).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });
});

it('names at most twenty of the provisions that begin a chain together, and how many there are', () => {
  const refs = Array.from({ length: 25 }, (_, index) => `${index + 10}`);
  const projection = projectionOf(
    worldOf({
      frameworks: [
        { slug: 'a', provisions: [{ ref: '1' }] },
        { slug: 'b', provisions: refs.map((ref) => ({ ref })) },
      ],
      crosswalks: [
        {
          source: 'a',
          target: 'b',
          mappings: [{ source: '1', target: refs.join(';'), relationship: 'equal' }],
        },
      ],
      evidence: refs.map((id) => ({ id: `e${id}` })),
      supports: refs.map((ref) => ({ evidence: `e${ref}`, to: `b:${ref}` })),
    }),
  );
  const choice = { system: null, asOf: '2026-01-01', crosswalks: null };
  const explained = explainCoverage(projection, choice, 'a', '1', 1);
  expect(explained).toMatchObject({
    ok: true,
    value: {
      status: 'COVERED_BY_CROSSWALK',
      chains: [
        {
          evidence: null,
          begunBy: refs
            .slice(0, 20)
            .map((ref) => ({ provision: `b:${ref}`, evidence: `e${ref}`, extent: 'FULL' })),
          begunByCount: 25,
        },
      ],
    },
  });
});
