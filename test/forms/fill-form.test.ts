import { describe, expect, it } from 'vitest';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { HOSTILE_TEXTS, hostileWorld } from '../excel/hostile-world.ts';
import { readWorkbook } from '../excel/read-workbook.ts';
import { fillIn, formOf, refusals } from './fill-in.ts';

const world = await seedWorld();
const seed = projectionOf(world);

/** What a sheet of a filled form shows, row by row. */
async function shown(bytes: Buffer, sheet = 'Form'): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  (await readWorkbook(bytes)).getWorksheet(sheet)!.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}

const ACTIONS = `title: Actions
tables:
  - sheet: Form
    kind: actions
    header_row: 1
    where: [{ column: Status, is: [DONE, risk accepted] }]
    columns:
      - { header: Number, column: Id }
      - { header: Due, column: Target date }
      - { header: Source, constant: Gap analysis }
      - { header: Asked on, fact: date }
      - { letter: F, column: Risk accepted by, blank: nobody }
      - header: State
        column: Status
        words: { OPEN: Open, IN_PROGRESS: Open, DONE: Closed, RISK_ACCEPTED: Accepted }
`;
const HEADERS = ['Number', 'Due', 'Source', 'State', 'Asked on'];

describe('a table of a form', () => {
  it('gets a row for each answer that the recipe takes, in the words of the form', async () => {
    const filled = await fillIn(await formOf((sheet) => sheet.addRow(HEADERS)), ACTIONS, seed);
    expect(refusals(filled)).toEqual([]);
    if (!filled.ok) return;
    const rows = await shown(filled.value.bytes);
    const wanted = world.organization.actions.filter(({ status }) => /DONE|RISK/.test(status));
    expect(rows.slice(1).map(([id, , , state, , by]) => [id, state, by])).toEqual(
      wanted.map(({ localId, status, riskAcceptedBy }) => [
        ...[localId, status === 'DONE' ? 'Closed' : 'Accepted', riskAcceptedBy ?? 'nobody'],
      ]),
    );
    expect(rows[1]?.[4]).toBe('2026-11-24');
    expect(filled.value.tables).toEqual([
      {
        ...{ sheet: 'Form', kind: 'actions', answers: wanted.length, written: wanted.length },
        ...{ unanswered: null, isCoverage: false },
      },
    ]);
  });

  it('has the answers in the rows that already name what they ask about', async () => {
    const form = await formOf((sheet) => {
      sheet.addRows([['Ref', 'State', 'Count'], ['4.1'], ['Q-2'], ['9.9'], [' a.2.2 ']]);
    });
    const recipe = (missing: string): string => `title: Questions
frameworks: [iso-iec-42001-2023]
tables:
  - sheet: form
    kind: provisions
    header_row: 1
    match: { header: ref, column: Ref, names: { Q-2: "5.2" }${missing} }
    columns:
      - { header: State, column: Status }
      - { header: Count, column: Evidence count }
`;
    expect(refusals(await fillIn(form, recipe(''), seed))).toEqual([
      expect.stringContaining('Form!A4 NOT_ONE_ANSWER No answer has "9.9" as Ref. Did you mean '),
    ]);
    const filled = await fillIn(form, recipe(', missing: skip'), seed);
    expect(refusals(filled)).toEqual([]);
    if (!filled.ok) return;
    const rows = await shown(filled.value.bytes);
    expect(rows.map(([ref, state]) => [ref, COVERAGE_STATUSES.some((each) => each === state)])).toEqual([
      ...[
        ['Ref', false],
        ['4.1', true],
        ['Q-2', true],
        ['9.9', false],
        [' a.2.2 ', true],
      ],
    ]);
    expect(filled.value).toMatchObject({ lacksNotice: true, tables: [{ written: 3, unanswered: 1 }] });
  });

  it('is refused where two scopes have an answer to one row', async () => {
    const form = await formOf((sheet) => sheet.addRows([['Ref', 'State'], ['4.1']]));
    const recipe = `title: Two
tables:
  - sheet: Form
    kind: provisions
    header_row: 1
    match: { header: Ref, column: Ref }
    columns: [{ header: State, column: Status }]
`;
    const both = { systems: [null, 'hiring-screener'], frameworks: ['iso-iec-42001-2023'] };
    expect(refusals(await fillIn(form, recipe, seed, both))).toEqual([
      'Form!A2 NOT_ONE_ANSWER 2 answers have "4.1" as Ref. Choose one with `where`.',
    ]);
  });

  it('is refused where the form has no room for all answers', async () => {
    const form = await formOf((sheet) => sheet.addRow(HEADERS));
    const few = ACTIONS.replace('header_row: 1', 'header_row: 1\n    last_row: 2');
    expect(refusals(await fillIn(form, few, seed))).toEqual([
      'recipe.yaml:6:15 FORM_FULL The form has room for 1 answer, and 2 are to be written. Take fewer with `where`.',
    ]);
  });

  it('makes its Excel table longer, but not over a row of totals', async () => {
    const table = (totalsRow: boolean): Promise<Buffer> =>
      formOf((sheet) =>
        sheet.addTable({
          ...{ name: 'Items', ref: 'A1', headerRow: true, totalsRow },
          columns: HEADERS.map((name) => ({ name })),
          rows: [HEADERS.map(() => '')],
        }),
      );
    const recipe = ACTIONS.replace('header_row: 1', 'header_row: 1\n    replace: yes');
    const filled = await fillIn(await table(false), recipe, seed);
    expect(refusals(filled)).toEqual([]);
    if (filled.ok) {
      const [grown] = (await readWorkbook(filled.value.bytes)).getWorksheet('Form')!.getTables();
      expect(JSON.stringify(grown)).toContain('"tableRef":"A1:E3"');
    }
    expect(refusals(await fillIn(await table(true), recipe, seed))).toContainEqual(
      expect.stringContaining('Form, row 3 FORM_FULL The row of totals is in the way of 1 more answer.'),
    );
  });
});

