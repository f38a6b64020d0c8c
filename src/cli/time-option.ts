import { z } from 'zod';

/** In UTC; a day that the calendar lacks is none. */
const TIME = z.iso.datetime();

export const TIME_NEEDED = '--at needs a time like 2026-01-31T12:00:00Z.';

/** A time to the millisecond, null where none is asked, undefined where it is none. */
export function readTime(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  return TIME.safeParse(text).success ? new Date(text).toISOString() : undefined;
}
