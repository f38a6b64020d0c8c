import { PassThrough } from 'node:stream';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { CooperativeTask } from '../../src/excel/cooperative-task.ts';
import { makeReport as make, sheetsOfReport, type WrittenReport } from '../../src/excel/make-report.ts';
import type { LoggedChange, WorkbookParameters } from '../../src/excel/report-answers.ts';
import type { RevisionHistory } from '../../src/excel/revision-history.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { writeWorkbook } from '../../src/excel/write-workbook.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import type { ReportKind } from '../../src/reports/kind.ts';

/** A report with its file in memory. */
export async function makeReport(
  kind: ReportKind,
  projection: Projection,
  parameters: WorkbookParameters,
  changes: readonly LoggedChange[] = [],
  signal: AbortSignal | null = null,
): Promise<Outcome<WrittenReport & { readonly bytes: Buffer }>> {
  const chunks: Buffer[] = [];
  const open = (): PassThrough =>
    new PassThrough().on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
  const made = await make({ kind, projection, parameters, changes }, open, new CooperativeTask(signal));
  return made.ok ? { ok: true, value: { ...made.value, bytes: Buffer.concat(chunks) } } : made;
}

export async function sheetsOf(
  kind: ReportKind,
  projection: Projection,
  parameters: WorkbookParameters,
  changes: readonly LoggedChange[] = [],
  revisions?: RevisionHistory,
): Promise<readonly Sheet[]> {
  const read = revisions === undefined ? {} : { revisions };
  const sheets = await sheetsOfReport({ kind, projection, parameters, changes, ...read });
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.problems));
  return sheets.value;
}

/** A workbook of some sheets, as bytes. */
export async function writtenBytes(...sheets: readonly Sheet[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeWorkbook(sheets, { asOf: '2026-11-24', footer: '' }, sink, new CooperativeTask());
  return Buffer.concat(chunks);
}
