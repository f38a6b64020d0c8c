import type { State } from '../../model/coverage.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import type { ReportKind } from '../../model/report-kind.ts';
import { asciiJson } from '../round-trip/ascii-json.ts';
import { ROUND_TRIP } from '../round-trip/carry-origins.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What an edited workbook must say of itself to be loaded back. */
export interface ExportedAs {
  /** Of this sheet; another one is refused. */
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

/** A hidden sheet: what the workbook is, and which columns and rows its editable sheets had. Null where it has none. */
export function roundTripSheet(
  about: Omit<ExportedAs, 'format' | 'productVersion'>,
  sheets: readonly Sheet[],
): Sheet | null {
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
    rows: [
      ['workbook', null, asciiJson(exported)],
      ...editable.flatMap(({ name, columns, rows, origins = [] }): (readonly Cell[])[] => [
        ['columns', name, asciiJson(columns.map((column, index) => exportedColumn(column, rows, index)))],
        ...origins.map(({ id }) => ['row', name, asciiJson(id)]),
      ]),
    ],
  };
}

function exportedColumn(
  { header, isEditable }: Sheet['columns'][number],
  rows: Sheet['rows'],
  index: number,
): ExportedColumn {
  const isDay = rows.some((cells) => {
    const cell = cells[index];
    return typeof cell === 'object' && cell !== null && 'day' in cell;
  });
  return { header, holds: isDay ? 'day' : 'text', isEditable: isEditable === true };
}
