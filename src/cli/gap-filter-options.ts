import { Option } from 'commander';
import { z } from 'zod';
import { type GapFilter, URGENCIES } from '../coverage/questions/gaps.ts';
import { COVERAGE_STATUSES, REASONS } from '../model/coverage.ts';
import type { Outcome } from '../problems.ts';
import { listOf } from './question-options.ts';

/** Options that narrow gaps, for the question and for reports alike. */
export const GAP_FILTER_OPTIONS = [
  new Option('--status <statuses>', 'comma-separated statuses'),
  new Option('--reason <reasons>', 'comma-separated reasons'),
  new Option('--urgency <numbers>', 'comma-separated urgencies, 1 to 5'),
  new Option('--owner <owner>', 'owner of an open action on the provision'),
];

const list = z
  .string()
  .optional()
  .transform(listOf)
  .refine((items) => items?.length !== 0, 'Name at least one, or leave the option out.');
const oneOf = (words: readonly (string | number)[]) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    `${JSON.stringify(input)} is none of ${words.join(', ')}.`,
});
const filter = z.object({
  status: list.pipe(z.array(z.enum(COVERAGE_STATUSES, oneOf(COVERAGE_STATUSES))).nullable()),
  reason: list.pipe(z.array(z.enum(REASONS, oneOf(REASONS))).nullable()),
  urgency: list.pipe(
    z
      .array(z.enum(URGENCIES.map(String), oneOf(URGENCIES)).transform(Number).pipe(z.literal(URGENCIES)))
      .nullable(),
  ),
  owner: z.string().optional(),
});

/** Reads the filter; every unknown word is a problem. */
export function readGapFilter(options: Readonly<Record<string, unknown>>): Outcome<GapFilter> {
  const parsed = filter.safeParse(options);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      file: String(issue.path[0]),
      line: 0,
      column: 0,
      code: 'INVALID_OPTION',
      sentence: issue.message,
    }));
    return { ok: false, problems };
  }
  const { status, reason, urgency, owner } = parsed.data;
  return { ok: true, value: { statuses: status, reasons: reason, urgency, owner: owner ?? null } };
}
