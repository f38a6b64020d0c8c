import { describe, expect, it } from 'vitest';
import { answerEvidenceRecord } from '../../src/coverage/questions/evidence-record.ts';
import { answerView } from '../../src/coverage/questions/view.ts';
import type { RecordKind, View, ViewQuestion } from '../../src/model/record-kind.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';

const AS_OF = '2026-11-24';

function kind(id: string, level: RecordKind['level'] = null): RecordKind {
  return { id, label: id, shows: null, level, validDays: null, position: 1 };
}

function view(slug: string, questions: readonly Partial<ViewQuestion>[], owner: string | null = null): View {
  const empty = { question: '?', framework: null, refs: [], recordKinds: [], scope: null, stage: null };
  return {
    ...{ slug, title: slug, intro: null, owner, retired: false },
    questions: questions.map((question, index) => ({ id: `q${index}`, ...empty, ...question })),
  };
}

/** A world with kinds and views; evidence is of the kind that its id begins with. */
function projectionWith(terse: TerseWorld, recordKinds: readonly RecordKind[], views: readonly View[]) {
  const world = worldOf(terse);
  return projectionOf({
    catalogue: { ...world.catalogue, recordKinds, views },
    organization: {
      ...world.organization,
      evidence: world.organization.evidence.map((record) => ({
        ...record,
        kind: record.localId.split('-')[0]!,
      })),
    },
  });
}

const policies = projectionWith(
  {
    frameworks: [
      {
        slug: 'std',
        provisions: [
          { ref: '1', assessable: false },
          { ref: '1.1', parent: '1', recordKinds: ['policy'] },
          { ref: '1.2', parent: '1', level: 'SYSTEM', recordKinds: ['test', 'plan'] },
          { ref: 'I', assessable: false },
          { ref: 'I.1', parent: 'I', assessable: false },
          { ref: 'I.2', parent: 'I', assessable: false },
        ],
      },
    ],
    systems: [{ id: 'a' }, { id: 'b' }, { id: 'gone', until: '2026-01-01' }],
    evidence: [
      { id: 'policy-1' },
      { id: 'policy-old', until: '2026-01-01' },
      { id: 'test-a', systems: ['a'] },
      { id: 'test-wide' },
      { id: 'plan-a-old', until: '2026-11-23', systems: ['a'] },
      { id: 'plan-future', from: '2026-11-25', systems: ['b'] },
      { id: 'other-draft', status: 'DRAFT' },
    ],
    supports: [
      { evidence: 'policy-1', to: 'std:1.1' },
      { evidence: 'test-a', to: 'std:1.2' },
      { evidence: 'policy-1', to: 'std:I.1', extent: 'PARTIAL' },
    ],
  },
  [kind('policy'), kind('test', 'SYSTEM'), kind('plan', 'SYSTEM'), kind('other')],
  [
    view('evidence-record', [
      { recordKinds: ['policy', 'test'] },
      { recordKinds: ['plan', 'other', 'test'] },
    ]),
    view('mixed', [
      { framework: 'std', refs: ['1.1', '1'], recordKinds: ['policy'] },
      { framework: 'std', refs: ['1.2'], recordKinds: ['test'], scope: 'each-system', stage: 'Do' },
    ]),
    view('items', [{ framework: 'std', refs: ['1.1', 'I.1', 'I.2'] }]),
    view('of-another', [], 'other-organization'),
  ],
);

function ask(slug: string, system: string | null = null) {
  const answer = answerView(policies, { system, asOf: AS_OF, crosswalks: null }, slug);
  if (!answer.ok) throw new Error(answer.problems.map(({ sentence }) => sentence).join(' '));
  return answer.value;
}

describe('a view', () => {
  it('answers a question once for the organization, with counts beneath a heading', () => {
    const [scope] = ask('mixed').questions[0]!.scopes;
    expect(scope).toMatchObject({
      system: null,
      provisions: [
        { ref: '1.1', status: 'COVERED', parts: null, evidence: 'policy-1' },
        { ref: '1', status: null, coverage: null, parts: { COVERED: 1, GAP: 1 } },
      ],
      kinds: [{ kind: 'policy', presence: 'PRESENT', evidence: ['policy-1'], remark: null }],
    });
  });

  it('says of an item that nobody counts how far evidence supports it', () => {
    const [scope] = ask('items').questions[0]!.scopes;
    expect(scope?.provisions).toMatchObject([
      { ref: '1.1', status: 'COVERED', extent: null, evidence: 'policy-1' },
      { ref: 'I.1', status: null, extent: 'PARTIAL', evidence: 'policy-1' },
      { ref: 'I.2', status: null, extent: null, evidence: null },
    ]);
  });

  it('asks a question about systems of each system in scope on the day, in file order', () => {
    const { stage, scopes } = ask('mixed').questions[1]!;
    expect(stage).toBe('Do');
    expect(scopes.map(({ system, kinds }) => [system, kinds])).toEqual([
      ['a', [{ kind: 'test', presence: 'PRESENT', evidence: ['test-a'], remark: null }]],
      ['b', [{ kind: 'test', presence: 'MISSING', evidence: [], remark: null }]],
    ]);
  });

  it('asks it of one system alone where that is wanted, whatever its dates', () => {
    const [once, each] = ask('mixed', 'gone').questions;
    expect(once!.scopes.map(({ system }) => system)).toEqual([null]);
    expect(each!.scopes.map(({ system }) => system)).toEqual(['gone']);
    const answer = answerView(policies, { system: 'c', asOf: AS_OF, crosswalks: null }, 'mixed');
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'UNKNOWN_SYSTEM' }] });
  });

  it('that does not exist, or is of another organization, is refused with the names of those that do', () => {
    for (const slug of ['nope', 'of-another']) {
      const answer = answerView(policies, { system: null, asOf: 'never', crosswalks: null }, slug);
      expect(answer).toEqual({
        ok: false,
        problems: [
          {
            ...{ at: { in: 'field', path: 'view' }, code: 'UNKNOWN_VIEW' },
            sentence: `There is no view "${slug}". There are "evidence-record", "items" and "mixed".`,
          },
          expect.objectContaining({ code: 'INVALID_DATE' }),
        ],
      });
    }
  });
});

