/**
 * Widths of the letters from the space to the tilde in Calibri, in 2,048ths of its size. Carlito, with which other
 * programs replace it, has the same.
 */
const LETTERS = [
  ...[463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791],
  ...[1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831],
  ...[1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378],
  ...[1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020, 596],
  ...[981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080, 1076, 1076, 714],
  ...[801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020],
];
/** A letter of 10 points in figures, by which columns are measured: a figure is 5.25 points wide. With a little room. */
const IN_FIGURES = (10 / 2048 / 5.25) * 1.04;
const WIDTHS = Float64Array.from(LETTERS, (width) => width * IN_FIGURES);
const OTHER = 1.1;
/** Chinese, Japanese and Korean. */
const WIDE = 2;
const FIRST_WIDE = 0x2e80;
const [NEWLINE, SPACE, HYPHEN] = [10, 32, 45];

function widthOf(code: number): number {
  return WIDTHS[code - SPACE] ?? (code >= FIRST_WIDE ? WIDE : OTHER);
}

/** How wide a text of one line is, in figures. */
export function figuresOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widthOf(text.charCodeAt(at));
  return width;
}

/**
 * How many lines a text takes in a column, up to `most`. Lines break after a space or a hyphen; a word is cut only if it
 * is longer than a line.
 *
 * @param width of the column, in figures
 */
export function linesOf(text: string, width: number, most: number): number {
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let at = 0; at < text.length && lines < most; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      lines++;
      line = 0;
      word = 0;
      continue;
    }
    const letter = widthOf(code);
    // A space at the end of a line takes no room.
    if (code !== SPACE && line + word + letter > width) {
      if (line > 0) lines++;
      line = 0;
      if (word + letter > width) {
        lines++;
        word = 0;
      }
    }
    word += letter;
    if (code !== SPACE && code !== HYPHEN) continue;
    line += word;
    word = 0;
  }
  return lines;
}
