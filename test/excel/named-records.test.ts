import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { listedInLines, namedInLines, withoutCount } from '../../src/excel/named-records.ts';
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
  ['Evidence by provision', 'Recorded for title', 'AI management system'],
  ['Evidence register', 'System names', 'Hiring screener\nInfusion pump monitor'],
  ['Evidence register', 'Demonstrated controls', 'AIMS-01 AI policy cycle'],
  ['Evidence register', 'Supported provisions', '4.4 AI management system'],
  ['Action plan', 'Closing evidence title', 'Register of tools for AI engineering'],
  ['eu-ai-act-2024-1689', 'Answered by name', 'Hiring screener'],
  ['Gaps', 'Answered by name', 'Hiring screener'],
  ['Facts', 'Answered by name', 'Hiring screener'],
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

it('many records of a list begin with how many there are, which is not read as one of them', () => {
  const ids = Array.from({ length: 11 }, (_, number) => `s-${number}`);
  const list = listedInLines(ids);
  expect(list.split('\n')).toEqual(['11 in all:', ...ids]);
  expect(withoutCount(list).split('\n')).toEqual(ids);
  expect(listedInLines(ids.slice(1))).toBe(ids.slice(1).join('\n'));
  expect(withoutCount('s-1\n11 in all:')).toBe('s-1\n11 in all:');
});
