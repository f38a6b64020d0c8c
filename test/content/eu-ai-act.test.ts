import { describe, expect, it } from 'vitest';
import { CatalogueRecords } from '../../src/coverage/projection/catalogue-records.ts';
import { penaltiesOf } from '../../src/coverage/questions/penalties-of.ts';
import type { InheritedRule, Provision, Qualifier } from '../../src/model/framework.ts';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const records = CatalogueRecords.of(catalogue);
const act = new Map(
  catalogue.provisions
    .filter(({ framework }) => framework === 'eu-ai-act-2024-1689')
    .map((provision) => [provision.ref, provision]),
);

/** What a provision has, or the nearest above it; `none` is an answer too. */
function inherited<T>(ref: string, rule: InheritedRule, of: (provision: Provision) => readonly T[]) {
  for (let at: string | null = ref; at !== null; at = act.get(at)!.parent) {
    const provision: Provision = act.get(at)!;
    if (of(provision).length > 0 || provision.statesNone.includes(rule)) return of(provision);
  }
  return [];
}

/** A qualifier as `provisions.csv` states it. */
function qualified(words: string, { class: only, onMarketBefore }: Qualifier): string {
  const market = onMarketBefore === null ? null : `on-market-before ${onMarketBefore}`;
  const rest = [only, market].filter((word) => word !== null).join(' ');
  return rest === '' ? words : `${words} if ${rest}`;
}

const rolesOf = (ref: string) => inherited(ref, 'roles', ({ roles }) => roles);
const classesOf = (ref: string) => inherited(ref, 'classes', ({ classes }) => classes);
const datesOf = (ref: string) =>
  inherited(ref, 'appliesFrom', ({ appliesFrom }) => appliesFrom).map((entry) =>
    qualified(entry.date, entry),
  );
const conditionsOf = (ref: string) =>
  inherited(ref, 'conditions', ({ conditions }) => conditions).map((literal) =>
    qualified(literal.negated ? `not ${literal.condition}` : literal.condition, literal),
  );

const HIGH_RISK = ['high-risk-annex-iii', 'high-risk-annex-i-a'];
const ALL_BUT_SECTION_B = ['prohibited', ...HIGH_RISK, 'gpai', 'gpai-systemic-risk', 'minimal'];
const ANNEX_III_DATE = '2027-12-02 if high-risk-annex-iii';
const BY_CLASS = [ANNEX_III_DATE, '2028-08-02 if high-risk-annex-i-a'];
/** Art. 111(2): what was on the market before is bound only if its design is significantly changed. */
const CHANGED_III = 'significantly-changed if high-risk-annex-iii on-market-before 2027-12-02';
const CHANGED_I = 'significantly-changed if high-risk-annex-i-a on-market-before 2028-08-02';
/** What every duty on high-risk systems depends on: Art. 6(3) and Art. 111(2). */
const HIGH_RISK_CONDITIONS = ['not held-not-high-risk if high-risk-annex-iii', CHANGED_III, CHANGED_I];

/** Art. 25(2), by Art. 25(1)(c), reaches systems that were not high-risk in the hands of their first provider. */
const FIRST_PROVIDER = 'Art. 25(2)';

/** `Art. 5(1)(h), 5(2) to 5(4), Annex III, points 5(b) and 5(c)` as refs. */
function citedIn(words: string): readonly string[] {
  let before = '';
  return words.split(/, | to | and /).map((word) => {
    const [, kind, rest] = /^(Art\. |Annex |points? )?(.*)$/.exec(word)!;
    if (kind === 'Art. ') before = kind;
    else if (kind === 'Annex ') before = word;
    else if (kind !== undefined) before += ', point ';
    return kind === 'Annex ' ? word : `${before}${rest}`;
  });
}

const within = (from: number, to: number) =>
  [...act.keys()].filter((ref) => {
    const number = Number(/^Art\. (\d+)/.exec(ref)?.[1]);
    return number >= from && number <= to && act.get(ref)!.assessable;
  });

