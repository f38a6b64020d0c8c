/** A place in a file: both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** In place of a position where a whole file or folder is meant. */
export const WHOLE = null;

/** The position of an offset in a text whose beginning is at column 1 of the given line. */
export function positionAt(text: string, offset: number, start = 0, line = 1): Position {
  let lineStart = start;
  let lines = line;
  for (;;) {
    const next = text.indexOf('\n', lineStart);
    if (next < 0 || next >= offset) return { line: lines, column: offset - lineStart + 1 };
    lineStart = next + 1;
    lines++;
  }
}
