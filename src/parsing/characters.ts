// Control characters but tab and line ends, and the two non-characters that no XML file may hold: a workbook with one
// of them does not open. The part after the bar finds lone surrogates, which YAML escapes can smuggle in.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const REFUSED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\r(?!\n)|\p{Surrogate}/u;

/** The offset of the first character that no text may hold, or -1. */
export function findRefusedCharacter(text: string): number {
  return text.search(REFUSED);
}

/** Says which character is refused: `U+0000`. */
export function nameCharacter(text: string, offset: number): string {
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} is not allowed in a text.`;
}