describe('single cells of a form', () => {
  it('have what is known of the organization, texts and counts', async () => {
    const form = await formOf((sheet) => {
      sheet.getCell('A1').value = '<name>';
    });
    const facts = ['slug', 'date', 'state', 'frameworks', 'scopes', 'document-id', 'classification'].concat([
      ...['owner', 'approver', 'review-date', 'notice'],
    ]);
    const recipe = `title: Facts
frameworks: [iso-iec-42001-2023]
cells:
  - { sheet: Form, cell: a1, fact: organization, replace: yes }
  - { sheet: Form, cell: B1, constant: "=1+1" }
  - { sheet: Form, cell: C1, count: { kind: actions, where: [{ column: Status, is: [DONE] }] } }
${facts.map((fact, index) => `  - { sheet: Form, cell: A${index + 2}, fact: ${fact} }`).join('\n')}
`;
    const filled = await fillIn(form, recipe, seed);
    expect(refusals(filled)).toEqual([]);
    if (!filled.ok) return;
    const [first, ...others] = await shown(filled.value.bytes);
    expect(first).toEqual(['Northbridge Devices and Services', '=1+1', '1']);
    expect(others.map(([text]) => text)).toEqual([
      ...['northbridge', '2026-11-24', 'change 0, catalogue 0', expect.stringContaining('42001')],
      ...['Northbridge Devices and Services', 'NB-AIMS-001', 'internal', 'Head of Quality'],
      ...['Chief Operating Officer', '2027-03-31', expect.stringContaining('not a statement of compliance')],
    ]);
    expect(filled.value).toMatchObject({ cells: 14, lacksNotice: false });
  });
});

