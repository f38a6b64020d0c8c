/** What is written in brackets behind the name of something that does not count. */
export const MARKS = ['retired', 'ended'] as const;
export type Mark = (typeof MARKS)[number];

/** The name of a provision or mapping for people: `law Art. 9`, or `law Art. 9 (retired)`. */
export function markRetired(name: string, isRetired: boolean): string {
  return isRetired ? marked(name, 'retired') : name;
}

/** The name of an organization's record for people: `chatbot`, or `chatbot (ended)`. */
export function markEnded(name: string, isEnded: boolean): string {
  return isEnded ? marked(name, 'ended') : name;
}

function marked(name: string, mark: Mark): string {
  return `${name} (${mark})`;
}
