import { describe, expect, it } from 'vitest';
import { planUpgrade, type UpgradeAnswer } from '../../src/coverage/questions/upgrade.ts';
import { nameOfRecord } from '../../src/model/record-doubt.ts';
import { idOfCopy } from '../../src/model/upgrade.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseFramework, type TerseWorld, worldOf } from './world-builder.ts';

type Provisions = NonNullable<TerseFramework['provisions']>;

/** Two editions side by side, and records on the earlier one. */
function plan(
  before: Provisions,
  after: Provisions,
  records: Partial<TerseWorld> = {},
  frameworks: { readonly old?: Partial<TerseFramework>; readonly new?: Partial<TerseFramework> } = {},
): UpgradeAnswer {
  const world = worldOf({
    frameworks: [
      { slug: 'old', supersededBy: 'new', provisions: before, ...frameworks.old },
      { slug: 'new', provisions: after, ...frameworks.new },
    ],
    ...records,
  });
  const answer = planUpgrade(projectionOf(world), 'old', 'new');
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

/** `old succession new`, in the order of the plan. */
function successions({ provisions, added }: UpgradeAnswer): readonly string[] {
  return [
    ...provisions.map(({ provision, succession, successors, mergedWith }) =>
      [
        `${provision.ref} ${succession} ${successors.map(({ ref }) => ref).join('+')}`.trim(),
        ...(mergedWith.length === 0 ? [] : [`with ${mergedWith.map(({ ref }) => ref).join('+')}`]),
      ].join(' '),
    ),
    ...added.map(({ ref }) => `added ${ref}`),
  ];
}

function proposals({ records }: UpgradeAnswer): readonly string[] {
  return records.map(({ record, proposal, to, copy }) =>
    [
      proposal,
      nameOfRecord(record),
      '→',
      to.join('+') || 'nothing',
      ...(copy === null ? [] : [`as ${copy}`]),
    ].join(' '),
  );
}

function grounds({ records }: UpgradeAnswer): readonly string[] {
  return records.map(({ ground }) => ground);
}

describe('the provisions of two editions', () => {
  it('are replaced one to one, split, merged, named alike, or not replaced', () => {
    const answer = plan(
      [{ ref: '1' }, { ref: '2' }, { ref: '3' }, { ref: '4' }, { ref: '5' }, { ref: '6' }],
      [
        { ref: '1.1', replaces: ['1'] },
        { ref: '2a', replaces: ['old:2'] },
        { ref: '2b', replaces: ['2'] },
        { ref: '34', replaces: ['3', '4'] },
        { ref: '5' },
        { ref: '6', title: 'Something else' },
      ],
    );
    expect(successions(answer)).toEqual([
      '1 ONE_TO_ONE 1.1',
      '2 SPLIT 2a+2b',
      '3 MERGED 34 with 4',
      '4 MERGED 34 with 3',
      '5 SAME_REF 5',
      '6 NOT_REPLACED',
      'added 6',
    ]);
  });

  it('are not matched by refs that are of a third framework', () => {
    const world = worldOf({
      frameworks: [
        { slug: 'old', supersededBy: 'new', provisions: [{ ref: '1' }] },
        { slug: 'third', provisions: [{ ref: '1', title: 'Other' }] },
        { slug: 'new', provisions: [{ ref: 'a', replaces: ['1'] }] },
      ],
    });
    const of = (from: string): readonly string[] => {
      const answer = planUpgrade(projectionOf(world), from, 'new');
      return answer.ok ? successions(answer.value) : [];
    };
    expect(of('old')).toEqual(['1 ONE_TO_ONE a']);
    expect(of('third')).toEqual(['1 NOT_REPLACED', 'added a']);
  });

  it('of one slug are the retired ones and those that are there', () => {
    const provisions = [{ ref: '1.1', retired: true }, { ref: '2', retired: true }, { ref: '3' }];
    const world = worldOf({
      frameworks: [{ slug: 'std', provisions: [...provisions, { ref: '1.01', replaces: ['1.1'] }] }],
    });
    const answer = planUpgrade(projectionOf(world), 'std', 'std');
    expect(answer.ok && successions(answer.value)).toEqual([
      '1.1 ONE_TO_ONE 1.01',
      '2 NOT_REPLACED',
      'added 3',
    ]);
  });

  it('are refused where there is no such framework or ref, all at once', () => {
    const projection = projectionOf(worldOf({ frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }] }));
    const told = (...asked: [string, string, (readonly string[])?]): readonly string[] => {
      const answer = planUpgrade(projection, ...asked);
      return answer.ok
        ? []
        : answer.problems.map(({ at, code }) => `${at.in === 'field' ? at.path : at.in} ${code}`);
    };
    expect(told('a', 'b')).toEqual(['from UNKNOWN_FRAMEWORK', 'to UNKNOWN_FRAMEWORK']);
    expect(told('std', 'std', ['1'])).toEqual(['refs UNKNOWN_REF']);
  });
});