describe('what a kind comes to', () => {
  const records = projectionWith(
    {
      frameworks: [
        {
          slug: 'std',
          provisions: [
            { ref: '1', assessable: false },
            { ref: '1.1', parent: '1' },
            { ref: '2' },
            { ref: '3', level: 'SYSTEM' },
          ],
        },
        { slug: 'law', provisions: [{ ref: 'x' }] },
      ],
      crosswalks: [
        {
          ...{ source: 'law', target: 'std', confidence: 'high' },
          mappings: [{ source: 'x', target: '2', relationship: 'equal', confidence: 'high' }],
        },
      ],
      systems: [{ id: 'a' }],
      evidence: [
        ...[{ id: 'beneath-1' }, { id: 'mapped-1' }, { id: 'loose-1' }, { id: 'about-1', systems: ['a'] }],
        ...[
          { id: 'gone-1', until: AS_OF.replace('24', '23') },
          { id: 'ahead-1', from: '2027-01-01' },
        ],
        ...[
          { id: 'draft-1', status: 'DRAFT' as const },
          { id: 'refused-1', status: 'REJECTED' as const },
        ],
      ],
      supports: [
        { evidence: 'beneath-1', to: 'std:1.1' },
        { evidence: 'mapped-1', to: 'law:x' },
        { evidence: 'loose-1', to: 'std:2' },
        { evidence: 'about-1', to: 'std:3' },
      ],
    },
    [],
    [
      view('kinds', [
        {
          ...{ framework: 'std', refs: ['1'] },
          recordKinds: ['beneath', 'loose', 'gone', 'ahead', 'draft', 'refused', 'none'],
        },
        { framework: 'std', refs: ['2'], recordKinds: ['mapped'] },
        { framework: 'std', refs: ['3'], recordKinds: ['about'] },
        { recordKinds: ['loose'] },
        { framework: 'std', refs: ['1'], recordKinds: ['beneath'], scope: 'each-system' },
      ]),
    ],
  );
  const answer = answerView(records, { system: null, asOf: AS_OF, crosswalks: null }, 'kinds');
  const presences = answer.ok
    ? answer.value.questions.map(({ scopes }) =>
        scopes.flatMap(({ kinds }) =>
          kinds.map(({ kind, presence, remark }) => [kind, presence, remark].join(' ').trim()),
        ),
      )
    : [];

  it('depends on whether evidence in force leads to the provisions of the question, or beneath them', () => {
    expect(presences[0]).toEqual([
      'beneath PRESENT',
      'loose ELSEWHERE',
      'gone LAPSED',
      'ahead WAITING',
      'draft WAITING',
      'refused MISSING',
      'none MISSING',
    ]);
  });

  it('counts what leads there over a crosswalk, or for one of the systems of the organization', () => {
    expect(presences.slice(1, 3)).toEqual([['mapped PRESENT'], ['about PRESENT']]);
  });

  it('depends on the kind alone where the question names no provision', () => {
    expect(presences[3]).toEqual(['loose PRESENT']);
  });

  it('says where records of the organization answer for a system', () => {
    expect(presences[4]).toEqual(['beneath PRESENT ORGANIZATION_WIDE']);
  });
});

