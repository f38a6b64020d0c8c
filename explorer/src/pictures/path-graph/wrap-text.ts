/**
 * Splits a text into lines of so many characters at most, at spaces where there are any. What does not fit on the last
 * line ends in `…`: text in SVG neither wraps nor ends by itself.
 */
export function wrapText(text: string, width: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (rest.length <= width) return [...wrapped, rest];
    if (wrapped.length === lines - 1) return [...wrapped, `${rest.slice(0, width - 1).trimEnd()}…`];
    const space = rest.lastIndexOf(' ', width);
    const end = space > 0 ? space : width;
    wrapped.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return wrapped;
}
