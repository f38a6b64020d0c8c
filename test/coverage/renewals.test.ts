import { describe, expect, it } from 'vitest';
import { supersededOn } from '../../src/coverage/projection/renewed-by.ts';
import { findDoubtfulRecords } from '../../src/coverage/questions/doubtful-records.ts';
import { findDue } from '../../src/coverage/questions/due.ts';
import { findExpiring } from '../../src/coverage/questions/expiring.ts';
import { explainCoverage } from '../../src/coverage/questions/explain.ts';
import { dayNumber } from '../../src/model/day.ts';
import { inForce } from './naive/reach.ts';
import { linksCounting, supersededBy } from './naive/renewal.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

const FRAMEWORKS = [{ slug: 'std', provisions: ['1', '2', '3'].map((ref) => ({ ref, assessable: true })) }];
const ASKED = { asOf: '2026-06-01', crosswalks: null };

function indexOf(terse: Omit<TerseWorld, 'frameworks'>) {
  return projectionOf(worldOf({ frameworks: FRAMEWORKS, ...terse }));
}

/** Refs that evidence supports, and from which evidence it takes them over. */
function links(terse: Omit<TerseWorld, 'frameworks'>, id: string): readonly string[] {
  return indexOf(terse)
    .organization.supportsOf(`acme/${id}`)
    .map(
      ({ provision, takenOverFrom }) =>
        `${provision}${takenOverFrom === null ? '' : ` from ${takenOverFrom}`}`,
    );
}

/** The first chain to std 1: its evidence, and the evidence that states the link. */
function chainTo1(terse: Omit<TerseWorld, 'frameworks'>) {
  const answer = explainCoverage(indexOf(terse), { ...ASKED, system: null }, 'std', '1', 5);
  if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
  return answer.value.chains.map(
    ({ evidence, takenOverFrom, support, appliedControl }) =>
      [evidence, takenOverFrom, support === null ? appliedControl : 'support'] as const,
  );
}

