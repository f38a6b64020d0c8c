import { z } from 'zod';

/** A time in UTC. Its day must be in the calendar. */
const TIME = z.iso.datetime();

/** The rule of a time. */
export const TIME_RULE = 'A time is written like 2026-01-31T12:00:00Z.';

export const TIME_NEEDED = '--at needs a time like 2026-01-31T12:00:00Z.';

/** The time to the millisecond; null for an absent option; undefined for a text that is not a time. */
export function readTime(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  return TIME.safeParse(text).success ? new Date(text).toISOString() : undefined;
}
