import type { State } from '../../model/coverage.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import type { ReportKind } from '../../reports/kind.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { asciiJson } from '../round-trip/ascii-json.ts';
import { ROUND_TRIP } from '../round-trip/carry-origins.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What an edited workbook must state about itself to be loaded back. */
export interface ExportedAs {
  /** The format of this sheet; any other format is refused. */
  readonly format: 1;
  readonly kind: ReportKind;
  readonly organization: string;
  readonly asOf: string;
  readonly state: State;
  readonly productVersion: string;
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
  return {
    name: ROUND_TRIP,
    isHidden: true,
    columns: [
      { header: 'What', width: 12 },
      { header: 'Sheet', width: 24 },
      { header: 'Value', width: 80 },
    ],
    rows: await task.gather(exportedRows(exported, editable)),
  };
}

function* exportedRows(exported: ExportedAs, editable: readonly Sheet[]): Generator<readonly Cell[]> {
  yield ['workbook', null, { once: asciiJson(exported) }];
  for (const { name, columns, rows, origins = [] } of editable) {
    const said = columns.map((column, index) => exportedColumn(column, rows, index));
    yield ['columns', name, { once: asciiJson(said) }];
    for (const { id } of origins) yield ['row', name, { once: asciiJson(id) }];
  }
}

function exportedColumn(
  { header, isEditable }: Sheet['columns'][number],
  rows: Sheet['rows'],
  index: number,
): ExportedColumn {
  return { header, holds: holdsDays(rows, index) ? 'day' : 'text', isEditable: isEditable === true };
}

function holdsDays(rows: Sheet['rows'], index: number): boolean {
  for (const cells of rows) {
    const cell = cells[index];
    if (typeof cell === 'object' && cell !== null && 'day' in cell) return true;
  }
  return false;
}
