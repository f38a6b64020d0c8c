import { escaped, type SharedTexts } from './shared-texts.ts';
import { type Cell, textOf } from './sheet.ts';

/** Day 0 of a workbook's calendar, as days before 1970-01-01. */
const EPOCH = 25_569;
/** The calendar has a 29 February 1900, which never existed, so earlier days are wrong. */
const FIRST_DAY = 61;
const DAY_IN_MS = 86_400_000;

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
    const serial = 'day' in value && value.day !== null ? serialOf(value.day) : null;
    if (serial !== null) return `${start}><v>${serial}</v></c>`;
  }
  const text = textOf(value);
  if (text === '') return `${start}/>`;
  const isOnce = typeof value === 'object' && value !== null && 'once' in value;
  return `${start} t="s"><v>${isOnce ? texts.add(text) : texts.numberOf(text)}</v></c>`;
}

/** The number of a day in a workbook; null for a day that is not in its calendar and is written as a text. */
function serialOf(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / DAY_IN_MS + EPOCH;
  return serial >= FIRST_DAY ? serial : null;
}
