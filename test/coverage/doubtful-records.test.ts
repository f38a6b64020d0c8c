import { describe, expect, it } from 'vitest';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findDoubtfulRecords } from '../../src/coverage/questions/doubtful-records.ts';
import { dayNumber } from '../../src/model/day.ts';
import { nameOfRecord, type RecordDoubt, type TabledRecord } from '../../src/model/record-doubt.ts';
import { expectSame } from './expect-same.ts';
import type { World } from './naive/world.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';
import { DAYS, randomWorld } from './worlds.ts';

type Doubted = TabledRecord & { readonly code: RecordDoubt };

function doubtfulOf(world: World, asOf = '2026-06-30'): readonly Doubted[] {
  const answer = findDoubtfulRecords(projectionOf(world).organization, asOf);
  if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
  return answer.value.doubts.flatMap(({ code, table, count, slice }) => {
    const records = slice(0, count);
    expect(records).toHaveLength(count);
    return records.map((record) => {
      expect(record.table).toBe(table);
      return { code, ...record };
    });
  });
}

const FRAMEWORKS: TerseWorld['frameworks'] = [
  {
    slug: 'std',
    provisions: [
      { ref: '1', assessable: false },
      { ref: '1.1', parent: '1' },
      { ref: '1.2', parent: '1' },
      { ref: '0', assessable: false },
      { ref: 'old', retired: true },
    ],
  },
];

/** Code, table and name of each record of a small world that is in doubt. */
function named(
  terse: Omit<TerseWorld, 'frameworks'> & Partial<TerseWorld>,
  asOf?: string,
): readonly string[] {
  return doubtfulOf(worldOf({ frameworks: FRAMEWORKS, ...terse }), asOf).map(
    (each) => `${each.code} ${each.table} ${nameOfRecord(each)}`,
  );
}

