import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { textOf } from '../../src/excel/sheet.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { sheetsOf } from './report-in-memory.ts';

const PARAMETERS = {
  ...{ systems: [null], frameworks: null, asOf: '2026-11-24', crosswalks: null },
  filter: EVERY_GAP,
};
const TREE = [
  { ref: '9', title: 'Audit', assessable: false },
  { ref: '9.1', parent: '9', title: 'General', kind: 'control' },
  { ref: '10', title: 'Improvement', assessable: false },
  { ref: '10.1', parent: '10', title: 'General', kind: 'control' },
];
const projection = projectionOf(
  worldOf({
    frameworks: [
      { slug: 'a', provisions: TREE },
      { slug: 'b', provisions: TREE },
    ],
    crosswalks: [
      {
        ...{ source: 'a', target: 'b' },
        mappings: [{ source: '9.1', target: '9.1', relationship: 'equal' }],
      },
    ],
  }),
);

it.each(['gap', 'statement-of-applicability', 'crosswalk', 'full'] as const)(
  'a title that several provisions share comes after that of the provision above, in each sheet of a %s workbook',
  async (kind) => {
    const sheets = await sheetsOf(kind, projection, PARAMETERS);
    const shared = sheets.flatMap(({ name, columns, rows }) => {
      const titles = columns.flatMap(({ header }, column) => (/title$/i.test(header) ? [column] : []));
      return [...rows].flatMap((row) => titles.map((column) => `${name}: ${textOf(row[column] ?? null)}`));
    });
    const named = shared.filter((title) => title.includes('General'));
    expect(named).not.toEqual([]);
    expect(named.filter((title) => !/: (Audit|Improvement) – General$/.test(title))).toEqual([]);
  },
);
