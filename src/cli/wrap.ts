/**
 * A text as lines of at most `width` characters, broken at spaces. A word that is longer than a line is cut into pieces.
 *
 * @param width at least 1
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: readonly string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    let rest: readonly string[] = [...word];
    if (line.length > 0 && line.length + 1 + rest.length <= width) {
      line = [...line, ' ', ...rest];
      continue;
    }
    if (line.length > 0) lines.push(line.join(''));
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width).join(''));
    line = rest;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line.join('')] : lines;
}

/** The same with spaces before each line, which count towards the width. */
export function wrapIndented(text: string, width: number, indent: number): readonly string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line);
}
