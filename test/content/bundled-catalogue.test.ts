import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { codeBlocks } from '../code-blocks.ts';
import { BUNDLED } from './seed-world.ts';

const read = await readCatalogue(BUNDLED);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
const { frameworks, provisions, crosswalks, mappings } = read.value;

function count(framework: string, kind: string): number {
  return provisions.filter((provision) => provision.framework === framework && provision.kind === kind)
    .length;
}

function assessable(framework: string): number {
  return provisions.filter((provision) => provision.framework === framework && provision.assessable).length;
}

/** Documents that are recorded by number, title and status, without their provisions. */
const STATUS_ONLY = ['colorado-sb-26-189', 'en-18286-2026', 'pren-18228', 'pren-18229', 'pren-18282'];

describe('the bundled catalogue', () => {
  it('holds the eleven frameworks, and five documents of which only the status is recorded', () => {
    expect(frameworks.map(({ slug }) => slug)).toEqual([
      'colorado-sb-26-189',
      'en-18286-2026',
      'eu-ai-act-2024-1689',
      'iso-9001-2015',
      'iso-9001-2026',
      'iso-iec-23894-2023',
      'iso-iec-27001-2022',
      'iso-iec-27701-2025',
      'iso-iec-42001-2023',
      'iso-iec-42005-2025',
      'iso-iec-42006-2025',
      'nist-ai-600-1',
      'nist-ai-rmf-1.0',
      'pren-18228',
      'pren-18229',
      'pren-18282',
    ]);
  });

  it.each([
    [
      'iso-iec-42001-2023',
      {
        clause: 11,
        requirement: 32,
        'control-objective': 11,
        control: 38,
        objective: 11,
        'risk-source': 7,
        annex: 4,
      },
    ],
    ['nist-ai-rmf-1.0', { function: 4, category: 19, subcategory: 72 }],
    ['nist-ai-600-1', { risk: 12 }],
    ['eu-ai-act-2024-1689', { chapter: 13, section: 23, article: 119, annex: 14, paragraph: 402 }],
    ['iso-iec-27001-2022', { requirement: 30, control: 93 }],
    ['iso-iec-27701-2025', { requirement: 30, control: 78 }],
  ])('holds of %s what its document has', (slug, kinds) => {
    for (const [kind, expected] of Object.entries(kinds))
      expect([kind, count(slug, kind)]).toEqual([kind, expected]);
  });

  it.each([
    ['iso-iec-23894-2023', 70],
    ['iso-iec-42005-2025', 49],
    ['iso-iec-42006-2025', 59],
  ])('holds all rows of %s', (slug, rows) => {
    expect(provisions.filter((provision) => provision.framework === slug)).toHaveLength(rows);
  });

  it('counts the parts of ISO/IEC 42001, the functions of the AI RMF and the inserted articles of the AI Act', () => {
    const of = (framework: string) => provisions.filter((provision) => provision.framework === framework);
    const standard = of('iso-iec-42001-2023');
    const beneath = (parent: string) => standard.filter((provision) => provision.parent === parent).length;
    expect(standard.filter(({ kind, parent }) => kind === 'clause' && parent === null)).toHaveLength(7);
    expect(standard.filter(({ ref }) => /^A\.([2-9]|10)$/.test(ref))).toHaveLength(9);
    expect([beneath('C.2'), beneath('C.3')]).toEqual([11, 7]);
    expect(
      ['GOVERN', 'MAP', 'MEASURE', 'MANAGE'].map(
        (name) =>
          of('nist-ai-rmf-1.0').filter(
            ({ kind, ref }) => kind === 'subcategory' && ref.startsWith(`${name} `),
          ).length,
      ),
    ).toEqual([19, 18, 22, 13]);
    const act = of('eu-ai-act-2024-1689');
    const articles = act.filter(({ kind }) => kind === 'article').map(({ ref }) => ref);
    expect(articles.filter((ref) => /[a-z]$/.test(ref))).toEqual([
      ...['Art. 4a', 'Art. 60a', 'Art. 75a', 'Art. 75b', 'Art. 75c', 'Art. 75d'],
    ]);
    expect(articles.filter((ref) => /\d$/.test(ref))).toHaveLength(113);
    const sections = act.filter(({ kind }) => kind === 'section').map(({ ref }) => ref);
    expect(sections.filter((ref) => ref.startsWith('Chapter'))).toHaveLength(16);
    expect(sections.filter((ref) => ref.startsWith('Annex I,'))).toHaveLength(2);
  });

  it.each([
    ['Art. 4a', ['Art. 4a(1)', 'Art. 4a(2)']],
    ['Art. 22', ['Art. 22(1)', 'Art. 22(2)', 'Art. 22(3)', 'Art. 22(4)']],
    ['Art. 25', ['Art. 25(1)', 'Art. 25(2)', 'Art. 25(3)', 'Art. 25(4)']],
    ['Art. 49', ['Art. 49(1)', 'Art. 49(2)', 'Art. 49(3)', 'Art. 49(4)', 'Art. 49(5)']],
    ['Art. 50', ['Art. 50(1)', 'Art. 50(2)', 'Art. 50(3)', 'Art. 50(4)', 'Art. 50(5)']],
    ['Art. 6', ['Art. 6(1)', 'Art. 6(2)', 'Art. 6(4)']],
    ['Art. 12', ['Art. 12(1)', 'Art. 12(2)', 'Art. 12(3)']],
    ['Art. 14', ['Art. 14(1)', 'Art. 14(2)', 'Art. 14(3)', 'Art. 14(4)', 'Art. 14(5)']],
    [
      'Art. 26',
      [
        ...['Art. 26(1)', 'Art. 26(2)', 'Art. 26(4)', 'Art. 26(5)', 'Art. 26(6)', 'Art. 26(7)', 'Art. 26(8)'],
        ...['Art. 26(9)', 'Art. 26(10)', 'Art. 26(11)', 'Art. 26(12)'],
      ],
    ],
    ['Art. 43', ['Art. 43(1)', 'Art. 43(2)', 'Art. 43(3)', 'Art. 43(4)']],
    ['Art. 53', ['Art. 53(1)(a)', 'Art. 53(1)(b)', 'Art. 53(1)(c)', 'Art. 53(1)(d)', 'Art. 53(3)']],
    ['Art. 54', ['Art. 54(1)', 'Art. 54(2)', 'Art. 54(3)', 'Art. 54(5)']],
    ['Art. 9', ['Art. 9']],
  ])(
    'assesses %s where it binds different people or under different conditions, and as a whole elsewhere',
    (article, expected) => {
      const within = provisions.filter(
        ({ framework, ref }) =>
          framework === 'eu-ai-act-2024-1689' && (ref === article || ref.startsWith(`${article}(`)),
      );
      expect(within.filter((provision) => provision.assessable).map(({ ref }) => ref)).toEqual(expected);
    },
  );

  it.each([
    ['Annex IV', [9, 16]],
    ['Annex V', [8, 0]],
    ['Annex VIII', [27, 0]],
    ['Annex XI', [5, 11]],
    ['Annex XII', [2, 11]],
  ])(
    'lists the points of %s and their parts, and assesses none: they detail the duty of an article',
    (annex, counts) => {
      const points = provisions.filter(
        ({ framework, ref }) =>
          framework === 'eu-ai-act-2024-1689' && ref.startsWith(`${annex},`) && ref.includes('point'),
      );
      const parts = points.filter(({ ref }) => ref.endsWith(')'));
      expect([points.length - parts.length, parts.length]).toEqual(counts);
      expect(points.filter((point) => point.assessable)).toEqual([]);
      const head = provisions.find(
        ({ framework, ref }) => framework === 'eu-ai-act-2024-1689' && ref === annex,
      );
      expect(head?.notes).toMatch(/^details Art\. \d+(\(1\)\([ab]\))?, .*no point is assessed by itself/);
    },
  );

  it.each([
    ['Art. 99', ['1', '2', '3', '4', '5', '6', '6a', '7', '8', '9', '10', '11']],
    ['Art. 111', ['1', '2', '3', '4']],
  ])('lists every paragraph of %s, and assesses none', (article, paragraphs) => {
    const held = provisions.filter(
      ({ framework, parent }) => framework === 'eu-ai-act-2024-1689' && parent === article,
    );
    expect(held.map(({ ref, assessable }) => [ref, assessable])).toEqual(
      paragraphs.map((paragraph) => [`${article}(${paragraph})`, false]),
    );
  });

  it('sets aside the points of Annex VIII that were deleted in 2026', () => {
    const aside = provisions.filter(({ ref, aside }) => aside && ref.startsWith('Annex'));
    expect(aside.map(({ ref }) => ref)).toEqual([
      'Annex VIII, Section B, point 7',
      'Annex VIII, Section B, point 9',
    ]);
  });

  it('counts what can be assessed, and nothing of requirements on auditors or lists of risks', () => {
    const listed = frameworks.filter(({ slug }) => !STATUS_ONLY.includes(slug));
    expect(listed.map(({ slug }) => [slug, assessable(slug)])).toEqual([
      ['eu-ai-act-2024-1689', 96],
      ['iso-9001-2015', 65],
      ['iso-9001-2026', 65],
      ['iso-iec-23894-2023', 34],
      ['iso-iec-27001-2022', 123],
      ['iso-iec-27701-2025', 108],
      ['iso-iec-42001-2023', 70],
      ['iso-iec-42005-2025', 32],
      ['iso-iec-42006-2025', 0],
      ['nist-ai-600-1', 0],
      ['nist-ai-rmf-1.0', 72],
    ]);
  });

  it('has no assessable provision below another', () => {
    const byId = new Map(provisions.map((provision) => [provision.id, provision]));
    const nested = provisions.filter((provision) => {
      if (!provision.assessable) return false;
      for (let above = provision.parent; above !== null; ) {
        const parent = byId.get(`${provision.framework}:${above}`)!;
        if (parent.assessable) return true;
        above = parent.parent;
      }
      return false;
    });
    expect(nested).toEqual([]);
  });

  it('says of every published mapping that it is related and nothing more, and names its author', () => {
    const published = crosswalks.filter(({ kind }) => kind === 'asserted');
    const slugs = new Set(published.map(({ slug }) => slug));
    const rows = mappings.filter(({ crosswalk }) => slugs.has(crosswalk));
    expect(new Set(rows.map((mapping) => mapping.relationship))).toEqual(new Set(['related']));
    expect(
      published.map(({ slug, assertedBy }) => [
        slug,
        assertedBy,
        rows.filter((mapping) => mapping.crosswalk === slug).length,
      ]),
    ).toEqual([
      ['adapt-2022-eu-ai-act-art-9-to-iso-42001-dis', 'Golpayegani, Pandit, Lewis (ADAPT), AICS 2022', 8],
      ['airc-microsoft-2023-nist-ai-rmf-to-iso-42001', 'Microsoft', 280],
      ['incits-2025-iso-23894-to-nist-ai-rmf', 'INCITS/AI (ai-2025-00109)', 9],
      ['incits-2025-iso-42005-to-nist-ai-rmf', 'INCITS/AI (ai-2025-00108)', 34],
      ['nist-2023-nist-ai-rmf-to-iso-23894-fdis', 'NIST', 33],
    ]);
  });

  it('reads an author’s silence as not stated, and never as a statement that there is nothing', () => {
    const published = new Set(crosswalks.filter(({ kind }) => kind === 'asserted').map(({ slug }) => slug));
    const gaps = read.value.gaps.filter(({ crosswalk }) => published.has(crosswalk));
    expect(gaps.filter(({ basis }) => basis !== 'not-stated')).toEqual([]);
  });

  it('keeps ids as their author printed them apart from what is said of them', () => {
    const cited = mappings.filter(({ citedAs }) => citedAs !== null);
    expect(cited).toHaveLength(201);
    expect(cited.filter(({ citedAs }) => !/^B(\.\d+)+$/.test(citedAs!))).toEqual([]);
    expect(cited.filter(({ note }) => note !== null).map(({ note }) => note)).toEqual([
      'row title in the PDF is that of 9.3.2 (number/title conflict in source)',
      'row title in the PDF is that of B.10.4 (number/title conflict in source)',
    ]);
  });

  it('presumes conformity nowhere: no framework is recorded as a harmonised standard', () => {
    expect(frameworks.flatMap((framework) => framework.harmonisedFor)).toEqual([]);
  });

  it('lists no provision of documents of which only the status is recorded, and of standards says that they are not cited', () => {
    const recorded = frameworks.filter(({ slug }) => STATUS_ONLY.includes(slug));
    expect(recorded.map(({ slug, status }) => [slug, status])).toEqual([
      ['colorado-sb-26-189', 'CURRENT'],
      ['en-18286-2026', 'CURRENT'],
      ['pren-18228', 'DRAFT'],
      ['pren-18229', 'DRAFT'],
      ['pren-18282', 'DRAFT'],
    ]);
    expect(provisions.filter(({ framework }) => STATUS_ONLY.includes(framework))).toEqual([]);
    for (const { kind, notes } of recorded)
      expect(notes).toMatch(
        kind === 'LAW' ? /Effective from 2027-01-01/ : /is not cited in the Official Journal/,
      );
  });

  it('names of Colorado the law that takes effect, and nothing of the one that was repealed', () => {
    const words = JSON.stringify([frameworks, provisions, crosswalks, mappings]);
    expect(words).toContain('Senate Bill 26-189');
    expect(words).not.toMatch(/24-205/);
  });

  it.each(['en-18286-2026', 'pren-18228', 'pren-18229', 'pren-18282'])(
    'takes the citation of %s on its day, as the page of the catalogue shows it',
    async (slug) => {
      const [citation] = codeBlocks('crosswalks/README.md', '').filter((block) =>
        block.startsWith('harmonised_for:'),
      );
      const folder = mkdtempSync(join(tmpdir(), 'aims-citation-'));
      try {
        cpSync(BUNDLED, folder, { recursive: true });
        const file = join(folder, 'frameworks', slug, 'framework.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replace('harmonised_for: []\n', citation!));
        const cited = await readCatalogue(folder);
        const framework = cited.ok ? cited.value.frameworks.find((each) => each.slug === slug) : cited;
        expect(framework).toMatchObject({
          harmonisedFor: [{ framework: 'eu-ai-act-2024-1689', from: '2027-03-01' }],
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('names kinds of evidence for every assessable provision, and doubts in the notes of every framework that has any', () => {
    const assessable = provisions.filter((provision) => provision.assessable);
    expect(assessable.filter(({ recordKinds }) => recordKinds.length === 0).map(({ id }) => id)).toEqual([]);
    const slugs = new Set(assessable.map(({ framework }) => framework));
    for (const { slug, notes } of frameworks) {
      if (slugs.has(slug)) expect(`${slug}: ${notes}`).toMatch(/Doubtful/);
    }
  });
});
