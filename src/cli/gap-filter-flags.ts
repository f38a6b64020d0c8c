import { z } from 'zod';
import type { GapFilter } from '../coverage/questions/gaps.ts';
import { LONGEST_SEARCH } from '../coverage/text-search.ts';
import { COVERAGE_STATUSES, REASONS } from '../model/coverage.ts';
import { LEVELS } from '../model/framework.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { inField, type Outcome } from '../problems/problem.ts';
import { LEVEL_WORD, REASON_WORD, STATUS_WORD, URGENCY_WORD } from '../reports/closed-word.ts';
import { listOf } from './question-flags.ts';

const list = z
  .string()
  .optional()
  .transform(listOf)
  .refine((items) => items?.length !== 0, 'Name at least one, or leave the option out.');
const filter = z.object({
  status: list.pipe(z.array(STATUS_WORD).nullable()),
  reason: list.pipe(z.array(REASON_WORD).nullable()),
  urgency: list.pipe(z.array(URGENCY_WORD).nullable()),
  level: list.pipe(z.array(LEVEL_WORD).nullable()),
  owner: z.string().optional(),
  search: z.string().max(LONGEST_SEARCH, `Search for at most ${LONGEST_SEARCH} characters.`).optional(),
  withoutAction: z.boolean().optional(),
  beneath: z.string().optional(),
});

/**
 * Reads the filter of gaps from the options. Problem: `INVALID_OPTION`, one for each option with an unknown word.
 */
export function readGapFilterFlags(options: Readonly<Record<string, unknown>>): Outcome<GapFilter> {
  const exact = {
    ...options,
    ...exactWords(options, 'status', COVERAGE_STATUSES),
    ...exactWords(options, 'reason', REASONS),
    ...exactWords(options, 'level', LEVELS),
  };
  const parsed = filter.safeParse(exact);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      inField(String(path[0]), 'INVALID_OPTION', message),
    );
    return { ok: false, problems };
  }
  const { status, reason, urgency, level, owner, search, withoutAction, beneath } = parsed.data;
  return {
    ok: true,
    value: {
      ...{ statuses: status, reasons: reason, urgency, levels: level, owner: owner ?? null },
      ...{ text: search ?? null, withoutAction: withoutAction ?? false, beneath: beneath ?? null },
    },
  };
}

/** The words of an option, each exactly as the list has it where it is typed nearly so. */
function exactWords(
  options: Readonly<Record<string, unknown>>,
  option: string,
  words: readonly string[],
): Readonly<Record<string, string>> {
  const given = options[option];
  if (typeof given !== 'string') return {};
  const names = new KnownNames(words, wordKey);
  return { [option]: (listOf(given) ?? []).map((word) => names.find(word) ?? word).join(',') };
}
