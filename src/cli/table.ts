/** No column of a table is wider than this; longer text is cut with a mark. */
const WIDEST = 64;
/** Nor are words cut shorter than this to fit a line. */
const SHORTEST = 24;
const BETWEEN = 2;

/**
 * Rows as aligned columns for a person to read; numbers stand to the right.
 *
 * @param width characters in a line: columns of words give way, the widest first; ids and codes are of use whole only;
 *   null: any number
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  width: number | null = null,
): string {
  const texts = rows.map((row) => row.map((cell) => plain(cell === null ? '' : String(cell))));
  // One after the other: a long table has more rows than a call may have arguments.
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

/** Takes from the widest column of words until the line fits, or none may give more. */
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

/** One line, no control characters: what a record says must not move the reader's cursor. */
function plain(text: string): string {
  return text.replaceAll(/\p{C}+/gu, ' ');
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text;
}
