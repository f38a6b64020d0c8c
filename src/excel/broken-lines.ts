import { linesOf } from './lines-of.ts';

/** What separates the entries of a list that is written as one line. */
export const BETWEEN_ENTRIES = '   ';

/**
 * A text in lines that each fit a width, broken between words; a list between its entries. What is wider than a line has
 * a line of its own.
 *
 * @param width in figures
 */
export function brokenLines(text: string, width: number): readonly string[] {
  const between = text.includes(BETWEEN_ENTRIES) ? BETWEEN_ENTRIES : ' ';
  const lines: string[] = [];
  for (const word of text.split(between)) {
    const line = lines.at(-1);
    const longer = `${line}${between}${word}`;
    if (line === undefined || linesOf(longer, width, 2) > 1) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
