import type { State } from '../../model/coverage.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import type { ReportKind } from '../../reports/kind.ts';
import { writtenText } from '../clean-text.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { joined, LazyRows } from '../lazy-rows.ts';
import { linesBeneath } from '../lines-beneath.ts';
import { narrowedInWords } from '../narrow-sheet.ts';
import { asciiJson } from '../round-trip/ascii-json.ts';
import { ROUND_TRIP } from '../round-trip/carry-origins.ts';
import { type Cell, type Column, linksIn, type PerRow, type Sheet } from '../sheet.ts';
import { linksInWords } from '../sheet-limits.ts';

/** What an edited workbook must state about itself to be loaded back. */
export interface ExportedAs {
  /** The format of this sheet; any other format is refused. */
  readonly format: 1;
  readonly kind: ReportKind;
  readonly organization: string;
  readonly asOf: string;
  readonly state: State;
  readonly productVersion: string;
  /** The address of a report of the same kind and parameters; absent: not known. */
  readonly address?: string;
}

/** A column as it was exported. */
export interface ExportedColumn {
  readonly header: string;
  readonly holds: 'text' | 'day';
  readonly isEditable: boolean;
}

/**
 * A hidden sheet: what the workbook is, and which columns and rows its editable sheets had. Null if the workbook has no
 * editable sheet.
 */
export async function roundTripSheet(
  about: Omit<ExportedAs, 'format' | 'productVersion'>,
  sheets: readonly Sheet[],
  task: CooperativeTask,
): Promise<Sheet | null> {
  const editable = sheets.filter(({ origins }) => origins !== undefined);
  if (editable.length === 0) return null;
  const exported: ExportedAs = { format: 1, ...about, productVersion: PRODUCT_VERSION };
  const rows: PerRow<readonly Cell[]>[] = [
    [
      ['workbook', null, { once: asciiJson(exported) }],
      ['sheets', null, { once: asciiJson(sheets.map(({ name }) => name)) }],
    ],
  ];
  for (const sheet of editable) {
    const { name, columns, rows: shown, origins = [], whenEmpty } = sheet;
    const { days, links } = await contentsOf(shown, task);
    const said = columns.map((column, index) => exportedColumn(column, days.has(index)));
    const empty = shown.length === 0 ? (whenEmpty ?? []) : [];
    const lines = [narrowedInWords(sheet) ?? [], empty, linesBeneath(sheet), linksInWords(links) ?? []];
    rows.push([
      ['columns', name, { once: asciiJson(said) }],
      ...lines.flat().map((line): readonly Cell[] => ['line', name, { once: asciiJson(writtenText(line)) }]),
    ]);
    const idAt = (row: number): string => origins.at(row)?.id ?? '';
    rows.push(new LazyRows(origins.length, (row) => ['row', name, { once: asciiJson(idAt(row)) }]));
  }
  return {
    name: ROUND_TRIP,
    isHidden: true,
    columns: [
      { header: 'What', width: 12 },
      { header: 'Sheet', width: 24 },
      { header: 'Value', width: 80 },
    ],
    rows: joined(rows),
  };
}

function exportedColumn({ header, isEditable }: Column, holdsDays: boolean): ExportedColumn {
  return { header, holds: holdsDays ? 'day' : 'text', isEditable: isEditable === true };
}

/** The columns, from 0, in which some row has a day, and the number of links. */
async function contentsOf(
  rows: Sheet['rows'],
  task: CooperativeTask,
): Promise<{ readonly days: ReadonlySet<number>; readonly links: number }> {
  const days = new Set<number>();
  let links = 0;
  for (const cells of rows) {
    links += linksIn(cells);
    for (const [index, cell] of cells.entries())
      if (typeof cell === 'object' && cell !== null && 'day' in cell) days.add(index);
    if (task.isDue) await task.yieldIfDue();
  }
  return { days, links };
}
