/** What is written in brackets behind the name of something that does not count. */
export const MARKS = ['retired'] as const;
export type Mark = (typeof MARKS)[number];

/** The name of a provision or mapping for people: `law Art. 9`, or `law Art. 9 (retired)`. */
export function markRetired(name: string, isRetired: boolean): string {
  const mark: Mark = 'retired';
  return isRetired ? `${name} (${mark})` : name;
}