describe('records that somebody should look at again', () => {
  it('are none in a world in which every record has an effect', () => {
    expect(
      named({
        systems: [{ id: 's', from: '2026-01-01', until: '2026-01-01' }],
        evidence: [{ id: 'e', from: '2026-01-01', until: '2026-01-01' }, { id: 'shows' }],
        controls: [{ id: 'c' }],
        supports: [{ evidence: 'e', to: 'std:1.1' }],
        addresses: [{ control: 'c', to: 'std:1' }],
        demonstrates: [{ evidence: 'shows', control: 'c' }],
        decisions: [{ at: 'std:1', applicable: true, on: '2026-01-01' }],
        actions: [{ at: 'std:1.1', owner: 'Head of Quality', status: 'OPEN' }],
      }),
    ).toEqual([]);
  });

  it('name evidence that is valid on no day, whatever its status, and systems that are never in scope', () => {
    expect(
      named({
        systems: [{ id: 's', from: '2026-01-02', until: '2026-01-01' }],
        evidence: [
          { id: 'reversed', from: '2026-01-02', until: '2026-01-01' },
          { id: 'draft', status: 'DRAFT', from: '2026-01-02', until: '2026-01-01' },
          { id: 'first', status: 'WITHDRAWN', from: '2026-01-02', withdrawn: '2026-01-02' },
          { id: 'counted', status: 'WITHDRAWN', from: '2026-01-02', withdrawn: '2026-01-03' },
          { id: 'open', status: 'SUPERSEDED', withdrawn: '2026-01-01' },
        ],
        supports: ['reversed', 'draft', 'first', 'counted', 'open'].map((evidence) => ({
          ...{ evidence, to: 'std:1.1' },
        })),
      }),
    ).toEqual([
      'EVIDENCE_NEVER_VALID evidence reversed',
      'EVIDENCE_NEVER_VALID evidence draft',
      'EVIDENCE_NEVER_VALID evidence first',
      'SYSTEM_NEVER_IN_SCOPE systems s',
    ]);
  });

  it('name evidence and controls that are linked to nothing', () => {
    const world = worldOf({
      frameworks: FRAMEWORKS,
      evidence: [{ id: 'alone' }, { id: 'shows' }, { id: 'closes' }],
      controls: [{ id: 'c' }],
      demonstrates: [{ evidence: 'shows', control: 'c' }],
      actions: [{ at: 'std:1.1', owner: 'Head of Quality', status: 'DONE' }],
    });
    const actions = world.organization.actions.map((action) => ({ ...action, closingEvidence: 'closes' }));
    expect(
      doubtfulOf({ ...world, organization: { ...world.organization, actions } }).map(
        (each) => `${each.code} ${nameOfRecord(each)}`,
      ),
    ).toEqual(['EVIDENCE_WITHOUT_LINK alone', 'CONTROL_WITHOUT_PROVISION c']);
  });

  it('name every link to a retired provision, with the provision', () => {
    expect(
      named({
        evidence: [{ id: 'e' }, { id: 'only' }],
        controls: [{ id: 'c' }],
        supports: [
          { evidence: 'e', to: 'std:1.1' },
          { evidence: 'e', to: 'std:old' },
          { evidence: 'only', to: 'std:old' },
        ],
        addresses: [{ control: 'c', to: 'std:old' }],
        decisions: [{ at: 'std:old', system: null, applicable: false, on: '2026-01-01' }],
        actions: [{ at: 'std:old', owner: 'Head of Quality', status: 'OPEN' }],
        crosswalks: [
          {
            ...{ slug: 'x', source: 'std', target: 'std' },
            mappings: [{ source: '1.1', target: '1.2;old', relationship: 'equal' }],
          },
        ],
        reviews: [{ crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' }],
      }),
    ).toEqual([
      'ON_RETIRED supports e to std:old',
      'ON_RETIRED supports only to std:old',
      'ON_RETIRED addresses c to std:old',
      'ON_RETIRED decisions std:old (no, 2026-01-01)',
      'ON_RETIRED row-reviews x: std:1.1 to std:1.2;old',
      'ON_RETIRED actions a0',
    ]);
  });

  it('name a decision that a later row of its day replaces, and one that nearer ones leave nothing', () => {
    const systems = [{ id: 's' }];
    expect(
      named({
        systems,
        decisions: [
          { at: 'std:1', applicable: false, on: '2026-01-02' },
          { at: 'std:1.1', applicable: true, on: '2026-01-01' },
          { at: 'std:1.2', applicable: true, on: '2026-01-02' },
          { at: 'std:1', system: 's', applicable: false, on: '2026-01-02' },
          { at: 'std:1.1', system: 's', applicable: true, on: '2026-01-01' },
          { at: 'std:1.1', system: 's', applicable: false, on: '2026-01-01' },
          { at: 'std:0', applicable: false, on: '2026-01-01' },
        ],
      }),
    ).toEqual([
      'DECISION_OVERRIDDEN decisions std:1 (no, 2026-01-02)',
      'DECISION_OVERRIDDEN decisions std:1.1@s (yes, 2026-01-01)',
      'DECISION_ON_NOTHING decisions std:0 (no, 2026-01-01)',
    ]);
  });

  it('name a decision below which the nearest of several counts later, and one above it already', () => {
    const frameworks = [
      {
        slug: 'deep',
        provisions: [
          { ref: '1', assessable: false },
          { ref: '1.1', parent: '1', assessable: false },
          { ref: '1.1.1', parent: '1.1' },
        ],
      },
    ];
    const decide = (ref: string, on: string) => ({ at: `deep:${ref}`, applicable: true, on });
    expect(
      named({
        frameworks,
        decisions: [decide('1', '2026-01-02'), decide('1.1', '2026-01-01'), decide('1.1.1', '2026-01-03')],
      }),
    ).toEqual(['DECISION_OVERRIDDEN decisions deep:1 (yes, 2026-01-02)']);
  });

  it('do not name a decision that counted on earlier days', () => {
    expect(
      named({
        decisions: [
          { at: 'std:1', applicable: false, on: '2026-01-01' },
          { at: 'std:1.1', applicable: true, on: '2026-01-02' },
          { at: 'std:1.2', applicable: true, on: '2026-01-01' },
          { at: 'std:1', applicable: true, on: '2026-01-02' },
        ],
      }),
    ).toEqual(['DECISION_OVERRIDDEN decisions std:1 (yes, 2026-01-02)']);
  });

  it('name answers on which nothing depends in the scope for which they were given', () => {
    const literal = (condition: string, only: string | null = null) => ({
      ...{ condition, negated: false, class: only, onMarketBefore: null },
    });
    const frameworks = [
      {
        slug: 'law',
        provisions: [
          { ref: '1', conditions: [literal('one', 'two')], level: 'SYSTEM' as const },
          { ref: '2', conditions: [literal('two')], level: 'ORGANIZATION' as const },
          { ref: '3', conditions: [literal('three')], assessable: false },
        ],
      },
    ];
    const answer = (condition: string, system: string | null, isSo = true) => ({
      ...{ framework: 'law', condition, system, answer: isSo, on: '2026-01-01' },
    });
    expect(
      named({
        frameworks,
        systems: [
          { id: 'of-class', classes: ['law:two'] },
          { id: 'other', classes: ['law:one'] },
          { id: 'never', from: '2026-01-02', until: '2026-01-01', classes: ['law:one'] },
        ],
        answers: [
          answer('one', 'of-class'),
          answer('one', 'other'),
          answer('one', null),
          answer('two', 'other', false),
          answer('two', 'other'),
          answer('three', null),
          answer('three', 'of-class'),
        ],
      }),
    ).toEqual([
      'SYSTEM_NEVER_IN_SCOPE systems never',
      'ANSWER_OVERRIDDEN answers law:two@other (no, 2026-01-01)',
      'ANSWER_TO_NOTHING answers law:one@other (yes, 2026-01-01)',
      'ANSWER_TO_NOTHING answers law:three (yes, 2026-01-01)',
      'ANSWER_TO_NOTHING answers law:three@of-class (yes, 2026-01-01)',
    ]);
  });

  it('name reviews of rows that were retired, and actions that are done without evidence', () => {
    expect(
      named({
        crosswalks: [
          {
            ...{ slug: 'x', source: 'std', target: 'std' },
            mappings: [{ source: '1.1', target: '1.2', relationship: 'equal', retired: true }],
          },
        ],
        reviews: [{ crosswalk: 0, mapping: 0, verdict: 'CONFIRMED', on: '2026-01-01' }],
        actions: [{ at: 'std:1.1', owner: 'Head of Quality', status: 'DONE' }],
      }),
    ).toEqual(['REVIEW_WITHOUT_ROW row-reviews x: std:1.1 to std:1.2', 'DONE_WITHOUT_EVIDENCE actions a0']);
  });

  it('name evidence without an end from the day after the usual term of its kind', () => {
    const terse: Omit<TerseWorld, 'frameworks'> = {
      recordKinds: [{ id: 'record', validDays: 30 }],
      evidence: [{ id: 'e', from: '2026-01-01' }],
      supports: [{ evidence: 'e', to: 'std:1.1' }],
    };
    expect(named(terse, '2026-01-31')).toEqual([]);
    expect(named(terse, '2026-02-01')).toEqual(['PAST_USUAL_TERM evidence e']);
  });

  it('are refused for a day that is none', () => {
    const { organization } = projectionOf(worldOf({ frameworks: FRAMEWORKS }));
    expect(findDoubtfulRecords(organization, '2026-02-30')).toMatchObject({
      problems: [{ code: 'INVALID_DATE' }],
    });
  });
});

/** What can be removed without a change of any status; the others have an effect, or are named by other records. */
const WITHOUT_EFFECT = [
  'EVIDENCE_NEVER_VALID',
  'EVIDENCE_WITHOUT_LINK',
  'CONTROL_WITHOUT_PROVISION',
  'ON_RETIRED',
  'DECISION_OVERRIDDEN',
  'DECISION_ON_NOTHING',
  'ANSWER_OVERRIDDEN',
  'ANSWER_TO_NOTHING',
  'REVIEW_WITHOUT_ROW',
] as const satisfies readonly RecordDoubt[];

/** Whether a record can stop or give a takeover of links: of evidence that supersedes others, whatever its own effect. */
function isInRenewals({
  organization,
}: World): (found: { readonly record: { readonly id: string } }) => boolean {
  const renewing = organization.evidence.filter(({ supersedes }) => supersedes !== null);
  const named = new Set(renewing.flatMap(({ localId, supersedes }) => [localId, supersedes]));
  const ids = new Set(organization.evidence.filter(({ localId }) => named.has(localId)).map(({ id }) => id));
  for (const { id, evidence } of organization.supports) if (ids.has(evidence)) ids.add(id);
  for (const { evidence, control } of organization.demonstrates) if (ids.has(evidence)) ids.add(control);
  return ({ record }) => ids.has(record.id);
}

/** A world without some of its records, and without the links of these. */
function without(world: World, gone: ReadonlySet<string>): World {
  const left = <R extends { readonly id: string }>(records: readonly R[]) =>
    records.filter(({ id }) => !gone.has(id));
  const { organization } = world;
  return {
    ...world,
    organization: {
      ...organization,
      evidence: left(organization.evidence),
      controls: left(organization.controls),
      supports: left(organization.supports).filter(({ evidence }) => !gone.has(evidence)),
      addresses: left(organization.addresses).filter(({ control }) => !gone.has(control)),
      demonstrates: organization.demonstrates.filter(
        ({ evidence, control }) => !gone.has(evidence) && !gone.has(control),
      ),
      decisions: left(organization.decisions),
      answers: left(organization.answers),
      rowReviews: left(organization.rowReviews),
      actions: left(organization.actions),
    },
  };
}

/** A world in which every other decision and answer has a later row of the same day that says the opposite. */
function withTwins(world: World): World {
  const { organization } = world;
  const { decisions, answers } = organization;
  const every = <R>(records: readonly R[]): readonly R[] => records.filter((_, index) => index % 2 === 0);
  return {
    ...world,
    organization: {
      ...organization,
      decisions: [
        ...decisions,
        ...every(decisions).map((one) => ({
          ...{ ...one, id: `${one.id} again`, applicable: !one.applicable },
          position: one.position + decisions.length,
        })),
      ],
      answers: [
        ...answers,
        ...every(answers).map((one) => ({
          ...{ ...one, id: `${one.id} again`, answer: !one.answer },
          position: one.position + answers.length,
        })),
      ],
    },
  };
}

/** All that is answered of every framework in every scope on every day; why nothing better is answered left out. */
function answersOf(world: World): readonly unknown[] {
  const projection = projectionOf(world);
  const scopes = [null, ...world.organization.systems.map(({ localId }) => localId)];
  return DAYS.flatMap((asOf) =>
    scopes.flatMap((system) =>
      world.catalogue.frameworks.flatMap(({ slug }) => {
        const answer = answerCoverage(projection, { system, asOf, crosswalks: null }, slug);
        return answer.ok ? answer.value.provisions.map(({ reason: _, ...rest }) => rest) : [];
      }),
    ),
  );
}

describe('records that are said to have no effect', () => {
  it('change no status in any scope on any day, removed together or one by one', () => {
    const seen = new Map<RecordDoubt, number>(WITHOUT_EFFECT.map((code) => [code, 0]));
    for (let seed = 0; seed < 250; seed++) {
      const world = withTwins(randomWorld(seed).world);
      const renewed = isInRenewals(world);
      const vain = doubtfulOf(world).filter((each) => seen.has(each.code) && !renewed(each));
      if (vain.length === 0) continue;
      for (const { code } of vain) seen.set(code, seen.get(code)! + 1);
      const before = answersOf(world);
      const one = vain[seed % vain.length]!;
      expectSame(answersOf(without(world, new Set(vain.map(({ record }) => record.id)))), before, `${seed}`);
      expectSame(answersOf(without(world, new Set([one.record.id]))), before, `${seed} ${one.code}`);
    }
    for (const [code, count] of seen) expect([code, count > 5]).toEqual([code, true]);
  });

  it('are, of decisions, exactly those that hold at no assessable provision on any day', () => {
    for (let seed = 0; seed < 500; seed++) {
      const world = withTwins(randomWorld(seed).world);
      if (world.organization.decisions.length < 2) continue;
      const { catalogue, organization } = projectionOf(world);
      const effective = new Set<string>();
      for (const day of new Set(world.organization.decisions.map(({ on }) => dayNumber(on)!))) {
        for (let scope = -1; scope < organization.systems.length; scope++) {
          const holding = organization.decisions.holding(
            catalogue,
            scope,
            day,
            0,
            catalogue.provisions.length,
          );
          holding?.forEach((decision, p) => {
            if (decision !== null && catalogue.assessable[p] === 1) effective.add(decision.id);
          });
        }
      }
      const vain = doubtfulOf(world)
        .filter(({ code, table }) => table === 'decisions' && code !== 'ON_RETIRED')
        .map(({ record }) => record.id);
      const retired = new Set(world.catalogue.provisions.filter((p) => p.retired).map(({ id }) => id));
      const expected = world.organization.decisions
        .filter(({ id, framework, ref }) => !effective.has(id) && !retired.has(`${framework}:${ref}`))
        .map(({ id }) => id);
      expectSame(vain.toSorted(), expected.toSorted(), `${seed}`);
    }
  });
});
