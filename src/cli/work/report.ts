import { z } from 'zod';
import { recordedTexts } from '../../access/recorded-texts.ts';
import type { KnownProjections } from '../../application/known-projections.ts';
import { recordedChanges } from '../../application/recorded-changes.ts';
import { recordsOfWorkbook } from '../../application/records-of-workbook.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { CooperativeTask } from '../../excel/cooperative-task.ts';
import { type CsvSeparator, csvOfSheet } from '../../excel/csv-of-sheet.ts';
import { makeReport, sheetsOfReport } from '../../excel/make-report.ts';
import type { Sheet } from '../../excel/sheet.ts';
import { type FolderFile, writeFolder } from '../../files/write-folder.ts';
import type { Store } from '../../graph/store.ts';
import { KnownNames } from '../../model/known-names.ts';
import { inCommand, inField, type Outcome, refused } from '../../problems/problem.ts';
import type { EarlierRecords } from '../../reports/earlier-records.ts';
import { REPORT_KINDS } from '../../reports/kind.ts';
import { PAPERS } from '../../reports/paper.ts';
import type { ReportProgress } from '../../reports/progress.ts';
import { recordsSince } from '../../reports/report-records.ts';
import { reportAnswer, sheetsAnswer } from '../answers/report-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ExactNames } from '../exact-names.ts';
import { readGapFilterFlags } from '../gap-filter-flags.ts';
import { writeOutputFile } from '../output-file.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { readTime } from '../time-option.ts';
import { withProjection } from '../with-store.ts';

/** The words for what separates cells, which a shell would take for something else. */
const SEPARATORS: ReadonlyMap<string, CsvSeparator> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
]);

const reportFlags = z.object({
  out: z.string().optional(),
  csv: z.string().optional(),
  csvSeparator: z.string().optional(),
  paper: z.string().optional(),
  system: z.array(z.string()).optional(),
  text: z.boolean().optional(),
  since: z.string().optional(),
  overwrite: z.boolean().optional(),
});

const WORKBOOK = /\.xls[xm]?$/i;

/** A folder with other files than tables is not one that a report was written to. */
const TABLE = /\.csv$/i;

