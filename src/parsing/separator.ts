/** What separates the cells of a table: spreadsheet programs write `;` where the comma is the decimal mark. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A first line with which spreadsheet programs are told the separator: `sep=;`. */
const STATED = /^"?sep=([,;\t])"?\r?(?:\n|$)/i;

/** More of a header is not looked at. */
const LONGEST_HEADER = 1 << 14;

/**
 * Finds the separator of a table by its header: the one by which most cells are names of columns, else the one that
 * comes most often outside quotes, else the comma.
 *
 * @param text the beginning of the table, at least its first two lines
 */
export function findSeparator(text: string, isColumn: (name: string) => boolean): Separator {
  const stated = statedSeparator(text);
  if (stated !== null) return stated;
  const header = firstLine(text.slice(0, LONGEST_HEADER).replace(/^[\r\n]+/, ''));
  const found = SEPARATORS.map((separator) => {
    const cells = cellsOf(header, separator);
    return { separator, known: cells.filter(isColumn).length, cells: cells.length };
  });
  return found.reduce((best, next) =>
    next.known > best.known || (next.known === best.known && next.cells > best.cells) ? next : best,
  ).separator;
}

/** The separator that the first line states; null where it states none. */
export function statedSeparator(text: string): Separator | null {
  const stated = STATED.exec(text)?.[1];
  return SEPARATORS.find((separator) => separator === stated) ?? null;
}

/** The text up to the first line end outside quotes. */
function firstLine(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(0, at);
  }
  return text;
}

function cellsOf(line: string, separator: Separator): readonly string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}
