import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { csvOfSheet } from '../../src/excel/csv-of-sheet.ts';
import { REPORT_KINDS } from '../../src/reports/kind.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { expectedCells } from './expected-cells.ts';
import { HOSTILE_TEXTS, hostileWorld } from './hostile-world.ts';
import { OUR_FORMULA, partsOf, readWorkbook } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const world = await seedWorld();
const PARAMETERS = {
  systems: [null, 'hiring-screener'],
  frameworks: null,
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};
const CHANGES = HOSTILE_TEXTS.map((text, index) => ({
  ...{ ledger: 'northbridge', seq: index + 1, at: '2026-11-24T00:00:00.000Z', actor: text },
  ...{ operation: text, facts: 1, hash: 'f'.repeat(64) },
}));

/** Hostile texts, among them some that nobody has thought of. */
const texts = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...HOSTILE_TEXTS)), {
    minLength: 40,
    maxLength: 40,
  })
  .map((some) => [...some, ...HOSTILE_TEXTS]);

describe.each(REPORT_KINDS)('%s with hostile texts in every field', (kind) => {
  it('has our own formulas alone, and says to the letter what a cell can hold', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (some) => {
        const projection = projectionOf(hostileWorld(world, some));
        const made = await makeReport(kind, projection, PARAMETERS, CHANGES);
        if (!made.ok) throw new Error(JSON.stringify(made.problems));
        const workbook = await readWorkbook(made.value.bytes);
        const sheets = await sheetsOf(kind, projection, PARAMETERS, CHANGES);
        const formulas: string[] = [];
        for (const sheet of sheets) {
          const read = workbook.getWorksheet(sheet.name)!;
          const wrong: unknown[] = [];
          for (const [row, cells] of expectedCells(sheet).entries())
            for (const [column, wanted] of cells.entries()) {
              const cell = read.getCell(row + 1, column + 1);
              if (cell.formula) formulas.push(`${sheet.name}!${cell.address} ${cell.formula}`);
              const found = readAs(cell.formula ? cell.result : cell.value);
              if (found !== wanted) wrong.push([sheet.name, cell.address, found, wanted]);
            }
          expect(wrong).toEqual([]);
        }
        for (const formula of formulas) expect(formula).toMatch(OUR_FORMULA);
        const written = [...partsOf(made.value.bytes)]
          .filter(([name]) => name.startsWith('xl/worksheets/'))
          .reduce((count, [, xml]) => count + xml.split('<f>').length - 1, 0);
        expect(written).toBe(formulas.length);
      }),
      // The full report has every sheet of the others.
      { numRuns: kind === 'full' ? 3 : 1 },
    );
  });

  it('as CSV begins no field as a formula, and no line break outside quotes ends a row', async () => {
    const projection = projectionOf(hostileWorld(world, HOSTILE_TEXTS));
    for (const sheet of await sheetsOf(kind, projection, PARAMETERS, CHANGES)) {
      const [mark, ...lines] = csvOfSheet(sheet);
      expect(mark).toBe('\ufeff');
      const fields = parsed(lines.join(''));
      const header = sheet.isPage === true ? 0 : 1;
      expect(fields.length).toBe(sheet.rows.length + header);
      for (const row of fields) {
        for (const field of row) if (!/^-?\d+$/.test(field)) expect(field).not.toMatch(/^[=+\-@\t\r]/);
        if (sheet.isPage !== true) expect(row.length).toBe(sheet.columns.length);
      }
    }
  });
});

it('half a pair of surrogates, which no record can hold, reaches the cover in an owner who is asked for', async () => {
  const filter = { ...EVERY_GAP, owner: '=half \ud83d', text: '=words', withoutAction: true };
  const made = await makeReport('gap', projectionOf(world), { ...PARAMETERS, filter });
  const cover = (await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0))).getWorksheet('Cover')!;
  const said: unknown[] = [];
  cover.getColumn(2).eachCell((cell) => said.push(cell.value));
  const words = ['statuses: all', 'reasons: all', 'urgency: all', 'owner: =half \ufffd', 'words: =words'];
  expect(said).toContain([...words, 'without an action that is not done'].join('\n'));
});

function readAs(value: unknown): string | number {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

/** A reader of RFC 4180 that knows nothing of ours. */
function parsed(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
