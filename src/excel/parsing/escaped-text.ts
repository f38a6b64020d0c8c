/** A text as it was written: `_x0041_` stands for the character (ECMA-376, part 1, 22.9.2.19), and CR LF for LF. */
export function unescapedText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
