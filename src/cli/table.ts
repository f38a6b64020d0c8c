import { oneLine } from './one-line.ts';
import { longestPiece, wrap, wrapHanging } from './wrap.ts';

/** Characters in a line where no terminal says how wide it is. */
export const PAGE_WIDTH = 80;
/** No column is wider than this. Longer text goes on in the next line. */
const WIDEST = 64;
/** A longer word, or part of a code, may be broken anywhere. */
const LONGEST_PIECE = 20;
const BETWEEN = 2;

type Cell = string | number | null;

/**
 * Rows as aligned columns for a person to read. Numbers are aligned to the right. Nothing is cut: text that is longer
 * than its column goes on in the next line. To fit the width, columns of words are narrowed first, and columns of ids and
 * codes only if that is not enough. A table that cannot fit at all is printed row by row, one cell in a line.
 *
 * @param width characters in a line; null: {@link PAGE_WIDTH}
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number | null = null,
): string {
  const texts = rows.map((row) => row.map((cell) => oneLine(cell === null ? '' : String(cell))));
  const isNumeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const widths = fittingWidths(header, texts, isNumeric, width ?? PAGE_WIDTH);
  if (widths === null) return formatRecords(header, texts, width ?? PAGE_WIDTH);
  const lines = (cells: readonly string[]): readonly string[] => {
    const wrapped = cells.map((cell, column) => wrap(cell, widths[column]!));
    const height = Math.max(1, ...wrapped.map((each) => each.length));
    return Array.from({ length: height }, (_, index) =>
      wrapped
        .map((each, column) => {
          const text = each[index] ?? '';
          const space = ' '.repeat(widths[column]! - [...text].length);
          return isNumeric[column] === true ? space + text : text + space;
        })
        .join(' '.repeat(BETWEEN))
        .trimEnd(),
    );
  };
  const ruler = widths.map((each) => '-'.repeat(each)).join(' '.repeat(BETWEEN));
  return [...lines(header), ruler, ...texts.flatMap(lines)].join('\n');
}

/**
 * The width of each column, or null where the columns cannot be narrowed enough. What is left beyond the least widths
 * goes to the columns with the longest texts.
 */
function fittingWidths(
  header: readonly string[],
  texts: readonly (readonly string[])[],
  isNumeric: readonly boolean[],
  width: number,
): readonly number[] | null {
  // Compared one by one: a long table has more rows than a call may have arguments.
  const most = (column: number, measure: (text: string) => number): number =>
    texts.reduce((longest, row) => Math.max(longest, measure(row[column] ?? '')), 0);
  const longest = header.map((_, column) => most(column, lengthOf));
  const natural = header.map((title, column) =>
    Math.max(1, Math.min(WIDEST, Math.max(longest[column]!, lengthOf(title)))),
  );
  const room = width - BETWEEN * (header.length - 1);
  if (sumOf(natural) <= room) return natural;
  const heads = header.map((title) => Math.max(...title.split(' ').map(lengthOf)));
  const pieces = header.map((_, column) => Math.min(LONGEST_PIECE, most(column, longestPiece)));
  const isOfWords = header.map((_, column) => texts.some((row) => row[column]?.includes(' ')));
  const floors = (ofCodes: readonly number[]): readonly number[] =>
    natural.map((most, column) => {
      const whole = isNumeric[column] === true || isOfWords[column] === false;
      const text = isNumeric[column] === true ? longest[column]! : whole ? ofCodes[column]! : pieces[column]!;
      return Math.min(most, Math.max(heads[column]!, text));
    });
  const least = [floors(natural), floors(pieces)].find((each) => sumOf(each) <= room);
  if (least === undefined) return null;
  const lengths = header.map((_, column) => sumOf(texts.map((row) => lengthOf(row[column] ?? ''))));
  const widths = [...least];
  for (let left = room - sumOf(least); left > 0; left--) {
    let needing = -1;
    let need = 0;
    for (const [column, each] of widths.entries()) {
      if (each >= natural[column]! || lengths[column]! / each <= need) continue;
      needing = column;
      need = lengths[column]! / each;
    }
    if (needing < 0) break;
    widths[needing] = widths[needing]! + 1;
  }
  return widths;
}

function lengthOf(text: string): number {
  return [...text].length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** Rows as blocks, a cell in each line behind its head; empty cells are left out. */
function formatRecords(
  header: readonly string[],
  texts: readonly (readonly string[])[],
  width: number,
): string {
  return texts
    .map((row) =>
      row
        .flatMap((cell, column) => (cell === '' ? [] : wrapHanging(`${header[column]}: ${cell}`, width)))
        .join('\n'),
    )
    .join('\n\n');
}
