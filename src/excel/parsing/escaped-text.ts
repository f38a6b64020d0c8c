/** Undoes the escapes of a text: `_x0041_` becomes the character (ECMA-376, part 1, 22.9.2.19), and CR LF becomes LF. */
export function unescapedText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
