import { describe, expect, it } from 'vitest';
import { findExpiring } from '../../src/coverage/questions/expiring.ts';
import { dayNumber } from '../../src/model/day.ts';
import { inForce } from './naive/reach.ts';
import { projectionOf } from './projection-of.ts';
import { type TerseWorld, worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

const FRAMEWORKS = [{ slug: 'std', provisions: [{ ref: '1' }] }];

/** What ends within so many days of 2026-06-01, as id and days left. */
function endingOf(evidence: TerseWorld['evidence'], within?: number): readonly (readonly [string, number])[] {
  const projection = projectionOf(worldOf({ frameworks: FRAMEWORKS, ...(evidence && { evidence }) }));
  const answer = findExpiring(projection, { asOf: '2026-06-01', crosswalks: null }, within);
  if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
  return answer.value.expiring.map(({ evidence: { localId }, daysLeft }) => [localId, daysLeft]);
}

describe('expiring evidence', () => {
  it('ends on the day asked at the earliest, and on the last of the days at the latest', () => {
    const evidence = [
      { id: 'past', until: '2026-05-31' },
      { id: 'last', until: '2026-06-11' },
      { id: 'first', until: '2026-06-01' },
      { id: 'beyond', until: '2026-06-12' },
      { id: 'open', until: null },
    ];
    expect(endingOf(evidence, 10)).toEqual([
      ['first', 0],
      ['last', 10],
    ]);
    expect(endingOf(evidence, 0)).toEqual([['first', 0]]);
  });

  it('is looked for 90 days ahead where no number is named', () => {
    const evidence = [
      { id: 'day-90', until: '2026-08-30' },
      { id: 'day-91', until: '2026-08-31' },
    ];
    expect(endingOf(evidence)).toEqual([['day-90', 90]]);
  });

  it('comes in file order where it ends on the same day', () => {
    const evidence = ['b', 'a', 'c'].map((id) => ({ id, until: '2026-06-05' }));
    expect(endingOf(evidence).map(([id]) => id)).toEqual(['b', 'a', 'c']);
  });

  it('may begin after the day asked, but not after its own end', () => {
    const evidence = [
      { id: 'ahead', from: '2026-06-02', until: '2026-06-05' },
      { id: 'of-one-day', from: '2026-06-05', until: '2026-06-05' },
      { id: 'empty', from: '2026-06-06', until: '2026-06-05' },
    ];
    expect(endingOf(evidence).map(([id]) => id)).toEqual(['ahead', 'of-one-day']);
  });

  it('was accepted, and was not withdrawn or superseded by its last day', () => {
    const until = '2026-06-05';
    const evidence = [
      ...(['DRAFT', 'SUBMITTED', 'REJECTED'] as const).map((status) => ({ id: status, status, until })),
      { id: 'withdrawn-before', status: 'WITHDRAWN' as const, withdrawn: '2026-06-03', until },
      { id: 'withdrawn-on-it', status: 'WITHDRAWN' as const, withdrawn: '2026-06-05', until },
      { id: 'withdrawn-after', status: 'WITHDRAWN' as const, withdrawn: '2026-06-06', until },
      { id: 'superseded-after', status: 'SUPERSEDED' as const, withdrawn: '2026-09-01', until },
    ];
    expect(endingOf(evidence).map(([id]) => id)).toEqual(['withdrawn-after', 'superseded-after']);
  });

  it.each([-1, 3661, 1.5, Number.NaN])('is not looked for %s days ahead', (within) => {
    const projection = projectionOf(worldOf({ frameworks: FRAMEWORKS }));
    expect(findExpiring(projection, { asOf: '2026-06-01', crosswalks: null }, within)).toMatchObject({
      ok: false,
      problems: [{ at: { in: 'field', path: 'within' }, code: 'INVALID_PARAMETER' }],
    });
  });

  it('names every fault of the question', () => {
    const projection = projectionOf(worldOf({ frameworks: FRAMEWORKS }));
    expect(findExpiring(projection, { asOf: '2026-02-30', crosswalks: ['none'] }, -1)).toMatchObject({
      problems: [{ code: 'INVALID_DATE' }, { code: 'UNKNOWN_CROSSWALK' }, { code: 'INVALID_PARAMETER' }],
    });
  });

  it('is what a naive reading of the definition finds, in 200 random worlds', () => {
    let found = 0;
    for (let seed = 0; seed < 200; seed++) {
      const { world, question } = randomWorld(seed);
      const answer = findExpiring(projectionOf(world), { asOf: question.asOf, crosswalks: null }, 730);
      if (!answer.ok) throw new Error(answer.problems[0]?.sentence);
      const day = dayNumber(question.asOf)!;
      const expected = world.organization.evidence
        .filter(({ validUntil }) => validUntil !== null)
        .map((evidence) => ({ evidence, last: evidence.validUntil! }))
        .filter(({ last }) => dayNumber(last)! >= day && dayNumber(last)! - day <= 730)
        .filter(({ evidence, last }) => inForce(evidence, last))
        .toSorted((a, b) => dayNumber(a.last)! - dayNumber(b.last)!)
        .map(({ evidence }) => evidence.localId);
      expect([seed, answer.value.expiring.map(({ evidence }) => evidence.localId)]).toEqual([seed, expected]);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(50);
  });
});
