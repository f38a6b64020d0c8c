import type { Writable } from 'node:stream';
import type { Projection } from '../coverage/projection/projection.ts';
import type { State } from '../model/coverage.ts';
import type { Outcome } from '../problems/problem.ts';
import { reportAddress } from '../reports/address.ts';
import { REPORT_TITLES, type ReportKind } from '../reports/kind.ts';
import { tooManyFacts } from './ask-facts.ts';
import { askWhatChanged } from './ask-what-changed.ts';
import { CooperativeTask } from './cooperative-task.ts';
import { askForReportInSteps, type LoggedChange, type WorkbookParameters } from './report-answers.ts';
import type { RevisionHistory } from './revision-history.ts';
import { type CarriedEdits, carryEdits } from './round-trip/carry-edits.ts';
import type { WaitingEdits } from './round-trip/waiting-edits.ts';
import type { Sheet } from './sheet.ts';
import { tooLargeSheets } from './sheet-limits.ts';
import { coverSheet } from './sheets/cover.ts';
import { officialTextSheets } from './sheets/official-text.ts';
import { roundTripSheet } from './sheets/round-trip.ts';
import { sheetsOfKind } from './sheets-of-kind.ts';
import { tooLargeToLoad } from './too-large-to-load.ts';
import { type WrittenWorkbook, writeWorkbook } from './write-workbook.ts';

/** Which report to make, and of what. */
export interface ReportQuestion {
  readonly kind: ReportKind;
  readonly projection: Projection;
  readonly parameters: WorkbookParameters;
  /** The recorded changes of the ledgers, newest first. */
  readonly changes: readonly LoggedChange[];
  /** The recorded changes of decisions; absent: they were not read. */
  readonly revisions?: RevisionHistory;
  /** Edits of an earlier export that the workbook is to carry; absent: none. */
  readonly waiting?: WaitingEdits;
}

export interface WrittenReport extends WrittenWorkbook {
  readonly kind: ReportKind;
  readonly fileName: string;
  readonly state: State;
  /** Number of rows of each sheet. */
  readonly rows: Readonly<Record<string, number>>;
  /** What became of the edits that it was to carry. */
  readonly carried: CarriedEdits;
  /** Why it cannot be loaded back although it can be edited: see {@link tooLargeToLoad}. */
  readonly tooLarge: string | null;
}

/**
 * The sheets of a report at the projection's state: a summary, the cover, the others. Problems: those of {@link askForReportInSteps}, then those
 * of {@link askWhatChanged}. Rejects with the signal's reason.
 */
export async function sheetsOfReport(
  { kind, projection, parameters, changes, revisions }: ReportQuestion,
  task: CooperativeTask = new CooperativeTask(),
): Promise<Outcome<readonly Sheet[]>> {
  const asked = await task.take(askForReportInSteps(kind, projection, parameters, changes));
  if (!asked.ok) return asked;
  const tooLong = tooManyFacts(asked.value);
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const whatChanged = await askWhatChanged(asked.value, task);
  if (!whatChanged.ok) return whatChanged;
  const answers = { ...asked.value, whatChanged: whatChanged.value, ...(revisions && { revisions }) };
  const tables = [...(await sheetsOfKind(answers, task)), ...officialTextSheets(answers)];
  await task.yieldIfDue();
  const first = tables.filter(({ isFirst }) => isFirst === true);
  const others = tables.filter((sheet) => !first.includes(sheet));
  const sheets = [...first, coverSheet(answers, tables), ...others];
  const tooLarge = tooLargeSheets(sheets);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : { ok: true, value: sheets };
}

/**
 * Makes a workbook at the projection's state. Problems: those of {@link sheetsOfReport}, and `SHEET_TOO_LARGE` where what
 * loading it back needs does not fit a sheet; then no file is opened. Rejects as {@link writeWorkbook} does.
 *
 * @param open opens the stream to which the file is written
 */
export async function makeReport(
  question: ReportQuestion,
  open: () => Writable,
  task: CooperativeTask = new CooperativeTask(),
): Promise<Outcome<WrittenReport>> {
  const made = await sheetsOfReport(question, task);
  if (!made.ok) return made;
  const { kind, projection, parameters, waiting = NOTHING_WAITS } = question;
  await task.yieldIfDue();
  const { sheets, carried } = carryEdits(made.value, waiting);
  const { asOf, paper = 'A4' } = parameters;
  const { slug, name, document } = projection.organization.organization;
  const footer = [document?.id, document?.classification, name].filter((words) => words).join(', ');
  const { state } = projection;
  const address = addressOf(kind, slug, parameters);
  const manifest = await roundTripSheet({ kind, organization: slug, asOf, state, address }, sheets, task);
  const all = [...sheets, ...(manifest === null ? [] : [manifest])];
  const tooLarge = tooLargeSheets(all);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  const recorded = `change ${state.organization.seq}, catalogue ${state.catalogue.seq}`;
  const about = {
    ...{ asOf, footer, paper, stateInWords: `For ${asOf}, ${recorded}.` },
    title: `${REPORT_TITLES[kind]}: ${name}`,
    subject: `For ${asOf}, ${recorded}`,
  };
  const written = await writeWorkbook(all, about, open(), task);
  return {
    ok: true,
    value: {
      ...written,
      kind,
      fileName: `${kind}-${slug}-${asOf}.xlsx`,
      ...{ state, carried, tooLarge: tooLargeToLoad(sheets, written.size) },
      rows: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.length])),
    },
  };
}

const NOTHING_WAITS: WaitingEdits = { rows: new Map(), added: new Map() };

/** Where the same report is asked for, without what it assumes or is compared with. */
function addressOf(
  kind: ReportKind,
  organization: string,
  { systems, frameworks, asOf, crosswalks, filter }: WorkbookParameters,
): string {
  const others = { assumed: [], knownAt: null, since: null };
  const chosen = systems.flatMap((system) => system ?? []);
  return reportAddress({
    kind,
    organization,
    systems: chosen,
    frameworks,
    asOf,
    crosswalks,
    filter,
    ...others,
  });
}
