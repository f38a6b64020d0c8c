import { z } from 'zod';
import { DOUBTS } from '../../catalogue/doubtful-rows.ts';
import { PROBLEM_CODE_NAMES } from '../../problems/codes.ts';
import type { ToldProblem } from '../../problems/told-problem.ts';
import { names } from './heading.ts';

const told = { code: z.enum(PROBLEM_CODE_NAMES), sentence: z.string() };

/** One problem by its place. Lines, rows and columns count from 1; of a file 0, else null, where the whole is meant. */
const problem: z.ZodType<ToldProblem> = z.discriminatedUnion('in', [
  z.object({ in: z.literal('file'), file: z.string(), line: z.int(), column: z.int(), ...told }),
  z.object({
    in: z.literal('cell'),
    ...{ sheet: z.string().nullable(), row: z.int().nullable(), column: z.int().nullable() },
    ...told,
  }),
  z.object({ in: z.literal('command'), command: z.string(), ...told }),
  z.object({ in: z.literal('option'), option: z.string(), ...told }),
  z.object({ in: z.literal('field'), path: z.string(), ...told }),
  z.object({ in: z.literal('ledger'), ledger: z.string(), seq: z.int().nullable(), ...told }),
  z.object({ in: z.literal('address'), address: z.string(), ...told }),
  z.object({ in: z.literal('store'), ...told }),
]);

/** What every command prints with `--json` when it refuses: the first thousand problems, and how many there are. */
export const refusal = z.object({ problems: z.array(problem).readonly(), count: z.int() });

/** `check --json` of a folder that passes; `doubts` are what a reviewer should not let pass. */
export const checkAnswer = refusal.extend({
  folder: z.string(),
  doubts: z.array(z.object({ crosswalk: z.string(), code: z.enum(DOUBTS), sentence: z.string() })).readonly(),
});

/** `init --json`: the files that were written. */
export const initAnswer = z.object({ folder: z.string(), files: names });

/** What one slug's load wrote; with `--dry-run` what it would write. */
const writtenLoad = z.strictObject({ slug: z.string(), changes: z.int(), facts: z.int() });
const loadPreview = z.strictObject({ slug: z.string(), facts: z.int(), records: names, gone: z.int() });

/** `load --json`; `left` are bundled slugs that were not loaded again. */
export const loadAnswer = z.object({
  dryRun: z.boolean(),
  loads: z.array(z.union([writtenLoad, loadPreview])).readonly(),
  left: names,
});

/** `load-text --json`. */
export const loadTextAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  texts: z.int(),
  recorded: z.int(),
});