describe('the AI Act, as amended by Regulation (EU) 2026/1744', () => {
  it('lets the requirements and duties of Chapter III, Sections 2 and 3, apply by class', () => {
    const duties = within(8, 27);
    expect(duties.length).toBeGreaterThan(40);
    for (const ref of duties.filter((each) => each !== FIRST_PROVIDER)) {
      expect([ref, datesOf(ref)]).toEqual([ref, ref === 'Art. 27' ? [ANNEX_III_DATE] : BY_CLASS]);
      const classes = classesOf(ref);
      expect([ref, classes.length > 0, classes.filter((each) => !HIGH_RISK.includes(each))]).toEqual([
        ...[ref, true, []],
      ]);
    }
  });

  it('lets its Section 1 apply by class too, and alone of this Chapter to products of Annex I, Section B', () => {
    expect(['Art. 6(1)', 'Art. 6(2)', 'Art. 6(4)'].map(datesOf)).toEqual([
      ...[['2028-08-02'], ['2027-12-02'], ['2027-12-02']],
    ]);
    expect(['Art. 6(1)', 'Art. 6(2)', 'Art. 6(4)'].map(classesOf)).toEqual([
      ...[[], ALL_BUT_SECTION_B, ['high-risk-annex-iii']],
    ]);
    const reachedInSectionB = [...act.values()]
      .filter(({ assessable, ref }) => assessable && classesOf(ref).includes('high-risk-annex-i-b'))
      .map(({ ref }) => ref);
    expect(reachedInSectionB).toEqual([]);
    const forEveryClass = [...act.values()].filter(
      ({ assessable, ref }) => assessable && classesOf(ref).length === 0,
    );
    expect(forEveryClass.map(({ ref }) => ref)).toEqual(['Art. 6(1)']);
  });

  it.each([
    ['43', BY_CLASS],
    ['47', BY_CLASS],
    ['48', BY_CLASS],
    ['49', [ANNEX_III_DATE]],
    ['72', BY_CLASS],
    ['73', BY_CLASS],
    ['86', [ANNEX_III_DATE]],
  ])(
    'gives Art. %s the dates of the classes that it binds, and keeps its formal date in the notes',
    (number, dates) => {
      const bound = within(Number(number), Number(number));
      expect(bound.length).toBeGreaterThan(0);
      for (const ref of bound) expect([ref, datesOf(ref)]).toEqual([ref, dates]);
      expect(datesOf(`Art. ${number}`)).toEqual(dates);
      expect(act.get(`Art. ${number}`)!.notes).toContain('formal date 2026-08-02');
    },
  );

  it('spares systems held not to be high-risk, and systems on the market before whose design has not changed', () => {
    const duties = [...within(8, 27), ...within(43, 48), ...within(72, 73), 'Art. 86'];
    for (const ref of duties.filter((each) => each !== FIRST_PROVIDER)) {
      const classes = classesOf(ref);
      const spared = HIGH_RISK_CONDITIONS.filter((words) => classes.some((each) => words.includes(each)));
      expect([ref, conditionsOf(ref).slice(0, spared.length)]).toEqual([ref, spared]);
    }
    for (const ref of within(49, 49)) {
      expect(conditionsOf(ref)).toContain(CHANGED_III);
    }
    expect(
      within(49, 49).map((ref) => conditionsOf(ref).find((words) => words.endsWith('held-not-high-risk'))),
    ).toEqual([
      // Art. 49(4) keeps the registrations of paragraphs 1, 2 and 3 apart, whether held high-risk or not.
      ...['not held-not-high-risk', 'held-not-high-risk', 'not held-not-high-risk', undefined],
      'not held-not-high-risk',
    ]);
    expect(conditionsOf('Art. 6(4)')).toEqual(['held-not-high-risk', CHANGED_III]);
    for (const ref of within(60, 61))
      expect([ref, conditionsOf(ref)]).toEqual([
        ...[ref, ['real-world-testing', 'not held-not-high-risk if high-risk-annex-iii']],
      ]);
  });

  it('has the first provider of any system help whoever made it high-risk', () => {
    expect([classesOf(FIRST_PROVIDER), conditionsOf(FIRST_PROVIDER)]).toEqual([
      ...[ALL_BUT_SECTION_B, ['replaced-as-provider']],
    ]);
  });

  it('lets each system answer for what a `no` about it takes out, so that one of them takes out nothing for all', () => {
    const bySystem = new Set(
      catalogue.frameworks
        .flatMap(({ conditions }) => conditions)
        .filter(({ scope }) => scope === 'system')
        .map(({ id }) => id),
    );
    const levelOf = (ref: string | null): string | null =>
      ref === null ? null : (act.get(ref)!.level ?? levelOf(act.get(ref)!.parent));
    const taken = [...act.values()].filter(
      ({ assessable, ref }) =>
        assessable &&
        inherited(ref, 'conditions', ({ conditions }) => conditions).some(
          ({ negated, condition }) => negated && bySystem.has(condition),
        ),
    );
    expect(taken.length).toBeGreaterThan(40);
    expect(taken.filter(({ ref }) => levelOf(ref) !== 'SYSTEM').map(({ ref }) => ref)).toEqual([]);
  });

  it('asks for the rest of what decides in conditions of their own', () => {
    const more = (ref: string) => conditionsOf(ref).filter((words) => !HIGH_RISK_CONDITIONS.includes(words));
    expect(
      [
        ...['Art. 5(1)(h)', 'Art. 12(3)', 'Art. 14(5)', 'Art. 22(1)', 'Art. 22(3)', 'Art. 26(1)'],
        ...[
          'Art. 26(8)',
          'Art. 27',
          'Art. 43(2)',
          'Art. 50(3)',
          'Art. 53(1)(a)',
          'Art. 54(1)',
          'Art. 61',
          'Art. 86',
        ],
      ].map((ref) => [ref, more(ref)]),
    ).toEqual([
      ['Art. 5(1)(h)', ['law-enforcement-authority', 'real-time-biometric-identification']],
      ['Art. 12(3)', ['remote-biometric-identification']],
      ['Art. 14(5)', ['remote-biometric-identification']],
      ['Art. 22(1)', ['established-outside-union']],
      ['Art. 22(3)', []],
      ['Art. 26(1)', []],
      ['Art. 26(8)', ['public-authority']],
      ['Art. 27', ['rights-assessment-deployer', 'not annex-iii-2-critical-infrastructure']],
      ['Art. 43(2)', ['not annex-iii-1-biometrics']],
      ['Art. 50(3)', ['emotion-or-biometric-categorisation']],
      ['Art. 53(1)(a)', ['not open-source-model if gpai']],
      ['Art. 54(1)', ['established-outside-union', 'not open-source-model if gpai']],
      ['Art. 61', ['real-world-testing']],
      ['Art. 86', ['significant-effects', 'not annex-iii-2-critical-infrastructure']],
    ]);
  });

  it('gives models and generative systems that were on the market before their later dates', () => {
    expect(datesOf('Art. 50(2)')).toEqual(['2026-08-02', '2026-12-02 if on-market-before 2026-08-02']);
    for (const ref of within(52, 55))
      expect([ref, datesOf(ref)]).toEqual([ref, ['2025-08-02', '2027-08-02 if on-market-before 2025-08-02']]);
  });

  it('starts the prohibitions inserted in 2026 later than the others', () => {
    expect(['Art. 5(1)(ba)', 'Art. 5(1)(bb)', 'Art. 5(1a)', 'Art. 5(1b)'].map(datesOf)).toEqual(
      Array.from({ length: 4 }, () => ['2026-12-02']),
    );
    expect(
      ['Art. 5(1)(a)', 'Art. 4', 'Art. 4a(1)', 'Art. 50(1)', 'Art. 53'].map((ref) => datesOf(ref)[0]),
    ).toEqual([...['2025-02-02', '2025-02-02', '2026-07-27', '2026-08-02', '2025-08-02']]);
  });

  it('binds by Art. 4 and 5 whatever a system was declared to be, products of Annex I, Section B, left aside', () => {
    for (const ref of ['Art. 4', ...within(5, 5)])
      expect([ref, classesOf(ref)]).toEqual([ref, ALL_BUT_SECTION_B]);
    expect(['Art. 5(1)(a)', 'Art. 5(1)(h)'].map(rolesOf)).toEqual([
      ...[['provider', 'deployer', 'importer'], ['deployer']],
    ]);
  });

  it('shows duties that speak of Annex I or Annex III alone for that class', () => {
    expect(
      ['Art. 27', 'Art. 49(1)', 'Art. 49(5)', 'Art. 86', 'Art. 25(3)', 'Art. 60a'].map(classesOf),
    ).toEqual([
      ...Array.from({ length: 4 }, () => ['high-risk-annex-iii']),
      ...[['high-risk-annex-i-a'], ['high-risk-annex-i-b']],
    ]);
  });

  it('asks by paragraph who tests in real-world conditions, since deployers who take part are bound too', () => {
    expect(within(60, 61).map((ref) => [ref, rolesOf(ref)])).toEqual([
      ['Art. 60(4)', ['provider', 'deployer']],
      ['Art. 60(5)', ['provider']],
      ['Art. 60(7)', ['provider']],
      ['Art. 60(8)', ['provider']],
      ['Art. 61', ['provider', 'deployer']],
    ]);
  });

  it('asks questions that are one sentence each, with one sentence of help that names the provision', () => {
    const [{ conditions }] = [catalogue.frameworks.find(({ slug }) => slug === 'eu-ai-act-2024-1689')!];
    expect(conditions.length).toBeGreaterThanOrEqual(20);
    expect(conditions.length).toBeLessThanOrEqual(30);
    expect(conditions.filter(({ question }) => !/^[A-Z][^?]+\?$/.test(question))).toEqual([]);
    const help = /^[A-Z](?:[^.]|Art\.)+? \(((?:Art\. |Annex ).*)\)\.$/;
    for (const { id, notes } of conditions) {
      const cited = help.exec(notes ?? '')?.[1] ?? 'nothing';
      expect([id, citedIn(cited).filter((ref) => !act.has(ref))]).toEqual([id, []]);
    }
  });

  it('assesses nothing of Art. 60a, by which Member States may allow tests', () => {
    expect(act.get('Art. 60a')!.assessable).toBe(false);
  });

  it.each([
    ['Art. 5(1)(a)', ['Art. 99(3)']],
    ['Art. 9', ['Art. 99(4)']],
    ['Art. 14(4)', ['Art. 99(4)']],
    ['Art. 16', ['Art. 99(4)']],
    ['Art. 21', ['Art. 99(5)']],
    ['Art. 22(1)', []],
    ['Art. 22(3)', ['Art. 99(4)']],
    ['Art. 25(1)', []],
    ['Art. 25(2)', ['Art. 99(4)']],
    ['Art. 26(5)', ['Art. 99(4)']],
    ['Art. 27', []],
    ['Art. 49(1)', ['Art. 99(4)']],
    ['Art. 49(3)', []],
    ['Art. 50(2)', ['Art. 99(4)']],
    ['Art. 53(1)(a)', ['Art. 101']],
    ['Art. 54(3)', []],
    ['Art. 72', []],
    ['Art. 86', []],
  ])('sets for infringing %s the fines of %j', (ref, tiers) => {
    expect(penaltiesOf(records, act.get(ref)!).map((penalty) => penalty.ref)).toEqual(tiers);
  });

  it('sets a fine by four provisions, in euros or a share of the turnover', () => {
    const { penalties } = records.frameworks.get('eu-ai-act-2024-1689')!;
    expect(penalties.map(({ ref }) => ref)).toEqual(['Art. 99(3)', 'Art. 99(4)', 'Art. 99(5)', 'Art. 101']);
    for (const { upTo } of penalties)
      expect(upTo).toMatch(/^EUR [\d.]+ million or \d % of worldwide annual turnover/);
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
