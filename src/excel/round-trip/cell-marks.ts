import { crc32 } from 'node:zlib';
import { cleanText } from '../clean-text.ts';

/** Digits of one mark. */
const DIGITS = 8;
const EMPTY = '0'.repeat(DIGITS);

/** A short mark of each text, one behind the other: they tell which cells were edited, and guard against nothing. */
export function cellMarks(texts: readonly string[]): string {
  return texts.map(cellMark).join('');
}

function cellMark(text: string): string {
  return text === '' ? EMPTY : crc32(comparedText(text)).toString(16).padStart(DIGITS, '0');
}

/** Whether the text at an index is still the marked one. */
export function isAsMarked(marks: string, index: number, text: string): boolean {
  return marks.slice(index * DIGITS, (index + 1) * DIGITS) === cellMarks([text]);
}

/** A text as it is compared: as a cell can hold it, without the space around it. */
export function comparedText(text: string): string {
  return cleanText(text).trim();
}
