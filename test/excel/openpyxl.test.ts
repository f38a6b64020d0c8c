import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { expectedCells } from './expected-cells.ts';
import { HOSTILE_TEXTS, hostileWorld } from './hostile-world.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

/** A Python that has openpyxl, which the continuous check puts beside the project. */
const PYTHON = process.env.OPENPYXL_PYTHON;
const PARAMETERS = {
  systems: [null, 'hiring-screener'],
  frameworks: null,
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};

type Read = Readonly<Record<string, readonly (readonly (string | number | { formula: string })[])[]>>;

describe.skipIf(PYTHON === undefined)('openpyxl', { timeout: 120_000 }, () => {
  // The full report has every sheet of the others.
  it.each(['statement-of-applicability', 'full'] as const)(
    'reads in the workbook %s what was written, hostile texts to the letter',
    async (kind) => {
      const projection = projectionOf(hostileWorld(await seedWorld(), HOSTILE_TEXTS));
      const made = await makeReport(kind, projection, PARAMETERS);
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const folder = await mkdtemp(join(tmpdir(), 'aims-openpyxl-'));
      try {
        const file = join(folder, 'report.xlsx');
        await writeFile(file, made.value.bytes);
        const script = join(import.meta.dirname, 'read-cells.py');
        const told = await promisify(execFile)(PYTHON!, [script, file], { maxBuffer: 1 << 28 });
        const read: Read = JSON.parse(told.stdout);
        for (const sheet of await sheetsOf(kind, projection, PARAMETERS)) {
          const wrong: unknown[] = [];
          for (const [row, cells] of expectedCells(sheet).entries())
            for (const [column, wanted] of cells.entries()) {
              const found = read[sheet.name]?.[row]?.[column] ?? '';
              const isOurs = typeof found === 'object' && sheet.name === 'Dashboard';
              if (!isOurs && found !== wanted) wrong.push([sheet.name, row, column, found, wanted]);
            }
          expect(wrong).toEqual([]);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