describe('evidence that supersedes other evidence', () => {
  it('takes over its supports, while the superseded evidence keeps its own dates and links', () => {
    const terse = {
      evidence: [
        { id: 'old', until: '2026-05-31' },
        { id: 'new', from: '2026-06-01', supersedes: 'old' },
      ],
      supports: [
        { evidence: 'old', to: 'std:1' },
        { evidence: 'old', to: 'std:2' },
      ],
    };
    expect(links(terse, 'new')).toEqual(['std:1 from old', 'std:2 from old']);
    expect(links(terse, 'old')).toEqual(['std:1', 'std:2']);
    expect(chainTo1(terse)).toEqual([['new', 'old', 'support']]);
  });

  it('takes over what it demonstrates', () => {
    const terse = {
      evidence: [
        { id: 'old', until: '2026-05-31' },
        { id: 'new', supersedes: 'old' },
      ],
      controls: [{ id: 'c' }],
      demonstrates: [{ evidence: 'old', control: 'c' }],
      addresses: [{ control: 'c', to: 'std:1' }],
    };
    expect(chainTo1(terse)).toEqual([['new', 'old', 'c']]);
  });

  it('takes nothing over where it has a link of its own, of whichever kind', () => {
    const terse = {
      evidence: [{ id: 'old' }, { id: 'new', supersedes: 'old' }],
      controls: [{ id: 'c' }],
      supports: [{ evidence: 'old', to: 'std:1' }],
    };
    expect(links({ ...terse, demonstrates: [{ evidence: 'new', control: 'c' }] }, 'new')).toEqual([]);
    const supports = [...terse.supports, { evidence: 'new', to: 'std:3' }];
    expect(links({ ...terse, supports }, 'new')).toEqual(['std:3']);
  });

  it('takes over what its predecessor takes over, from the nearest that states links', () => {
    const evidence = [
      { id: 'third', supersedes: 'second' },
      { id: 'second', supersedes: 'first' },
      { id: 'first' },
    ];
    expect(links({ evidence, supports: [{ evidence: 'first', to: 'std:1' }] }, 'third')).toEqual([
      'std:1 from first',
    ]);
    const supports = [
      { evidence: 'first', to: 'std:1' },
      { evidence: 'second', to: 'std:2' },
    ];
    expect(links({ evidence, supports }, 'third')).toEqual(['std:2 from second']);
  });

  it('takes over links whatever the status of its predecessor, and counts by its own status alone', () => {
    const of = (before: 'WITHDRAWN' | 'REJECTED' | 'DRAFT', status: 'ACCEPTED' | 'DRAFT') =>
      chainTo1({
        evidence: [
          { id: 'old', status: before, withdrawn: '2026-01-01' },
          { id: 'new', status, supersedes: 'old' },
        ],
        supports: [{ evidence: 'old', to: 'std:1' }],
      });
    for (const before of ['WITHDRAWN', 'REJECTED', 'DRAFT'] as const)
      expect(of(before, 'ACCEPTED')[0]).toEqual(['new', 'old', 'support']);
    expect(of('WITHDRAWN', 'DRAFT')[0]).toEqual(['old', null, 'support']);
  });

  it('shares its predecessor with other successors, each of which takes over all links', () => {
    const terse = {
      evidence: [{ id: 'old' }, { id: 'a', supersedes: 'old' }, { id: 'b', supersedes: 'old' }],
      supports: [{ evidence: 'old', to: 'std:1' }],
    };
    expect(chainTo1(terse)).toEqual([
      ['a', 'old', 'support'],
      ['b', 'old', 'support'],
      ['old', null, 'support'],
    ]);
  });

  it('counts for the systems that it is about itself', () => {
    const terse = {
      systems: [{ id: 's' }, { id: 't' }],
      evidence: [
        { id: 'old', systems: ['s'] },
        { id: 'new', systems: ['t'], supersedes: 'old' },
      ],
      supports: [{ evidence: 'old', to: 'std:1' }],
    };
    const of = (system: string) => {
      const answer = explainCoverage(indexOf(terse), { ...ASKED, system }, 'std', '1', 5);
      return answer.ok ? answer.value.chains.map(({ evidence }) => evidence) : null;
    };
    expect([of('s'), of('t')]).toEqual([['old'], ['new']]);
  });

  it('takes nothing over in a circle, which no folder can state', () => {
    const evidence = [
      { id: 'a', supersedes: 'b' },
      { id: 'b', supersedes: 'a' },
      { id: 'c', supersedes: 'c' },
    ];
    for (const id of ['a', 'b', 'c']) expect(links({ evidence }, id)).toEqual([]);
    const { renewals } = indexOf({ evidence }).organization;
    expect([...renewals.laterOf('acme/a')].map(({ localId }) => localId)).toEqual(['b']);
    expect([...renewals.earlierOf('acme/c')]).toEqual([]);
  });

  it('is taken over as a naive reading of the definition says, in random worlds', () => {
    let takenOver = 0;
    for (let seed = 0; seed < 1_500; seed++) {
      const { world, question } = randomWorld(seed);
      const { organization } = projectionOf(world);
      const day = dayNumber(question.asOf)!;
      for (const evidence of world.organization.evidence) {
        const naive = linksCounting(world.organization, evidence);
        const expected = naive.supports.map(({ id, provision, extent }) => ({
          ...{ id, provision, extent, evidence: evidence.id },
          ...naive.takenOver,
        }));
        const found = organization
          .supportsOf(evidence.id)
          .map(({ id, provision, extent, evidence: of, takenOverFrom }) => ({
            ...{ id, provision, extent, evidence: of, takenOverFrom },
          }));
        expect(found).toEqual(expected);
        if (found.some(({ takenOverFrom }) => takenOverFrom !== null)) takenOver++;
        const inForceLater = supersededBy(world.organization, evidence).filter((each) =>
          inForce(each, question.asOf),
        );
        const superseding = supersededOn(organization, evidence.id, day);
        if (superseding === null) expect(inForceLater).toEqual([]);
        else expect(inForceLater).toContainEqual(superseding);
      }
    }
    expect(takenOver).toBeGreaterThan(100);
  });
});

