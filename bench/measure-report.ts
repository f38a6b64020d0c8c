import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import { Projection } from '../src/coverage/projection/projection.ts';
import { EVERY_GAP } from '../src/coverage/questions/gaps.ts';
import { CooperativeTask } from '../src/excel/cooperative-task.ts';
import { makeReport, type ReportQuestion, sheetsOfReport } from '../src/excel/make-report.ts';
import { writtenCells, writtenColumns } from '../src/excel/round-trip/carry-origins.ts';
import { type Cell, type Sheet, textOf } from '../src/excel/sheet.ts';
import { roundTripSheet } from '../src/excel/sheets/round-trip.ts';
import { EMPTY_STATE } from '../src/ledger/change.ts';
import { generateWorld, ORGANIZATION, SMALL, TODAY } from './generate-world.ts';

/** So many that the coverage sheets have 100,000 rows together. */
const SYSTEMS = 80;
const MB = 1e6;

/** What one making of a workbook cost. */
export interface ReportCost {
  readonly ms: number;
  /** Of all threads, in milliseconds: what other processes do to the machine plays less part in it than in `ms`. */
  readonly cpu: number;
  readonly rows: number;
  readonly coverageRows: number;
  /** The longest that the event loop waited, in milliseconds. */
  readonly blocked: number;
  /** Largest resident memory meanwhile, in MB; before it began in `residentBefore`. */
  readonly resident: number;
  readonly residentBefore: number;
  readonly fileMegabytes: number;
}

/** Answers asked, sheets written, zip settled and digests taken: the gap report of every system. */
export function measureReport(): Promise<ReportCost> {
  return inFolder(async (file) => {
    const question = largeQuestion();
    return watched(file, async () => {
      const made = await makeReport(question, () => createWriteStream(file));
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      return made.value.rows;
    });
  });
}

/** The same cells by the streaming writer of exceljs alone: no styles, widths, links, lists or digests. */
export function measureBareWriter(): Promise<ReportCost> {
  return inFolder(async (file) => {
    const sheets = await writtenSheets(largeQuestion());
    return watched(file, async () => {
      await writeBarely(sheets, file);
      return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.length]));
    });
  });
}

/** How long work goes on after nobody waits for it any more, in milliseconds. */
export function measureLeaving(): Promise<number> {
  return inFolder(async (file) => {
    const leaving = new AbortController();
    let left = 0;
    const task = new CooperativeTask(leaving.signal, ({ written, rows }) => {
      if (rows === null || written < rows / 3 || left > 0) return;
      left = performance.now();
      leaving.abort();
    });
    await makeReport(largeQuestion(), () => createWriteStream(file), task).then(
      () => Promise.reject(new Error('The report was made for nobody.')),
      () => {},
    );
    return performance.now() - left;
  });
}

function largeQuestion(): ReportQuestion {
  const world = generateWorld({ ...SMALL, systems: SYSTEMS });
  const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
  const organization = OrganizationIndex.of(index, OrganizationRecords.of(world.organization));
  const state = { catalogue: EMPTY_STATE, organization: EMPTY_STATE };
  const systems = Array.from({ length: SYSTEMS }, (_, number) => `S-${number}`);
  return {
    kind: 'gap',
    projection: new Projection(index, organization, state),
    parameters: { systems, frameworks: null, asOf: TODAY, crosswalks: null, filter: EVERY_GAP },
    changes: [],
  };
}

/** All cells that a report writes, those that carry what a row was made from among them. */
async function writtenSheets(question: ReportQuestion): Promise<readonly Sheet[]> {
  const made = await sheetsOfReport(question);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { state } = question.projection;
  const about = { kind: question.kind, organization: ORGANIZATION, asOf: TODAY, state };
  const manifest = await roundTripSheet(about, made.value, new CooperativeTask());
  const sheets = manifest === null ? made.value : [...made.value, manifest];
  return sheets.map((sheet) => ({
    ...sheet,
    columns: writtenColumns(sheet),
    rows: Array.from(sheet.rows, (_, index) => writtenCells(sheet, index)),
  }));
}

async function writeBarely(sheets: readonly Sheet[], file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false });
  let written = 0;
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(columns.map(({ header }) => header)).commit();
    for (const cells of rows) {
      sheet.addRow(cells.map(bareValue)).commit();
      if (++written % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    sheet.commit();
  }
  await workbook.commit();
}

function bareValue(cell: Cell): ExcelJS.CellValue {
  if (typeof cell !== 'object' || cell === null) return cell;
  if ('formula' in cell) return { formula: cell.formula, result: cell.result, date1904: false };
  if ('day' in cell) return cell.day === null ? null : new Date(`${cell.day}T00:00:00Z`);
  return textOf(cell);
}

async function watched(
  file: string,
  make: () => Promise<Readonly<Record<string, number>>>,
): Promise<ReportCost> {
  globalThis.gc?.();
  const residentBefore = process.memoryUsage.rss();
  let resident = residentBefore;
  let blocked = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    blocked = Math.max(blocked, now - last);
    last = now;
    resident = Math.max(resident, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 5);
  const start = performance.now();
  const before = process.cpuUsage();
  const rows = await make();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  look();
  clearInterval(timer);
  return {
    ms,
    cpu: (user + system) / 1_000,
    rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    coverageRows: Object.entries(rows)
      .filter(([sheet]) => sheet.startsWith('framework-'))
      .reduce((sum, [, count]) => sum + count, 0),
    blocked,
    resident: resident / MB,
    residentBefore: residentBefore / MB,
    fileMegabytes: (await stat(file)).size / MB,
  };
}

async function inFolder<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'aims-bench-'));
  try {
    return await work(join(folder, 'report.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
