import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/framework.ts';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const act = new Map(
  catalogue.provisions
    .filter(({ framework }) => framework === 'eu-ai-act-2024-1689')
    .map((provision) => [provision.ref, provision]),
);

/** What a provision has, or the nearest above it. */
function inherited<T>(ref: string, of: (provision: Provision) => T, isSet: (value: T) => boolean): T {
  const provision = act.get(ref)!;
  const own = of(provision);
  return isSet(own) || provision.parent === null ? own : inherited(provision.parent, of, isSet);
}

const classesOf = (ref: string) =>
  inherited(
    ref,
    ({ classes }) => classes,
    (classes) => classes.length > 0,
  );
const datesOf = (ref: string) =>
  inherited(
    ref,
    ({ appliesFrom }) => appliesFrom,
    (dates) => dates.length > 0,
  ).map(({ date, class: only }) => (only === null ? date : `${date} if ${only}`));
const BY_CLASS = ['2027-12-02 if high-risk-annex-iii', '2028-08-02 if high-risk-annex-i'];

describe('the AI Act, as amended by Regulation (EU) 2026/1744', () => {
  it('lets the requirements and duties of Chapter III, Sections 1 to 3, apply by class', () => {
    const articles = Array.from({ length: 22 }, (_, index) => `Art. ${index + 6}`);
    for (const ref of articles) expect([ref, datesOf(ref)]).toEqual([ref, BY_CLASS]);
  });

  it.each(['43', '47', '48', '49', '72', '73', '86'])(
    'gives Art. %s the same dates, and keeps its formal date in the notes',
    (number) => {
      expect(datesOf(`Art. ${number}`)).toEqual(BY_CLASS);
      expect(act.get(`Art. ${number}`)!.notes).toContain('formal date 2026-08-02');
    },
  );

  it('starts the prohibitions inserted in 2026 later than the others', () => {
    expect(['Art. 5(1)(ba)', 'Art. 5(1)(bb)', 'Art. 5(1a)', 'Art. 5(1b)'].map(datesOf)).toEqual(
      Array.from({ length: 4 }, () => ['2026-12-02']),
    );
    expect(
      ['Art. 5(1)(a)', 'Art. 4', 'Art. 4a(1)', 'Art. 50(1)', 'Art. 53'].map((ref) => datesOf(ref)[0]),
    ).toEqual([...['2025-02-02', '2025-02-02', '2026-07-27', '2026-08-02', '2025-08-02']]);
  });

  it('binds by Art. 4, 5 and 6 whatever a system was declared to be', () => {
    expect(['Art. 4', 'Art. 5(1)(a)', 'Art. 5(1)(h)', 'Art. 6'].map(classesOf)).toEqual([[], [], [], []]);
  });

  it('shows duties that speak of Annex I or Annex III alone for that class', () => {
    expect(
      ['Art. 27', 'Art. 49(1)', 'Art. 49(5)', 'Art. 86', 'Art. 25(3)', 'Art. 60a'].map(classesOf),
    ).toEqual([
      ...Array.from({ length: 4 }, () => ['high-risk-annex-iii']),
      ...Array.from({ length: 2 }, () => ['high-risk-annex-i']),
    ]);
  });

  it('sets aside what is deleted, permitted or addressed to authorities', () => {
    const aside = [...act.values()].filter((provision) => provision.aside);
    expect(aside.filter((provision) => provision.assessable)).toEqual([]);
    expect(aside.map(({ ref }) => ref)).toEqual(
      expect.arrayContaining([
        'Art. 4(2)',
        'Art. 10(5)',
        'Art. 9(7)',
        'Art. 26(3)',
        'Art. 53(2)',
        'Art. 73(11)',
      ]),
    );
  });
});
