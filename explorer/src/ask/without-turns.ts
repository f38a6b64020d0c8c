/** The characters of Unicode that turn the direction of what follows them, beyond the text that has them. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * An answer as JSON, in which these characters are shown as `\u{202e}`, as commands print them: a title of a record
 * could otherwise reverse the words and figures that stand beside it.
 */
export function withoutTurns(json: string): string {
  return json.replaceAll(TURNS, (turn) => `\\\\u{${turn.charCodeAt(0).toString(16)}}`);
}
