import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { textOf } from '../../src/excel/sheet.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { REVIEWED_WORLD } from '../coverage/reviewed-world.ts';
import { sheetsOf } from './report-in-memory.ts';

it('a gap names the review of the mapping over which evidence reaches it best', async () => {
  const parameters = { systems: [null], frameworks: ['std'], asOf: '2026-11-24', crosswalks: null };
  const sheets = await sheetsOf('gap', projectionOf(REVIEWED_WORLD), { ...parameters, filter: EVERY_GAP });
  const { columns, rows } = sheets.find(({ name }) => name === 'Gaps')!;
  const at = columns.findIndex(({ header }) => header === 'What reaches it today');
  const chain = (clause: string, ref: string) =>
    `PARTIAL INFERRED: policy → law:${clause} → std:${ref}, over law-to-std (asserted by somebody)`;
  expect([...rows].map((cells) => textOf(cells[at]!))).toEqual([
    `${chain('1', 'A')}, mapping ADJUSTED to subset-of by Head of Quality on 2026-01-01, lowered by RELATIONSHIP`,
    `${chain('3', 'C')}, lowered by RELATIONSHIP`,
  ]);
});