/** `report KIND`: writes a workbook, or its sheets as CSV. */
export const work: CommandWork = async (terminal, { system, ...received }, kind) => {
  const wanted = REPORT_KINDS.find((known) => known === kind);
  if (wanted === undefined) {
    const near = new KnownNames(REPORT_KINDS).didYouMean(String(kind));
    const sentence = `There is no report ${JSON.stringify(kind)}.${near}`;
    return terminal.refuse([inField('kind', 'UNKNOWN_REPORT', sentence)]);
  }
  const {
    out,
    csv,
    csvSeparator = 'comma',
    paper = 'a4',
    system: systems,
    text,
    since,
    overwrite,
  } = reportFlags.parse({ ...received, system });
  if ((out === undefined) === (csv === undefined)) {
    const sentence = 'Name a workbook with --out FILE, or a folder with --csv DIR.';
    return terminal.misuse([inCommand('report', sentence)]);
  }
  const separator = SEPARATORS.get(csvSeparator);
  if (separator === undefined) {
    const sentence = `${JSON.stringify(csvSeparator)} is not one of ${[...SEPARATORS.keys()].join(', ')}.`;
    return terminal.refuse([inField('csvSeparator', 'INVALID_OPTION', sentence)]);
  }
  const printedOn = PAPERS.find((known) => known === paper.toUpperCase());
  if (printedOn === undefined) {
    const sentence = `${JSON.stringify(paper)} is not one of ${PAPERS.join(', ').toLowerCase()}.`;
    return terminal.refuse([inField('paper', 'INVALID_OPTION', sentence)]);
  }
  const filter = readGapFilterFlags(received);
  if (!filter.ok) return terminal.refuse(filter.problems);
  return withProjection(terminal, received, async (projection, flags, application) => {
    const names = new ExactNames(terminal, projection);
    const { asOf, crosswalks } = choiceOf(flags);
    const earlier = await earlierRecords(application.known, since, projection, asOf);
    if (!earlier.ok) return terminal.refuse(earlier.problems);
    const parameters = {
      systems: systems?.map((system) => names.system(system)) ?? [null],
      frameworks: listOf(flags.frameworks),
      asOf,
      crosswalks,
      paper: printedOn,
      filter: {
        ...filter.value,
        owner: names.ownerInReport(filter.value.owner),
        beneath: names.beneath(filter.value.beneath),
      },
      ...(earlier.value === null ? {} : { since: earlier.value }),
      ...(text === true ? { texts: await textsHeld(application.store, projection) } : {}),
    };
    const changes = await recordedChanges(application.store, wanted, projection);
    const question = { kind: wanted, projection, parameters, ...changes };
    const task = new CooperativeTask(null, (progress) => terminal.progress(progressInWords(progress)));
    if (out === undefined) {
      const sheets = await sheetsOfReport(question, task);
      if (!sheets.ok) return terminal.refuse(sheets.problems);
      const replaces = overwrite === true ? TABLE : null;
      const files = await writeFolder(csv!, filesOf(sheets.value, separator), { replaces });
      if (!files.ok) return terminal.refuse(files.problems);
      const answer = { folder: csv!, files: files.value, state: projection.state };
      return terminal.answer(sheetsAnswer, answer, () => `${csv}: ${files.value.length} files`);
    }
    const report = await writeOutputFile(terminal, out, { content: 'workbook', overwrite }, (open) =>
      makeReport(question, open, task),
    );
    if (!report.ok) return terminal.refuse(report.problems);
    const { byteLength, sha256, contentSha256, state, rows, tooLarge } = report.value;
    if (tooLarge !== null) terminal.note(`note: ${tooLarge}`);
    const summary = { file: out, sha256, contentSha256, state, rows };
    return terminal.answer(reportAnswer, summary, () =>
      [
        `${out}: a workbook of ${Math.ceil(byteLength / 1_000)} kB`,
        ...(terminal.layout.isVerbose ? ['File:', `  ${sha256}`, 'Content:', `  ${contentSha256}`] : []),
      ].join('\n'),
    );
  });
};

/**
 * The records that `--since` names; null where it is absent. Problems: those of {@link recordsSince} and {@link
 * recordsOfWorkbook}, and `INVALID_OPTION`.
 */
async function earlierRecords(
  known: KnownProjections,
  since: string | undefined,
  projection: Projection,
  asOf: string,
): Promise<Outcome<EarlierRecords | null>> {
  if (since === undefined) return { ok: true, value: null };
  const moment = readTime(since);
  if (moment) return recordsSince({ known: known.at.bind(known) }, moment, projection, asOf);
  if (WORKBOOK.test(since)) return recordsOfWorkbook(known, since, projection);
  const sentence = `${JSON.stringify(since)} is neither a time like 2026-01-31T12:00:00Z nor an XLSX workbook.`;
  return refused(inField('since', 'INVALID_OPTION', sentence));
}

/** The texts that the organization has loaded, of provisions that it may see. */
function textsHeld(store: Store, projection: Projection): Promise<ReadonlyMap<string, string>> {
  const ids = [...projection.catalogue.records.provisions.keys()];
  return recordedTexts(store, projection, ids);
}

/**
 * One file for each sheet, named after the sheet. Two names may differ only in characters that a file name leaves out;
 * then a number is added.
 */
function filesOf(sheets: readonly Sheet[], separator: CsvSeparator): readonly FolderFile[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.name.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, '-');
    // Windows has devices of these names, whatever the ending.
    const name = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(plain) ? `sheet-${plain}` : plain;
    let file = `${name}.csv`;
    for (let n = 2; taken.has(file); n++) file = `${name}-${n}.csv`;
    taken.add(file);
    return { file, text: csvOfSheet(sheet, separator) };
  });
}

function progressInWords({ sheet, written, rows }: ReportProgress): string {
  return rows === null ? 'asking' : `${sheet ?? ''}: ${written} of ${rows} rows`;
}
