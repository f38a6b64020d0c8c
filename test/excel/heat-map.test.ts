import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { BETWEEN_ENTRIES } from '../../src/excel/broken-lines.ts';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';
import { csvOfSheet } from '../../src/excel/csv-of-sheet.ts';
import { askForReport, found } from '../../src/excel/report-answers.ts';
import { provisionBySystemSheets } from '../../src/excel/sheets/provision-by-system.ts';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { STATUS_LOOKS } from '../../src/model/status-looks.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const projection = projectionOf(await seedWorld());
const PARAMETERS = {
  ...{ systems: [null], frameworks: ['eu-ai-act-2024-1689'], asOf: '2026-11-24' },
  ...{ crosswalks: null, filter: EVERY_GAP },
};

describe('the heat map of provisions and systems', () => {
  it('has a letter in every cell, coloured by one rule for each letter, and a legend of all of them', async () => {
    const made = await makeReport('matrix', projection, PARAMETERS);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const workbook = await readWorkbook(made.value.bytes);
    const sheet = workbook.getWorksheet('Provision by system')!;
    const letters = new Set(COVERAGE_STATUSES.map((status) => STATUS_LOOKS[status].letter));
    const rows = made.value.rows['Provision by system']!;
    // The first three columns name the provision, and the last one has its id.
    const last = sheet.columnCount - 1;
    for (let row = 2; row <= rows + 1; row++)
      for (let column = 4; column <= last; column++)
        expect(letters).toContain(sheet.getRow(row).getCell(column).text);
    expect(sheet.getCell('D1').alignment.textRotation).toBe(90);
    const legend = [3, 4].map((beneath) => sheet.getCell(`A${rows + beneath}`).text).join(' ');
    for (const status of COVERAGE_STATUSES) {
      expect(legend).toContain(`${STATUS_LOOKS[status].letter}: ${status}`);
      expect(sheet.headerFooter.oddHeader).toContain(status);
    }
    expect(sheet.headerFooter.oddHeader).toContain('C: COVERED, X: COVERED_BY_CROSSWALK, P: PARTIAL');
    const xml = partsOf(made.value.bytes).get(`xl/worksheets/sheet${sheet.id}.xml`)!;
    const range = `D2:${sheet.getColumn(last).letter}${rows + 1}`;
    expect(xml.split(`<conditionalFormatting sqref="${range}">`)).toHaveLength(COVERAGE_STATUSES.length + 1);
  });

  it('has the words as CSV', async () => {
    const sheets = await sheetsOf('matrix', projection, PARAMETERS);
    const [, , line] = csvOfSheet(sheets.find(({ name }) => name === 'Provision by system')!);
    expect(COVERAGE_STATUSES).toContain(line!.trim().split(',').at(-2));
  });
});

it('the heat map of more than a hundred systems continues on other sheets, each of which says what it shows', async () => {
  const world = await seedWorld();
  const [system] = world.organization.systems;
  const systems = Array.from({ length: 150 }, (_, number) => {
    const localId = `s-${number}`;
    return { ...system!, id: `northbridge/${localId}`, localId, position: number };
  });
  const wide = projectionOf({ ...world, organization: { ...world.organization, systems } });
  const asked = askForReport('matrix', wide, { ...PARAMETERS, frameworks: ['iso-9001-2026'] }, []);
  const answers = { ...found(asked), whatChanged: null };
  const parts = await provisionBySystemSheets(answers, new CooperativeTask());
  expect(parts.map(({ name }) => name)).toEqual(['Provision by system', 'Provision by system 2']);
  const headers = parts.map(({ columns }) => columns.map(({ header }) => header).slice(3, -1));
  expect(headers.map((row) => row[0])).toEqual(['organization', 'organization']);
  expect(headers.flatMap((row) => row.slice(1))).toEqual(systems.map(({ localId }) => localId));
  for (const { rows, columns } of parts) for (const row of rows) expect(row).toHaveLength(columns.length);
  // Between the legend of the letters and this there are the names of the systems.
  expect(parts.map(({ notes }) => notes![1]!.split(BETWEEN_ENTRIES).length)).toEqual([100, 50]);
  expect(parts[1]!.notes![1]).toContain(`s-149: ${system!.name}`);
  expect(parts.map(({ notes }) => notes!.slice(2))).toEqual([
    ['Systems 1 to 100 of 150. The sheets beside this one show the others.'],
    ['Systems 101 to 150 of 150. The sheets beside this one show the others.'],
  ]);
});

it('white text on the colour of a status, and dark text on its paper, can be read by everybody', () => {
  for (const { ink, paper } of Object.values(STATUS_LOOKS)) {
    expect(contrast('FFFFFF', ink), ink).toBeGreaterThanOrEqual(4.5);
    expect(contrast('1F2933', paper), paper).toBeGreaterThanOrEqual(4.5);
  }
});

/** WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
