import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { type KeyedContent, type Plain, pathKey } from './keyed-document.ts';
import type { Position } from './position.ts';
import { type SheetCell, sheetSite, type TableSheet } from './table-sheet.ts';

/** The keys of a sheet, each with the place of its value in the file that the sheet stands for. */
export type SheetKeys = Readonly<
  Record<string, { readonly path: readonly string[]; readonly isList?: boolean; readonly isDay?: boolean }>
>;

/** The header of such a sheet, which may be left out. */
export const KEYED_HEADER = ['key', 'value'] as const;

/** Reads a sheet with a key and its value in each row as what its file would say. */
export function keyedSheet(sheet: TableSheet, format: SheetKeys, problems: ProblemList): KeyedContent {
  const names = new KnownNames(Object.keys(format), wordKey);
  const values = new Map<string, Position>([[pathKey([]), { line: 1, column: 1 }]]);
  const keys = new Map<string, Position>();
  const content: { [key: string]: Plain } = {};
  let isReadable = true;
  const refuse = (
    at: Position,
    code: 'UNKNOWN_KEY' | 'DUPLICATE_KEY' | 'FORMULA' | 'CELL_ERROR',
    sentence: string,
  ) => {
    isReadable = false;
    problems.addAt(sheetSite(sheet.name).placeAt(at), code, sentence);
  };
  for (const { number, cells } of sheet.rows) {
    const at = (column: number): Position => ({ line: number, column });
    const typed = textOf(cells.get(1)).trim();
    if (typed === '' || wordKey(typed) === KEYED_HEADER[0]) continue;
    const key = names.find(typed);
    const entry = format[key ?? ''];
    if (key === null || entry === undefined) {
      refuse(at(1), 'UNKNOWN_KEY', `${quoted(typed)} is not a key of this sheet.${names.didYouMean(typed)}`);
      continue;
    }
    if (keys.has(pathKey(entry.path))) {
      refuse(at(1), 'DUPLICATE_KEY', `The key ${quoted(key)} appears twice.`);
      continue;
    }
    keys.set(pathKey(entry.path), at(1));
    const cell = cells.get(2);
    if (cell !== undefined && 'unreadable' in cell) {
      refuse(
        at(2),
        cell.unreadable,
        'The cell contains a formula or an error, or is merged. Replace it by a value.',
      );
      continue;
    }
    const text = textOf(cell, entry.isDay).trim();
    if (text === '') continue;
    values.set(pathKey(entry.path), at(2));
    const items = text.split(';').map((item) => item.trim());
    if (entry.isList === true)
      for (const index of items.keys()) values.set(pathKey([...entry.path, index]), at(2));
    put(content, entry.path, entry.isList === true ? items.filter((item) => item !== '') : text);
  }
  return { content, values, keys, isReadable };
}

function put(content: { [key: string]: Plain }, [key = '', inner]: readonly string[], value: Plain): void {
  if (inner === undefined) content[key] = value;
  else content[key] = Object.assign(content[key] ?? {}, { [inner]: value });
}

function textOf(cell: SheetCell | undefined, isDay = false): string {
  if (cell === undefined || 'unreadable' in cell) return '';
  if ('text' in cell) return cell.text;
  return (isDay || cell.isShownAsDay) && cell.day !== null ? cell.day : String(cell.number);
}
