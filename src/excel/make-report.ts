import type { Writable } from 'node:stream';
import type { Projection } from '../coverage/projection/projection.ts';
import type { State } from '../model/coverage.ts';
import type { Outcome } from '../problems/problem.ts';
import { REPORT_TITLES, type ReportKind } from '../reports/kind.ts';
import { tooManyFacts } from './ask-facts.ts';
import { askWhatChanged } from './ask-what-changed.ts';
import { CooperativeTask } from './cooperative-task.ts';
import { askForReport, type LoggedChange, type WorkbookParameters } from './report-answers.ts';
import type { Sheet } from './sheet.ts';
import { tooLargeSheets } from './sheet-limits.ts';
import { coverSheet } from './sheets/cover.ts';
import { officialTextSheets } from './sheets/official-text.ts';
import { roundTripSheet } from './sheets/round-trip.ts';
import { sheetsOfKind } from './sheets-of-kind.ts';
import { type WrittenWorkbook, writeWorkbook } from './write-workbook.ts';

/** Which report to make, and of what. */
export interface ReportQuestion {
  readonly kind: ReportKind;
  readonly projection: Projection;
  readonly parameters: WorkbookParameters;
  /** The recorded changes of the ledgers, newest first. */
  readonly changes: readonly LoggedChange[];
}

export interface WrittenReport extends WrittenWorkbook {
  readonly kind: ReportKind;
  readonly fileName: string;
  readonly state: State;
  /** Number of rows of each sheet. */
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * The sheets of a report at the projection's state: a summary, the cover, the others. Problems: those of {@link askForReport}, then those
 * of {@link askWhatChanged}. Rejects with the signal's reason.
 */
export async function sheetsOfReport(
  { kind, projection, parameters, changes }: ReportQuestion,
  task: CooperativeTask = new CooperativeTask(),
): Promise<Outcome<readonly Sheet[]>> {
  const asked = askForReport(kind, projection, parameters, changes);
  if (!asked.ok) return asked;
  const tooLong = tooManyFacts(asked.value);
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const whatChanged = await askWhatChanged(asked.value, task);
  if (!whatChanged.ok) return whatChanged;
  const answers = { ...asked.value, whatChanged: whatChanged.value };
  const tables = [...(await sheetsOfKind(answers, task)), ...officialTextSheets(answers)];
  const first = tables.filter(({ isFirst }) => isFirst === true);
  const others = tables.filter((sheet) => !first.includes(sheet));
  const sheets = [...first, coverSheet(answers, tables), ...others];
  const tooLarge = tooLargeSheets(sheets);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : { ok: true, value: sheets };
}

/**
 * Makes a workbook at the projection's state. Problems: those of {@link sheetsOfReport}; then no file is opened. Rejects
 * as {@link writeWorkbook} does.
 *
 * @param open opens the stream to which the file is written
 */
export async function makeReport(
  question: ReportQuestion,
  open: () => Writable,
  task: CooperativeTask = new CooperativeTask(),
): Promise<Outcome<WrittenReport>> {
  const sheets = await sheetsOfReport(question, task);
  if (!sheets.ok) return sheets;
  const { kind, projection, parameters } = question;
  const { asOf, paper = 'A4' } = parameters;
  const { slug, name, document } = projection.organization.organization;
  const footer = [document?.id, document?.classification, name].filter((words) => words).join(', ');
  const { state } = projection;
  const manifest = await roundTripSheet({ kind, organization: slug, asOf, state }, sheets.value, task);
  const all = [...sheets.value, ...(manifest === null ? [] : [manifest])];
  const recorded = `change ${state.organization.seq}, catalogue ${state.catalogue.seq}`;
  const about = {
    ...{ asOf, footer, paper, stateInWords: `For ${asOf}, ${recorded}.` },
    title: `${REPORT_TITLES[kind]}: ${name}`,
    subject: `For ${asOf}, ${recorded}`,
  };
  return {
    ok: true,
    value: {
      ...(await writeWorkbook(all, about, open(), task)),
      kind,
      fileName: `${kind}-${slug}-${asOf}.xlsx`,
      state,
      rows: Object.fromEntries(sheets.value.map((sheet) => [sheet.name, sheet.rows.length])),
    },
  };
}
