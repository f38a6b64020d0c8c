import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { textOf } from '../../src/excel/sheet.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { sheetsOf } from './report-in-memory.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [
      {
        slug: 'std',
        provisions: [
          { ref: '1', kind: 'control' },
          { ref: '2', kind: 'control', level: 'SYSTEM' },
          { ref: '3', kind: 'control' },
        ],
      },
    ],
    systems: [{ id: 's' }],
    controls: [{ id: 'review' }],
    evidence: [
      { id: 'draft', status: 'DRAFT' },
      { id: 'test', status: 'SUBMITTED', systems: ['s'] },
      { id: 'policy' },
    ],
    supports: [
      { evidence: 'draft', to: 'std:1' },
      { evidence: 'test', to: 'std:2' },
      { evidence: 'policy', to: 'std:3' },
    ],
    addresses: [{ control: 'review', to: 'std:1', extent: 'PARTIAL' }],
  }),
);
const PARAMETERS = {
  ...{ systems: [null], frameworks: ['std'], asOf: '2026-11-24', crosswalks: null },
  filter: EVERY_GAP,
};

it.each([
  ['gap', 'std'],
  ['statement-of-applicability', 'SoA'],
] as const)('the workbook %s names the remedies beside each status on the sheet %s', async (kind, name) => {
  const sheets = await sheetsOf(kind, projection, PARAMETERS);
  const { columns, rows } = sheets.find((each) => each.name === name)!;
  const at = (header: string) => columns.findIndex((each) => each.header === header);
  const told = [...rows].map((cells) => [
    textOf(cells[at('Status')]!),
    textOf(cells[at('Remedies')] ?? null),
  ]);
  expect(told).toEqual([
    [
      'GAP',
      'evidence draft, DRAFT: would give COVERED\ncontrol review, not fully demonstrated: would give PARTIAL',
    ],
    ['GAP', 'evidence test, SUBMITTED: would give COVERED'],
    ['COVERED', ''],
  ]);
});
