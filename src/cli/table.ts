import { oneLine } from './one-line.ts';

/** The greatest width of a column. Longer text is cut, and a mark shows the cut. */
const WIDEST = 64;
/** A column of words is not made narrower than this to fit a line. */
const SHORTEST = 24;
const BETWEEN = 2;

/**
 * Rows as aligned columns for a person to read. Numbers are aligned to the right.
 *
 * @param width characters in a line; null: no limit. To fit, columns of words are narrowed, the widest first. Ids
 * and codes are never cut, because they are useful only whole.
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  width: number | null = null,
): string {
  const texts = rows.map((row) => row.map((cell) => oneLine(cell === null ? '' : String(cell))));
  // Compared one by one: a long table has more rows than a call may have arguments.
  const natural = header.map((title, column) =>
    texts.reduce(
      (widest, row) => Math.max(widest, Math.min(WIDEST, [...(row[column] ?? '')].length)),
      Math.min(WIDEST, title.length),
    ),
  );
  const isOfWords = header.map((_, column) => texts.some((row) => row[column]?.includes(' ')));
  const widths = width === null ? natural : fitting(natural, isOfWords, width);
  const isNumeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((whole, column) => {
        const cell = cut(whole, widths[column]!);
        const space = ' '.repeat(widths[column]! - [...cell].length);
        return isNumeric[column] === true ? space + cell : cell + space;
      })
      .join(' '.repeat(BETWEEN))
      .trimEnd();
  return [line(header), line(widths.map((each) => '-'.repeat(each))), ...texts.map(line)].join('\n');
}

/** Narrows the widest column of words until the line fits, or no column may be narrowed further. */
function fitting(
  natural: readonly number[],
  isOfWords: readonly boolean[],
  width: number,
): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, BETWEEN * (widths.length - 1)) - width;
  for (; excess > 0; excess--) {
    const widest = Math.max(...widths.filter((_, column) => isOfWords[column]));
    if (widest <= SHORTEST) break;
    const giving = widths.findIndex((each, column) => each === widest && isOfWords[column]);
    widths[giving] = widest - 1;
  }
  return widths;
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text;
}
