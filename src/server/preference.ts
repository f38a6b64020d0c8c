/** Nobody is kept longer than this before they are told how far it is, in seconds. */
const LONGEST = 600;

/**
 * How many milliseconds a client would wait (RFC 7240: `Prefer: respond-async`, `Prefer: wait=10`); null: until the
 * answer is there. What else it prefers, and what is malformed, is ignored as the RFC says.
 */
export function readPreference(header: string | readonly string[] | undefined): number | null {
  const preferences = [header ?? []]
    .flat()
    .flatMap((line) => line.split(/[,;]/))
    .map((word) => word.trim());
  for (const preference of preferences) {
    const seconds = /^wait\s*=\s*"?(\d{1,9})"?$/i.exec(preference)?.[1];
    if (seconds !== undefined) return Math.min(Number(seconds), LONGEST) * 1_000;
  }
  return preferences.some((preference) => preference.toLowerCase() === 'respond-async') ? 0 : null;
}
