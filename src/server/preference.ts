/** Nobody is kept longer than this before they are told how far it is, in seconds. */
const LONGEST = 600;

/** How long a client would wait, and the preference that says so, for `Preference-Applied`. */
export interface Preference {
  readonly milliseconds: number;
  readonly applied: string;
}

/**
 * How long a client would wait (RFC 7240: `Prefer: respond-async`, `Prefer: wait=10`); null: until the answer is there.
 * What else it prefers, and what is malformed, is ignored as the RFC says.
 */
export function readPreference(header: string | readonly string[] | undefined): Preference | null {
  const preferences = [header ?? []]
    .flat()
    .flatMap((line) => line.split(/[,;]/))
    .map((word) => word.trim());
  for (const preference of preferences) {
    const text = /^wait\s*=\s*"?(\d{1,9})"?$/i.exec(preference)?.[1];
    if (text === undefined) continue;
    const seconds = Math.min(Number(text), LONGEST);
    return { milliseconds: seconds * 1_000, applied: `wait=${seconds}` };
  }
  return preferences.some((preference) => preference.toLowerCase() === 'respond-async')
    ? { milliseconds: 0, applied: 'respond-async' }
    : null;
}
