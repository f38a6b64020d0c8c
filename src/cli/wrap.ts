/** Behind these a word that is longer than a line is broken, so that the parts of ids and codes stay whole. */
const BREAKS_AFTER = /[-_/:;,]/;
/** Ids, dates and other words that are no longer are better not broken. */
const KEPT_WHOLE = 12;

/**
 * A text as lines of at most `width` characters, broken at spaces. A word that is longer than a line is broken behind
 * punctuation if it has any, or else anywhere.
 *
 * @param width at least 1
 * @param later the width of all lines after the first, at least 1
 */
export function wrap(text: string, width: number, later: number = width): readonly string[] {
  if (text.length <= width) return [text];
  const lines: string[] = [];
  const room = (): number => (lines.length === 0 ? width : later);
  let line: readonly string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    let rest: readonly string[] = [...word];
    if (line.length > 0 && line.length + 1 + rest.length <= room()) {
      line = [...line, ' ', ...rest];
      continue;
    }
    if (line.length > 0) lines.push(line.join(''));
    while (rest.length > room()) {
      const end = endOfPiece(rest, room());
      lines.push(rest.slice(0, end).join(''));
      rest = rest.slice(end);
    }
    line = rest;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line.join('')] : lines;
}

/**
 * A line of a text as lines of at most `width` characters. Those that follow the first are indented by two more spaces
 * than it. People copy paths, addresses and commands: these stay whole, and are the only reason for a longer line.
 */
export function fold(line: string, width: number): readonly string[] {
  if ([...line].length <= width || line.trimStart().startsWith('aims-crosswalk ')) return [line];
  const indent = line.length - line.trimStart().length;
  const lines: string[] = [];
  let current = ' '.repeat(indent);
  const end = (): void => {
    lines.push(current);
    current = ' '.repeat(indent + 2);
  };
  for (const word of line.trim().split(' ')) {
    const isFirst = current.trim() === '';
    const joined = isFirst ? current + word : `${current} ${word}`;
    if ([...joined].length <= width) {
      current = joined;
      continue;
    }
    if (!isFirst) end();
    const pieces = word.includes('/') ? [word] : wrap(word, Math.max(1, width - current.length));
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) end();
      current += piece;
    }
  }
  return [...lines, current];
}

/** A text as {@link wrap} breaks it, with spaces before each line, which count towards the width. */
export function wrapIndented(text: string, width: number, indent: number): readonly string[] {
  return wrap(text, Math.max(1, width - indent)).map((line) => ' '.repeat(indent) + line);
}

/** A text as {@link wrap} breaks it, with two spaces before each line but the first, which count towards the width. */
export function wrapHanging(text: string, width: number): readonly string[] {
  const indent = 2;
  const lines = wrap(text, width, Math.max(1, width - indent));
  return lines.map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
}

/** The length of the longest part of a text that a line should not break: short words and dates, and parts of codes. */
export function longestPiece(text: string): number {
  return text.split(' ').reduce((longest, word) => Math.max(longest, pieceOf([...word])), 0);
}

function pieceOf(word: readonly string[]): number {
  if (word.length <= KEPT_WHOLE) return word.length;
  let longest = 0;
  let length = 0;
  for (const character of word) {
    longest = Math.max(longest, ++length);
    if (BREAKS_AFTER.test(character)) length = 0;
  }
  return longest;
}

/** How many characters of a long word come into a line. */
function endOfPiece(word: readonly string[], width: number): number {
  for (let end = width; end > 1; end--) if (BREAKS_AFTER.test(word[end - 1]!)) return end;
  return width;
}
