/** How far ahead of the clock of this machine the time of a change may be, in milliseconds. */
const MOST_AHEAD = 300_000;

/**
 * What is wrong with a time that is too far ahead of the clock; null where nothing is. No change is recorded before the
 * one it follows, so one such change would give its time to all later ones.
 *
 * @param at UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; null: now
 * @param now milliseconds since the epoch
 */
export function aheadOfClock(at: string | null, now = Date.now()): string | null {
  if (at === null || Date.parse(at) - now <= MOST_AHEAD) return null;
  const clock = new Date(now).toISOString();
  return `The time ${at} is more than five minutes ahead of the clock of this machine, which is ${clock}. All later changes would have this time at least. Check the time and the clock, or use --force.`;
}
