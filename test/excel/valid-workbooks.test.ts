import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { REPORT_KINDS } from '../../src/reports/kind.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { HOSTILE_TEXTS, hostileWorld } from './hostile-world.ts';
import { makeReport } from './report-in-memory.ts';

/** Path of the Open XML validator's program, which the continuous check puts beside the project. */
const VALIDATOR = process.env.OOXML_VALIDATOR;
const world = await seedWorld();
const seed = projectionOf(world);
const hostile = projectionOf(hostileWorld(world, HOSTILE_TEXTS));

describe.skipIf(VALIDATOR === undefined)('an Open XML validator', { timeout: 120_000 }, () => {
  // The full report has every sheet of the others.
  it.each([
    ['full', 'of the seed organization', seed] as const,
    ...REPORT_KINDS.map((kind) => [kind, 'with hostile texts in every field', hostile] as const),
  ])('finds no fault in the workbook %s %s', async (kind, _, projection) => {
    const report = await makeReport(kind, projection, {
      ...{ systems: [null, 'hiring-screener'], frameworks: null, asOf: '2026-11-24', crosswalks: null },
      filter: EVERY_GAP,
    });
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    const folder = await mkdtemp(join(tmpdir(), 'aims-valid-'));
    try {
      const file = join(folder, 'report.xlsx');
      await writeFile(file, report.value.bytes);
      const told = await promisify(execFile)(VALIDATOR!, [file]).catch((error: { stdout: string }) => error);
      expect(JSON.parse(told.stdout)).toMatchObject({ ok: true });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