describe('a recipe that does not fit', () => {
  it('is refused with all that is wrong with its shape', async () => {
    const recipe = `tables:
  - sheet: Form
    kind: action
    header_row: 0
    colums: []
cells:
  - { sheet: Form, cell: 7B, fact: weather }
`;
    expect(refusals(await fillIn(await formOf(() => {}), recipe, seed))).toEqual([
      'recipe.yaml:1:1 MISSING_KEY The key title is missing.',
      expect.stringContaining('recipe.yaml:3:11 BAD_VALUE "action" is not one of provisions, '),
      'recipe.yaml:4:17 BAD_NUMBER "0" is not the number of a row, from 1 to 1048576.',
      'recipe.yaml:5:5 UNKNOWN_KEY "colums" is not a key that may be here.',
      'recipe.yaml:7:26 BAD_VALUE "7B" is not a cell, such as B7.',
      expect.stringContaining('recipe.yaml:7:36 BAD_VALUE "weather" is not one of organization, '),
    ]);
  });

  it('is refused with all that the answers and the template do not have', async () => {
    const form = await formOf((sheet) => {
      sheet.addRow(['Number', 'Number', 'State', 'Kept']);
      sheet.getCell('D2').value = 'already here';
      sheet.getCell('E1').value = 'Computed';
      sheet.getCell('E2').value = { formula: 'A2' };
      sheet.mergeCells('F1:G2');
    });
    const recipe = `title: Wrong
cells:
  - { sheet: Froms, cell: A1, constant: x }
  - { sheet: Form, cell: G2, constant: x }
  - { sheet: Form, cell: A9, constant: x, fact: date }
  - { sheet: Form, cell: A9 }
tables:
  - sheet: Form
    kind: actions
    header_row: 1
    last_row: 40
    where: [{ column: Status, is: [OPN] }, { column: Colour, is: [] }]
    columns: []
  - sheet: Form
    kind: actions
    header_row: 1
    where: [{ column: Id, is: [ACT-01] }]
    columns:
      - { header: Number, column: Id }
      - { header: Missing, column: Ide }
      - { header: State, letter: B, column: Id }
      - { letter: A, column: Id, constant: x }
      - { letter: B, constant: x, blank: y }
      - { header: State, column: Status, words: { OPEN: Open, DONEE: Closed } }
      - { header: Kept, column: Id }
      - { header: Computed, column: Id }
      - { letter: F, column: Id }
`;
    const told = refusals(await fillIn(form, recipe, seed));
    expect(told.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...['recipe.yaml:3:14 SHEET_MISSING', 'recipe.yaml:5:40 WRONG_SHAPE', 'recipe.yaml:6:5 WRONG_SHAPE'],
      ...[
        'recipe.yaml:12:36 BAD_VALUE',
        'recipe.yaml:12:54 UNKNOWN_COLUMN',
        'recipe.yaml:12:66 EMPTY_REQUIRED',
      ],
      ...['recipe.yaml:13:14 EMPTY_REQUIRED', 'recipe.yaml:19:19 COLUMN_TWICE'],
      ...['recipe.yaml:20:19 COLUMN_MISSING', 'recipe.yaml:20:36 UNKNOWN_COLUMN'],
      ...['recipe.yaml:21:34 WRONG_SHAPE', 'recipe.yaml:22:44 WRONG_SHAPE', 'recipe.yaml:23:42 WRONG_SHAPE'],
      ...['recipe.yaml:24:49 WORD_MISSING', 'recipe.yaml:24:70 BAD_VALUE'],
      ...['Form!D2 CELL_NOT_EMPTY', 'Form!E2 FORMULA', 'Form!F2 MERGED_CELLS', 'Form!G2 MERGED_CELLS'],
    ]);
  });

  it('is refused where it has no word for one of ours, whatever the answers are today, or would claim compliance', async () => {
    const form = await formOf((sheet) => sheet.addRow(['State', 'Owner']));
    const words = COVERAGE_STATUSES.filter((status) => status !== 'LAPSED').map((status) =>
      status === 'COVERED' ? 'COVERED: Compliant' : `${status}: ${status === 'GAP' ? 'Non-compliance' : 'x'}`,
    );
    const recipe = `title: Claims
frameworks: [iso-iec-42001-2023]
tables:
  - sheet: Form
    kind: decisions
    header_row: 1
    where: [{ column: Control, is: [A.2.2] }]
    columns:
      - { header: State, column: Status, words: { ${words.join(', ')} } }
      - { header: Owner, column: Owner, words: { Head of Legal: L } }
`;
    const told = refusals(await fillIn(form, recipe, seed));
    expect(told).toEqual([
      'recipe.yaml:9:49 WORD_MISSING These words of the column Status have no entry: "LAPSED".',
      expect.stringMatching(
        /^recipe.yaml:9:119 COMPLIANCE_CLAIM "Compliant" would say whether the organization complies, /,
      ),
      expect.stringMatching(/^recipe.yaml:9:\d+ COMPLIANCE_CLAIM "Non-compliance" /),
      'recipe.yaml:10:48 WORD_MISSING These words of the column Owner have no entry: "Head of Quality".',
    ]);
  });

  it('is refused where two of its entries fill one cell, and where a cell takes other words', async () => {
    const form = await formOf((sheet) => {
      sheet.addRow(['State']);
      sheet.getCell('A2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Open,Closed"'] };
    });
    const recipe = `title: Twice
cells:
  - { sheet: Form, cell: A3, constant: x }
  - { sheet: Form, cell: A3, constant: y }
  - { sheet: Form, cell: A2, constant: z }
`;
    expect(refusals(await fillIn(form, recipe, seed))).toEqual([
      'Form!A2 BAD_VALUE The cell takes Open, Closed, and not "z".',
      'Form!A3 CELL_NOT_EMPTY Two entries of the recipe fill this cell.',
    ]);
  });
});

it('what people typed stays text in a form, to the letter', async () => {
  const hostile = projectionOf(hostileWorld(world, HOSTILE_TEXTS));
  const form = await formOf((sheet) => sheet.addRow(['Number', 'Title', 'Owner', 'Notes']));
  const recipe = `title: Hostile
tables:
  - sheet: Form
    kind: actions
    header_row: 1
    columns:
      - { header: Title, column: Title }
      - { header: Notes, column: Notes }
`;
  const filled = await fillIn(form, recipe, hostile);
  expect(refusals(filled)).toEqual([]);
  if (!filled.ok) return;
  const sheet = (await readWorkbook(filled.value.bytes)).getWorksheet('Form')!;
  const titles = hostile.organization.records.actions.size;
  for (let row = 2; row <= titles + 1; row++)
    for (const cell of [sheet.getCell(row, 2), sheet.getCell(row, 4)]) {
      expect(cell.formula).toBeUndefined();
      expect(cell.text.length).toBeLessThanOrEqual(32_767);
    }
});
