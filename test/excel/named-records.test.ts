import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { namedInLines } from '../../src/excel/named-records.ts';
import { textOf } from '../../src/excel/sheet.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { sheetsOf } from './report-in-memory.ts';

const parameters = { systems: [null], frameworks: null, asOf: '2026-11-24', crosswalks: null };
const sheets = await sheetsOf('full', projectionOf(await seedWorld()), { ...parameters, filter: EVERY_GAP });

/** The texts of a column. */
function columnOf(name: string, header: string): readonly string[] {
  const { columns, rows } = sheets.find((sheet) => sheet.name === name)!;
  const at = columns.findIndex((column) => column.header === header);
  return Array.from(rows, (cells) => textOf(cells[at]!));
}

it.each([
  ['Action plan', 'Scope name', 'Customer support chatbot'],
  ['Questions', 'Scope name', 'Infusion pump monitor'],
  ['Plan', 'Scope name', 'Northbridge Devices and Services'],
  ['Suppliers', 'Systems', 'support-chatbot Customer support chatbot\nmeeting-summarizer Meeting summarizer'],
  ['AI systems', 'Suppliers', 'SUP-01 Harbour Code Tools'],
  ['Expiring', 'Systems', 'hiring-screener Hiring screener'],
  ['Forecast', 'What happens', 'no longer counts: EV-021 Resource plan for AI, budget year 2026'],
  ['Evidence by provision', 'Own control', 'AIMS-05 Inventory of AI systems'],
])('on the sheet %s the column %s has the name beside the id', (name, header, text) => {
  expect(columnOf(name, header)).toContain(text);
});

it('remedies name the record that would help', () => {
  const told = columnOf('Gaps', 'Remedies').join('\n');
  expect(told).toMatch(/^control AIMS-\d+ [A-Z][^,]+, not fully demonstrated: would give [A-Z_]+$/m);
  expect(told).toMatch(/^evidence EV-\d+ [A-Z].*, SUBMITTED: would give [A-Z_]+$/m);
});

it('of many records the first ten have their names, and all others their ids', () => {
  const ids = Array.from({ length: 13 }, (_, number) => `s-${number}`);
  const nameOf = (id: string) => `${id} System`;
  expect(namedInLines(ids.slice(0, 2), nameOf)).toBe('s-0 System\ns-1 System');
  const lines = namedInLines(ids, nameOf).split('\n');
  expect(lines).toEqual(['13 in all:', ...ids.slice(0, 10).map(nameOf), 's-10, s-11, s-12']);
});
