/** The most characters of a name that a sentence repeats. */
const SHOWN = 80;

/** A name or text as sentences show it: in quotes, and cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
}
