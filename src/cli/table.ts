/** No column of a table is wider than this; longer text is cut with a mark. */
const WIDEST = 64;
/** Nor is a column made narrower than this to fit a line. */
const NARROWEST = 12;
const BETWEEN = 2;

/**
 * Rows as aligned columns for a person to read; numbers stand to the right.
 *
 * @param width characters in a line: the widest columns give way; null: any number
 */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  width: number | null = null,
): string {
  const texts = rows.map((row) => row.map((cell) => plain(cell === null ? '' : String(cell))));
  const natural = header.map((title, column) =>
    Math.min(WIDEST, Math.max(title.length, ...texts.map((row) => [...(row[column] ?? '')].length))),
  );
  const widths = width === null ? natural : fitting(natural, width);
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

/** Takes from the widest column until the line fits, or none may give more. */
function fitting(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, BETWEEN * (widths.length - 1)) - width;
  for (; excess > 0; excess--) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
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
