import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import type { WorkbookParameters } from '../../src/excel/report-answers.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { textOf } from '../../src/excel/sheet.ts';
import type { ReportKind } from '../../src/reports/kind.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { partsOf } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const world = worldOf({
  frameworks: [
    { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2', parent: '1', level: 'SYSTEM' }] },
    { slug: 'standard', kind: 'MANAGEMENT_SYSTEM_STANDARD', provisions: [{ ref: '1' }, { ref: '2' }] },
  ],
  crosswalks: [
    {
      slug: 'x',
      source: 'standard',
      target: 'law',
      mappings: [{ source: '1', target: '1', relationship: 'equal' }],
    },
  ],
  systems: [{ id: 's' }],
  evidence: [
    { id: 'e', until: '2026-12-31' },
    { id: 'late', until: '2026-01-31' },
    { id: 'own', systems: ['s'] },
  ],
  supports: [
    { evidence: 'e', to: 'standard:1' },
    { evidence: 'late', to: 'standard:1' },
    { evidence: 'own', to: 'standard:2', extent: 'PARTIAL' },
  ],
});
const projection = projectionOf(world);
const PARAMETERS: WorkbookParameters = {
  systems: [null, 's'],
  frameworks: null,
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};

async function sheetOf(kind: ReportKind, name: string, parameters = PARAMETERS): Promise<Sheet> {
  const sheet = (await sheetsOf(kind, projection, parameters)).find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The columns asked for, as a reader sees them. */
function shown({ columns, rows }: Sheet, ...headers: readonly string[]) {
  const places = headers.map((header) => columns.findIndex((column) => column.header === header));
  return Array.from(rows, (cells) => places.map((place) => textOf(cells[place] ?? null)).join(' | '));
}

it('Facts has a row for every assessable provision in every scope, whatever the filter of gaps', async () => {
  const filter = { ...EVERY_GAP, statuses: ['LAPSED' as const] };
  const facts = await sheetOf('gap', 'Facts', { ...PARAMETERS, filter });
  const columns = ['Id', 'Scope', 'Status', 'Status label', 'Rank', 'Urgency', 'Leverage', 'Evidence count'];
  expect(shown(facts, ...columns, 'Newest end')).toMatchInlineSnapshot(`
    [
      "law:1 | organization | PARTIAL | Partial | 6 | 1 | 1 | 1 | 2026-12-31",
      "law:2 | organization | INDICATIVE | Indicative | 7 | 1 | 0 | 1 | 2026-12-31",
      "standard:1 | organization | COVERED | Covered | 4 |  |  | 1 | 2026-12-31",
      "standard:2 | organization | PARTIAL | Partial | 6 | 3 | 1 | 1 | ",
      "law:1 | s | PARTIAL | Partial | 6 | 1 | 2 | 1 | 2026-12-31",
      "law:2 | s | INDICATIVE | Indicative | 7 | 1 | 1 | 1 | 2026-12-31",
      "standard:1 | s | COVERED | Covered | 4 |  |  | 1 | 2026-12-31",
      "standard:2 | s | PARTIAL | Partial | 6 | 3 | 1 | 1 | ",
    ]
  `);
});

it('Facts of the matrix has the organization and all systems', async () => {
  const facts = await sheetOf('matrix', 'Facts', { ...PARAMETERS, systems: [null] });
  expect(facts.rows.length).toBe(8);
});

it('Evidence by provision has every piece of evidence of a provision, those that count first', async () => {
  const sheet = await sheetOf('evidence-register', 'Evidence by provision');
  const columns = ['Id', 'Scope', 'Evidence', 'On the date', 'Extent', 'Basis', 'Recorded for', 'Mapping'];
  expect(shown(sheet, ...columns, 'Vouched for', 'Days left')).toMatchInlineSnapshot(`
    [
      "law:1 | organization | e | IN_FORCE | PARTIAL | INFERRED | standard:1 | standard:1 equal law:1 | yes | 37",
      "law:1 | organization | late | NO_LONGER_IN_FORCE | PARTIAL | INFERRED | standard:1 | standard:1 equal law:1 | yes | ",
      "law:1 | s | e | IN_FORCE | PARTIAL | INFERRED | standard:1 | standard:1 equal law:1 | yes | 37",
      "law:1 | s | late | NO_LONGER_IN_FORCE | PARTIAL | INFERRED | standard:1 | standard:1 equal law:1 | yes | ",
      "law:2 | organization | e | IN_FORCE | INDICATIVE | INFERRED | standard:1 | standard:1 equal law:1 | yes | 37",
      "law:2 | organization | late | NO_LONGER_IN_FORCE | INDICATIVE | INFERRED | standard:1 | standard:1 equal law:1 | yes | ",
      "law:2 | s | e | IN_FORCE | INDICATIVE | INFERRED | standard:1 | standard:1 equal law:1 | yes | 37",
      "law:2 | s | late | NO_LONGER_IN_FORCE | INDICATIVE | INFERRED | standard:1 | standard:1 equal law:1 | yes | ",
      "standard:1 | organization | e | IN_FORCE | FULL | DIRECT | standard:1 |  |  | 37",
      "standard:1 | organization | late | NO_LONGER_IN_FORCE | FULL | DIRECT | standard:1 |  |  | ",
      "standard:1 | s | e | IN_FORCE | FULL | DIRECT | standard:1 |  |  | 37",
      "standard:1 | s | late | NO_LONGER_IN_FORCE | FULL | DIRECT | standard:1 |  |  | ",
      "standard:2 | organization | own | IN_FORCE | PARTIAL | DIRECT | standard:2 |  |  | ",
      "standard:2 | s | own | IN_FORCE | PARTIAL | DIRECT | standard:2 |  |  | ",
    ]
  `);
});

it('links to the first row of evidence from coverage and gaps of the full workbook', async () => {
  const coverage = await sheetOf('full', 'standard');
  const place = coverage.columns.findIndex(({ header }) => header === 'Evidence count');
  expect(Array.from(coverage.rows, (cells) => cells[place])).toMatchInlineSnapshot(`
    [
      {
        "link": 1,
        "to": {
          "row": 10,
          "sheet": "Evidence by provision",
        },
      },
      {
        "link": 1,
        "to": {
          "row": 14,
          "sheet": "Evidence by provision",
        },
      },
      {
        "link": 1,
        "to": {
          "row": 12,
          "sheet": "Evidence by provision",
        },
      },
      {
        "link": 1,
        "to": {
          "row": 15,
          "sheet": "Evidence by provision",
        },
      },
    ]
  `);
});

it('makes the location of evidence a link where it is an https address, and nothing else', async () => {
  const locations = [
    'https://example.org/a b',
    'https://example.org/?a=1&b="2"',
    'http://example.org',
    '=1+1',
  ];
  const { catalogue, organization } = worldOf({
    frameworks: [{ slug: 'standard', provisions: [{ ref: '1' }] }],
    evidence: locations.map((_, number) => ({ id: `e${number}` })),
    supports: locations.map((_, number) => ({ evidence: `e${number}`, to: 'standard:1' })),
  });
  const evidence = organization.evidence.map((record, number) => ({
    ...record,
    location: locations[number]!,
  }));
  const located = projectionOf({ catalogue, organization: { ...organization, evidence } });
  const report = await makeReport('evidence-register', located, {
    ...PARAMETERS,
    systems: [null],
  });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const relationships = [...partsOf(report.value.bytes)].flatMap(([name, xml]) =>
    name.startsWith('xl/worksheets/_rels/') ? [...xml.matchAll(/Target="(http[^"]*)"/g)] : [],
  );
  expect(relationships.map(([, target]) => target)).toEqual(['https://example.org/?a=1&amp;b=%222%22']);
});
