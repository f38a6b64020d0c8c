/** The text without characters that would move the reader's cursor or reverse the line. */
export function plainText(text: string): string {
  return text.replaceAll(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
