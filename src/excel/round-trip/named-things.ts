/** So many things are named in a note. */
const NAMED = 10;

/** Things with their noun, and how many more there are: `Rows 4, 7 and 12 more`. */
export function namedThings(noun: string, things: readonly string[]): string {
  const shown = things.slice(0, NAMED).join(', ');
  const more = things.length > NAMED ? ` and ${things.length - NAMED} more` : '';
  return `${noun}${things.length === 1 ? '' : 's'} ${shown}${more}`;
}
