import { crc32 } from 'node:zlib';
import { cleanText } from '../clean-text.ts';

/** Digits of one mark. */
const DIGITS = 8;
const EMPTY = '0'.repeat(DIGITS);

/** A short mark of each text, joined together. The marks show which cells were edited; they protect nothing. */
export function cellMarks(texts: readonly string[]): string {
  return texts.map(cellMark).join('');
}

function cellMark(text: string): string {
  return text === '' ? EMPTY : crc32(comparedText(text)).toString(16).padStart(DIGITS, '0');
}

/** The mark at an index. */
export function markAt(marks: string, index: number): string {
  return marks.slice(index * DIGITS, (index + 1) * DIGITS);
}

/** Whether the text at an index still has its mark. */
export function isAsMarked(marks: string, index: number, text: string): boolean {
  return markAt(marks, index) === cellMarks([text]);
}

/** A text prepared for comparison: cleaned for a cell, without the space around it. */
export function comparedText(text: string): string {
  return cleanText(text).trim();
}
