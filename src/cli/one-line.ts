/** Text on one line and without control characters, so that a record cannot move the reader's cursor. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{C}+/gu, ' ');
}
