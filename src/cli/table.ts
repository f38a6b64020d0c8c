/** No column of a table is wider than this; longer text is cut with a mark. */
const WIDEST = 64;

/** Rows as aligned columns for a person to read; numbers stand to the right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const texts = rows.map((row) => row.map((cell) => cut(cell === null ? '' : String(cell))));
  const widths = header.map((title, column) =>
    Math.max(title.length, ...texts.map((row) => [...(row[column] ?? '')].length)),
  );
  const isNumeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, widths[column]! - [...cell].length));
        return isNumeric[column] === true ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...texts.map(line)].join('\n');
}

/** One line, no control characters: what a record says must not move the reader's cursor. */
function cut(text: string): string {
  const plain = text.replaceAll(/\p{C}+/gu, ' ');
  const characters = [...plain];
  return characters.length > WIDEST ? `${characters.slice(0, WIDEST - 1).join('')}…` : plain;
}
