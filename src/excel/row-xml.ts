import { serialDay } from './serial-day.ts';
import { escaped, type SharedTexts } from './shared-texts.ts';
import { type Cell, textOf } from './sheet.ts';

/** How the cells of a row are written. */
export interface RowWriting {
  /** By column. */
  readonly letters: readonly string[];
  /** Number of the style of a cell. */
  readonly styleOf: (value: Cell, column: number) => number;
  readonly texts: SharedTexts;
}

/** One row of a sheet as Open XML. Every text is written as a text, whatever it begins with: it cannot become a formula. */
export function rowXml(
  number: number,
  height: number,
  cells: readonly Cell[],
  { letters, styleOf, texts }: RowWriting,
): string {
  let xml = `<row r="${number}" ht="${height}" customHeight="1">`;
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column]!;
    xml += cellXml(value, `${letters[column]}${number}`, styleOf(value, column), texts);
  }
  return `${xml}</row>`;
}

function cellXml(value: Cell, address: string, style: number, texts: SharedTexts): string {
  const start = `<c r="${address}" s="${style}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'object' && value !== null) {
    if ('formula' in value) return `${start}><f>${escaped(value.formula)}</f><v>${value.result}</v></c>`;
    if ('link' in value && typeof value.link === 'number') return `${start}><v>${value.link}</v></c>`;
    const serial = 'day' in value && value.day !== null ? serialDay(value.day) : null;
    if (serial !== null) return `${start}><v>${serial}</v></c>`;
  }
  const text = textOf(value);
  if (text === '') return `${start}/>`;
  const isOnce = typeof value === 'object' && value !== null && 'once' in value;
  return `${start} t="s"><v>${isOnce ? texts.add(text) : texts.numberOf(text)}</v></c>`;
}
