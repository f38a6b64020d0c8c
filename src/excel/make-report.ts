import { createHash } from 'node:crypto';
import type { Projection } from '../coverage/projection/projection.ts';
import type { State } from '../model/coverage.ts';
import type { ReportKind } from '../model/report-kind.ts';
import type { Outcome } from '../problems.ts';
import { askForReport, type LoggedChange, type ReportParameters } from './report-answers.ts';
import { carryOrigins } from './round-trip/carry-origins.ts';
import { contentSha256, settleZip } from './settle-zip.ts';
import type { Sheet } from './sheet.ts';
import { coverSheet } from './sheets/cover.ts';
import { roundTripSheet } from './sheets/round-trip.ts';
import { sheetsOfKind } from './sheets-of-kind.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface Report {
  readonly kind: ReportKind;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly contentSha256: string;
  readonly state: State;
  /** Rows by sheet. */
  readonly rows: Readonly<Record<string, number>>;
}

/** The sheets of a report at the projection's state, the cover first. Problems are those of the questions. */
export function sheetsOfReport(
  kind: ReportKind,
  projection: Projection,
  parameters: ReportParameters,
  changes: readonly LoggedChange[],
): Outcome<readonly Sheet[]> {
  const answers = askForReport(kind, projection, parameters, changes);
  if (!answers.ok) return answers;
  const tables = sheetsOfKind(answers.value);
  return { ok: true, value: [coverSheet(answers.value, tables), ...tables] };
}

/**
 * Makes a workbook at the projection's state. Problems are those of the questions.
 *
 * @param changes what the ledgers recorded, newest first
 */
export async function makeReport(
  kind: ReportKind,
  projection: Projection,
  parameters: ReportParameters,
  changes: readonly LoggedChange[] = [],
  signal: AbortSignal | null = null,
): Promise<Outcome<Report>> {
  const sheets = sheetsOfReport(kind, projection, parameters, changes);
  if (!sheets.ok) return sheets;
  const { asOf } = parameters;
  const { slug, name, document } = projection.organization.organization;
  const footer = [document?.id ?? name, document?.classification].filter((words) => words).join(', ');
  const { state } = projection;
  const manifest = roundTripSheet({ kind, organization: slug, asOf, state }, sheets.value);
  const written = [...sheets.value.map(carryOrigins), ...(manifest === null ? [] : [manifest])];
  const bytes = await writeWorkbook(written, { asOf, footer }, signal);
  settleZip(bytes, asOf);
  return {
    ok: true,
    value: {
      kind,
      fileName: `${kind}-${slug}-${asOf}.xlsx`,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      contentSha256: contentSha256(bytes),
      state,
      rows: Object.fromEntries(sheets.value.map((sheet) => [sheet.name, sheet.rows.length])),
    },
  };
}