describe('evidence that ends and is renewed', () => {
  const evidence = [
    { id: 'old', until: '2026-06-30' },
    { id: 'new', from: '2026-07-01', supersedes: 'old' },
    { id: 'short', until: '2026-06-30', supersedes: 'other' },
    { id: 'other', until: '2026-06-30' },
    { id: 'waits', status: 'DRAFT' as const, supersedes: 'lone' },
    { id: 'lone', until: '2026-06-15' },
    { id: 'draft', status: 'DRAFT' as const },
    { id: 'accepted', supersedes: 'draft' },
  ];

  it('is what evidence in force on the day after its last one supersedes', () => {
    const answer = findExpiring(indexOf({ evidence }), ASKED);
    if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    const found = answer.value.expiring.map((each) => [
      each.evidence.localId,
      each.renewedBy?.localId ?? null,
    ]);
    expect(found).toEqual([
      ['lone', null],
      ['old', 'new'],
      ['short', null],
      ['other', null],
    ]);
  });

  it('is left out of what is due, as is a draft whose successor is in force, and their number is told', () => {
    const answer = findDue(indexOf({ evidence }), ASKED, null);
    if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    const { due, renewedCount } = answer.value;
    expect(due.map(({ kind, evidence: record }) => [kind, record?.localId])).toEqual([
      ['EVIDENCE_ENDS', 'lone'],
      ['EVIDENCE_ENDS', 'short'],
      ['EVIDENCE_ENDS', 'other'],
      ['EVIDENCE_WAITS', 'waits'],
    ]);
    expect(renewedCount).toBe(2);
  });

  it('is found up to the last day that has a date', () => {
    const last = { id: 'last', from: '2026-01-01', until: '9999-12-31' };
    const answer = findDue(indexOf({ evidence: [last] }), { ...ASKED, asOf: '9999-12-30' }, null);
    expect(answer).toMatchObject({
      value: { due: [{ kind: 'EVIDENCE_ENDS', evidence: { localId: 'last' }, day: '9999-12-31' }] },
    });
  });
});

describe('evidence that supersedes other evidence is in doubt', () => {
  function doubts(terse: Omit<TerseWorld, 'frameworks'>) {
    const answer = findDoubtfulRecords(indexOf(terse).organization, '2026-06-01');
    if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
    return answer.value.doubts
      .filter(({ table }) => table === 'evidence')
      .map(({ code, count, slice }) => [
        code,
        ...slice(0, count).map(({ record }) => 'localId' in record && record.localId),
      ]);
  }
  const evidence = [{ id: 'old' }, { id: 'new', supersedes: 'old' }, { id: 'newest', supersedes: 'new' }];
  const supports = ['1', '2'].map((ref) => ({ evidence: 'old', to: `std:${ref}` }));

  it('where its own links lack some of its predecessor, and not where it takes them over', () => {
    expect(doubts({ evidence, supports })).toEqual([]);
    const newest = (ref: string) => ({ evidence: 'newest', to: `std:${ref}` });
    expect(doubts({ evidence, supports: [...supports, newest('2'), newest('3')] })).toEqual([
      ['RENEWED_IN_PART', 'newest'],
    ]);
    expect(doubts({ evidence, supports: [...supports, ...['1', '2', '3'].map(newest)] })).toEqual([]);
  });

  it('where it is about other systems', () => {
    const systems = [{ id: 's' }, { id: 't' }];
    const about = [
      { id: 'old', systems: ['s', 't'] },
      { id: 'same', systems: ['t', 's'], supersedes: 'old' },
      { id: 'wide', supersedes: 'old' },
    ];
    expect(doubts({ systems, evidence: about, supports })).toEqual([['RENEWED_FOR_OTHER_SYSTEMS', 'wide']]);
  });
});
