import { groupedDigits } from '../model/grouped-digits.ts';
import { inField, type Problem } from '../problems/problem.ts';
import type { Sheet } from './sheet.ts';

/** Excel opens 1,048,576 rows of a sheet: the others are left for the header and for the lines above and beneath a table. */
export const MOST_ROWS = 1_048_000;
export const MOST_COLUMNS = 16_384;
/** Excel calls a workbook damaged if one of its sheets has more links. */
export const MOST_LINKS = 65_530;

/** What makes a sheet shorter, other than fewer frameworks and systems. */
const NARROWED_BY: ReadonlyMap<string, readonly [field: string, advice: string]> = new Map([
  ['Evidence register', ['owner', 'Ask for the evidence of one owner.']],
  ['Expiring', ['owner', 'Ask for the evidence of one owner.']],
  ['Action plan', ['owner', 'Ask for the actions of one owner.']],
  ['Source to target', ['crosswalks', 'Name fewer crosswalks.']],
  ['Target to source', ['crosswalks', 'Name fewer crosswalks.']],
  ['Unmapped source', ['crosswalks', 'Name fewer crosswalks.']],
  ['Unmapped target', ['crosswalks', 'Name fewer crosswalks.']],
  ['Contradictions', ['crosswalks', 'Name fewer crosswalks.']],
]);
const FEWER = ['frameworks', 'Name fewer frameworks or systems.'] as const;

/** Sheets whose rows are counted no further than is needed to know that they are too many. */
const COUNTED_IN_PART: ReadonlySet<string> = new Set(['Evidence by provision']);

/** The sheets that Excel could not open, each with what would make it smaller. */
export function tooLargeSheets(
  sheets: readonly Pick<Sheet, 'name' | 'rows' | 'columns'>[],
): readonly Problem[] {
  return sheets.flatMap(({ name, rows, columns }) => [
    ...tooMany(name, 'rows', rows.length, MOST_ROWS),
    ...tooMany(name, 'columns', columns.length, MOST_COLUMNS),
  ]);
}

/** A problem if a sheet would have more rows, or columns, than Excel opens. */
export function tooMany(
  sheet: string,
  what: 'rows' | 'columns',
  count: number,
  most: number,
): readonly Problem[] {
  if (count <= most) return [];
  const [field, advice] = NARROWED_BY.get(sheet) ?? FEWER;
  const counted = COUNTED_IN_PART.has(sheet) ? `at least ${groupedDigits(count)}` : groupedDigits(count);
  const sentence = `The sheet ${sheet} would have ${counted} ${what}, and a sheet takes at most ${groupedDigits(most)}. ${advice}`;
  return [inField(field, 'SHEET_TOO_LARGE', sentence)];
}

/** What is said beneath a table that has more links than a sheet takes; null: all of them are links. */
export function linksInWords(links: number): string | null {
  if (links <= MOST_LINKS) return null;
  return `Only the first ${groupedDigits(MOST_LINKS)} of ${groupedDigits(links)} links of this sheet lead somewhere: Excel takes no more. The other cells show the same texts.`;
}
