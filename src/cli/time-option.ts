import { z } from 'zod';
import { aheadOfClock } from '../operations/ahead-of-clock.ts';
import { inOption, type Problem } from '../problems/problem.ts';
import type { Terminal } from './terminal.ts';

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

/** A refusal of a time that is too far ahead of the clock; null where it is not, or was asked for with `--force`. */
export function refusedTime(at: string | null, isForced: boolean | undefined): Problem | null {
  const sentence = isForced === true ? null : aheadOfClock(at);
  return sentence === null ? null : inOption('--at', 'AHEAD_OF_CLOCK', sentence);
}

/** Says once that changes have a later time than was asked for. */
export function tellLifted(terminal: Terminal): (to: string) => void {
  let told = '';
  return (to) => {
    if (told === to) return;
    told = to;
    terminal.note(
      `The changes have the time ${to} of the change before them: no change is recorded before the one it follows.`,
    );
  };
}
