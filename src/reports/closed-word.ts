import { z } from 'zod';
import { URGENCIES } from '../coverage/questions/gaps.ts';
import { COVERAGE_STATUSES, REASONS } from '../model/coverage.ts';
import { LEVELS } from '../model/framework.ts';

/** A word of a closed list, as it is written in an address or an option; any other is refused with the list. */
function closedWord<const W extends string>(words: readonly W[]) {
  return z.enum(words, {
    error: ({ input }) => `${JSON.stringify(input)} is not one of ${words.join(', ')}.`,
  });
}

/** The words that narrow gaps. */
export const STATUS_WORD = closedWord(COVERAGE_STATUSES);
export const REASON_WORD = closedWord(REASONS);
export const LEVEL_WORD = closedWord(LEVELS);
export const URGENCY_WORD = closedWord(URGENCIES.map(String)).transform(Number).pipe(z.literal(URGENCIES));