describe('the evidence record of a system', () => {
  function rowsOf(system: string, asOf = AS_OF) {
    const answer = answerEvidenceRecord(policies, { system, asOf, crosswalks: null });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.value.rows.map((row) => [
      row.kind,
      row.presence,
      row.evidence,
      row.provisions.map(({ ref }) => ref),
    ]);
  }

  it('names each kind of the view once: present, lapsed, missing, or not needed', () => {
    expect(rowsOf('a')).toEqual([
      ['policy', 'PRESENT', ['policy-1'], ['1.1']],
      ['test', 'PRESENT', ['test-a'], ['1.2']],
      ['plan', 'LAPSED', ['plan-a-old'], ['1.2']],
      ['other', 'WAITING', ['other-draft'], []],
    ]);
  });

  it('does not count organization-wide evidence, or evidence of the future, for a kind that is about systems', () => {
    expect(rowsOf('b')).toEqual([
      ['policy', 'PRESENT', ['policy-1'], ['1.1']],
      ['test', 'MISSING', [], ['1.2']],
      ['plan', 'WAITING', ['plan-future'], ['1.2']],
      ['other', 'WAITING', ['other-draft'], []],
    ]);
    expect(rowsOf('b', '2026-11-25')[2]).toEqual(['plan', 'ELSEWHERE', ['plan-future'], ['1.2']]);
  });

  it('refuses a system that does not exist', () => {
    const answer = answerEvidenceRecord(policies, { system: 'c', asOf: AS_OF, crosswalks: null });
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'UNKNOWN_SYSTEM' }] });
  });
});

describe('evidence that reaches a provision only through a union', () => {
  const OF_THREE = projectionWith(
    {
      frameworks: [
        { slug: 'a', provisions: [{ ref: '1', recordKinds: ['policy'] }] },
        { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] },
      ],
      crosswalks: [
        { source: 'a', target: 'b', mappings: [{ source: '1', target: '1;2;3', relationship: 'subset-of' }] },
      ],
      systems: [{ id: 's' }],
      evidence: [{ id: 'policy-1' }, { id: 'test-1' }],
      supports: [
        { evidence: 'policy-1', to: 'b:1' },
        { evidence: 'test-1', to: 'b:2', extent: 'PARTIAL' },
      ],
    },
    [kind('policy'), kind('test')],
    [
      view('asked', [{ framework: 'a', refs: ['1'], recordKinds: ['policy', 'test'] }]),
      view('evidence-record', [{ recordKinds: ['policy'], scope: 'each-system' }]),
    ],
  );
  const choice = { asOf: AS_OF, crosswalks: null };

  it('is present for it, and is what its row names', () => {
    expect(answerView(OF_THREE, { ...choice, system: null }, 'asked')).toMatchObject({
      ok: true,
      value: {
        questions: [
          {
            scopes: [
              {
                provisions: [{ ref: '1', status: 'INDICATIVE', evidence: 'policy-1' }],
                kinds: [
                  { kind: 'policy', presence: 'PRESENT', evidence: ['policy-1'] },
                  { kind: 'test', presence: 'PRESENT', evidence: ['test-1'] },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('is present whatever it is about', () => {
    const projection = projectionWith(
      {
        frameworks: [
          { slug: 'a', provisions: [{ ref: '1' }] },
          { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }] },
        ],
        crosswalks: [
          { source: 'a', target: 'b', mappings: [{ source: '1', target: '1;2', relationship: 'equal' }] },
        ],
        systems: [{ id: 's' }],
        evidence: [{ id: 'policy-1' }, { id: 'test-1', systems: ['s'] }],
        supports: [
          { evidence: 'policy-1', to: 'b:1' },
          { evidence: 'test-1', to: 'b:1' },
        ],
      },
      [kind('policy'), kind('test')],
      [
        view('asked', [
          { framework: 'a', refs: ['1'], recordKinds: ['policy', 'test'], scope: 'each-system' },
        ]),
      ],
    );
    expect(answerView(projection, { ...choice, system: null }, 'asked')).toMatchObject({
      ok: true,
      value: {
        questions: [
          {
            scopes: [
              {
                kinds: [
                  { kind: 'policy', presence: 'PRESENT', remark: 'ORGANIZATION_WIDE' },
                  { kind: 'test', presence: 'PRESENT', remark: null },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('is present in the evidence record of a system', () => {
    expect(answerEvidenceRecord(OF_THREE, { ...choice, system: 's' })).toMatchObject({
      ok: true,
      value: { rows: [{ kind: 'policy', presence: 'PRESENT', remark: 'ORGANIZATION_WIDE' }] },
    });
  });
});

it('an evidence record leaves out provisions of which it is not known whether they apply', () => {
  const projection = projectionWith(
    {
      frameworks: [
        {
          slug: 'law',
          conditions: [{ id: 'outside', label: '', question: '', scope: 'system', notes: null }],
          provisions: [
            {
              ref: '1',
              recordKinds: ['policy'],
              conditions: [{ condition: 'outside', negated: false, class: null, onMarketBefore: null }],
            },
            { ref: '2', recordKinds: ['test'] },
          ],
        },
      ],
      systems: [{ id: 's' }],
    },
    [kind('policy'), kind('test')],
    [view('evidence-record', [{ recordKinds: ['policy', 'test'], scope: 'each-system' }])],
  );
  const choice = { system: 's', asOf: AS_OF, crosswalks: null };
  expect(answerEvidenceRecord(projection, choice)).toMatchObject({
    ok: true,
    value: {
      rows: [
        { kind: 'policy', presence: 'NOT_NEEDED', provisions: [] },
        { kind: 'test', presence: 'MISSING', provisions: [{ ref: '2', status: 'GAP' }] },
      ],
    },
  });
});