describe('the records on the earlier edition', () => {
  const oneToOne = [[{ ref: '1' }], [{ ref: '1.1', replaces: ['1'] }]] as const;

  it('are carried over where their provision is replaced one to one', () => {
    const answer = plan(...oneToOne, {
      evidence: [{ id: 'E-1' }],
      controls: [{ id: 'C-1' }],
      supports: [{ evidence: 'E-1', to: 'old:1', extent: 'PARTIAL' }],
      addresses: [{ control: 'C-1', to: 'old:1' }],
      decisions: [{ at: 'old:1', applicable: true, on: '2026-01-01' }],
      actions: [{ at: 'old:1', owner: 'Head of Quality', status: 'OPEN' }],
    });
    expect(proposals(answer)).toEqual([
      'CARRY_OVER old:1 (yes, 2026-01-01) → 1.1',
      'CARRY_OVER E-1 to old:1 → 1.1',
      'CARRY_OVER C-1 to old:1 → 1.1',
      'CARRY_OVER a0 → 1.1 as a0-1.1',
    ]);
    expect(new Set(grounds(answer))).toEqual(new Set(['new:1.1 replaces old:1, and nothing else.']));
  });

  it('become drafts of evidence for what was split or merged, and the rest is to be decided', () => {
    const answer = plan(
      [{ ref: '1' }, { ref: '2' }, { ref: '3' }],
      [
        { ref: '1a', replaces: ['1'] },
        { ref: '1b', replaces: ['1'] },
        { ref: '23', replaces: ['2', '3'] },
      ],
      {
        evidence: [{ id: 'E-1' }, { id: 'E-2', status: 'REJECTED' }],
        controls: [{ id: 'C-1' }],
        supports: [
          { evidence: 'E-1', to: 'old:1' },
          { evidence: 'E-2', to: 'old:1' },
          { evidence: 'E-1', to: 'old:2' },
        ],
        addresses: [{ control: 'C-1', to: 'old:3' }],
        decisions: [{ at: 'old:1', applicable: false, on: '2026-01-01' }],
      },
    );
    expect(proposals(answer)).toEqual([
      'DECIDE old:1 (no, 2026-01-01) → 1a+1b',
      'DRAFT E-1 to old:1 → 1a as E-1-1a',
      'DRAFT E-1 to old:1 → 1b as E-1-1b',
      'DECIDE E-2 to old:1 → 1a',
      'DECIDE E-2 to old:1 → 1b',
      'DRAFT E-1 to old:2 → 23 as E-1-23',
      'DECIDE C-1 to old:3 → 23',
    ]);
    expect(grounds(answer)).toEqual([
      'new:1a and new:1b replace old:1.',
      'new:1a and new:1b replace old:1.',
      'new:1a and new:1b replace old:1.',
      'new:1a and new:1b replace old:1. E-2 is REJECTED, so no draft is made of it.',
      'new:1a and new:1b replace old:1. E-2 is REJECTED, so no draft is made of it.',
      'new:23 replaces old:2 together with old:3.',
      'new:23 replaces old:3 together with old:2.',
    ]);
  });

  it('become drafts of what supersedes the evidence, where that counts', () => {
    const world = worldOf({
      frameworks: [
        { slug: 'old', supersededBy: 'new', provisions: [{ ref: '1' }, { ref: '2' }] },
        {
          slug: 'new',
          provisions: [
            { ref: '1a', replaces: ['1'] },
            { ref: '1b', replaces: ['1'] },
            { ref: '2a', replaces: ['2'] },
          ],
        },
      ],
      evidence: [{ id: 'E-1', status: 'SUPERSEDED', withdrawn: '2026-01-01' }, { id: 'E-2' }],
      supports: [
        { evidence: 'E-1', to: 'old:1' },
        { evidence: 'E-1', to: 'old:2' },
      ],
    });
    const [first, second] = world.organization.evidence;
    const evidence = [first!, { ...second!, supersedes: 'E-1' }];
    const organization = { ...world.organization, evidence };
    const answer = planUpgrade(projectionOf({ ...world, organization }), 'old', 'new');
    expect(answer.ok && proposals(answer.value)).toEqual([
      'DECIDE E-1 to old:1 → 1a',
      'DECIDE E-1 to old:1 → 1b',
      'DRAFT E-2 to old:1 → 1a as E-2-1a',
      'DRAFT E-2 to old:1 → 1b as E-2-1b',
      'CARRY_OVER E-1 to old:2 → 2a',
    ]);
  });

  it('are to be decided where nothing replaces their provision', () => {
    const answer = plan([{ ref: '1' }], [{ ref: '2' }], {
      evidence: [{ id: 'E-1' }],
      supports: [{ evidence: 'E-1', to: 'old:1' }],
    });
    expect(proposals(answer)).toEqual(['DECIDE E-1 to old:1 → nothing']);
    expect(grounds(answer)).toEqual(['Nothing in new says that it replaces old:1.']);
  });

  it('stay as they are where the new edition has such a record already', () => {
    const answer = plan(...oneToOne, {
      evidence: [{ id: 'E-1' }],
      controls: [{ id: 'C-1' }],
      supports: [
        { evidence: 'E-1', to: 'old:1' },
        { evidence: 'E-1', to: 'new:1.1', extent: 'PARTIAL' },
      ],
      addresses: [
        { control: 'C-1', to: 'old:1' },
        { control: 'C-1', to: 'new:1.1' },
      ],
      decisions: [
        { at: 'old:1', applicable: true, on: '2026-01-01' },
        { at: 'new:1.1', applicable: false, on: '2025-01-01' },
      ],
    });
    expect(proposals(answer)).toEqual([
      'DONE old:1 (yes, 2026-01-01) → 1.1',
      'DONE E-1 to old:1 → 1.1',
      'DONE C-1 to old:1 → 1.1',
    ]);
  });

  it('that decide on what has more beneath it in the new edition are to be decided again', () => {
    const before = [{ ref: '1' }, { ref: '1.1', parent: '1' }];
    const after = [
      { ref: 'I', replaces: ['1'] },
      { ref: 'I.1', parent: 'I', replaces: ['1.1'] },
    ];
    const decisions = [{ at: 'old:1', applicable: false, on: '2026-01-01' }];
    expect(proposals(plan(before, after, { decisions }))).toEqual(['CARRY_OVER old:1 (no, 2026-01-01) → I']);
    const more = [...after, { ref: 'I.2', parent: 'I' }];
    expect(proposals(plan(before, more, { decisions }))).toEqual(['DECIDE old:1 (no, 2026-01-01) → I']);
    const elsewhere = [{ ref: '1' }, { ref: '1.1' }];
    expect(proposals(plan(elsewhere, after, { decisions }))).toEqual(['DECIDE old:1 (no, 2026-01-01) → I']);
  });

  it('of an action that is done stay with the earlier edition', () => {
    const actions = [{ at: 'old:1', owner: 'Head of Quality', status: 'DONE' as const }];
    expect(proposals(plan(...oneToOne, { actions }))).toEqual(['DECIDE a0 → 1.1']);
  });

  it('are answers that come over where the question is the same, and roles and classes where the label is', () => {
    const records = {
      answers: ['one', 'two'].map((condition) => ({
        framework: 'old',
        condition,
        answer: true,
        on: '2026-01-01',
      })),
      systems: [
        { id: 's', roles: ['old:one'], classes: ['old:two'] },
        { id: 't', roles: ['old:three'] },
        { id: 'u', roles: ['old:one', 'new:two'] },
        { id: 'v' },
      ],
    };
    const terms = ['one', 'two'].map((id) => ({ id, label: id, meaning: null, example: null }));
    const conditions = [
      { id: 'one', label: 'one', question: 'one?', scope: 'system' as const, notes: null },
      { id: 'two', label: 'two', question: 'Something else?', scope: 'system' as const, notes: null },
    ];
    const answer = plan(...oneToOne, records, { new: { roles: terms, classes: terms, conditions } });
    expect(proposals(answer)).toEqual([
      'CARRY_OVER s → one+two',
      'DECIDE t → nothing',
      'DONE u → two',
      'CARRY_OVER old:one (yes, 2026-01-01) → one',
      'DECIDE old:two (yes, 2026-01-01) → nothing',
    ]);
  });

  it('are only those on the refs that are asked for', () => {
    const world = worldOf({
      frameworks: [
        { slug: 'old', provisions: [{ ref: '1' }, { ref: '2' }] },
        {
          slug: 'new',
          provisions: [
            { ref: 'a', replaces: ['1'] },
            { ref: 'b', replaces: ['2'] },
          ],
        },
      ],
      evidence: [{ id: 'E-1' }],
      supports: [
        { evidence: 'E-1', to: 'old:1' },
        { evidence: 'E-1', to: 'old:2' },
      ],
    });
    const answer = planUpgrade(projectionOf(world), 'old', 'new', ['2']);
    expect(answer.ok && proposals(answer.value)).toEqual(['CARRY_OVER E-1 to old:2 → b']);
  });
});

describe('the id of a copy', () => {
  it.each([
    ['EV-1', 'A.5.1', 1, 'EV-1-A.5.1'],
    ['EV-1', 'Art. 9(2)', 1, 'EV-1-Art.-9-2'],
    ['EV-1', 'GOVERN 1.1', 2, 'EV-1-GOVERN-1.1-2'],
    ['E'.repeat(64), '1', 1, `${'E'.repeat(62)}-1`],
    ['EV-1', '1'.repeat(128), 3, `EV-1-${'1'.repeat(32)}-3`],
  ])('of %s for %s is told apart by its ref and number', (localId, ref, n, id) => {
    expect(idOfCopy(localId, ref, n)).toBe(id);
    expect(id.length).toBeLessThanOrEqual(64);
  });
});
