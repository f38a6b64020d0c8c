import { z } from 'zod';
import { ROW_DOUBTS } from '../../model/crosswalk.ts';
import { RECORD_DOUBTS } from '../../model/record-doubt.ts';
import { ROW_CHANGES } from '../../model/row-change.ts';
import { PROBLEM_CODE_NAMES } from '../../problems/codes.ts';
import { NOTE_CODES } from '../../problems/note.ts';
import type { ToldProblem } from '../../problems/told-problem.ts';
import { names, state } from './heading.ts';
import { statusEffect } from './status-effect.ts';

const told = { code: z.enum(PROBLEM_CODE_NAMES), sentence: z.string() };

/**
 * One problem with its place. Lines, rows and columns count from 1. Where the whole is meant, a line or column of
 * a file is 0, and all others are null.
 */
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

/** How files and names were read that were not written exactly; equal sentences once, with the first places. */
export const notes = z
  .array(
    z.object({
      code: z.enum(NOTE_CODES),
      sentence: z.string(),
      count: z.int(),
      places: z.array(z.string()).readonly(),
    }),
  )
  .readonly();

/**
 * What every command prints with `--json` when it refuses: the first thousand problems, and the number of all
 * problems.
 */
export const refusal = z.object({ problems: z.array(problem).readonly(), count: z.int(), notes });

/**
 * `check --json` of a folder that passes. `doubts` are what a reviewer should look at: rows of a crosswalk, and records
 * of an organization. At most 20 are named of each file and code; `count` has them all.
 */
export const checkAnswer = refusal.extend({
  folder: z.string(),
  doubts: z
    .array(
      z.object({
        file: z.string(),
        crosswalk: z.string().nullable(),
        code: z.enum([...ROW_DOUBTS, ...RECORD_DOUBTS]),
        count: z.int(),
        records: names,
        sentence: z.string(),
      }),
    )
    .readonly(),
});

/** `init --json`: the files that were written. */
export const initAnswer = z.object({ folder: z.string(), files: names });

/** `export --json`: the files that were written, and the recorded state that they say. */
export const exportedFolderAnswer = z.object({
  organization: z.string(),
  folder: z.string(),
  files: names,
  /** Of its own catalogue, what a workbook does not take. */
  left: names,
  /** Rows that name a system or evidence which it no longer has: a load refuses them. The first 20, and how many there are. */
  ended: z.object({ first: names, count: z.int() }),
  /** Slugs of the retired frameworks and crosswalks that its records name: a load refuses these too. */
  retired: names,
  state,
});

/** A row that is added, changed (with the fields that differ), moved among the others, or ended. */
export const rowChange = z.object({
  table: z.string(),
  row: z.string(),
  /** The line of the file; of a workbook the row of the sheet. Absent for a row that ends. */
  line: z.int().optional(),
  change: z.enum(ROW_CHANGES),
  fields: z
    .array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() }))
    .readonly(),
});

/** What the load of one slug wrote, or would write with `--dry-run`. */
const writtenLoad = z.strictObject({ slug: z.string(), changes: z.int(), facts: z.int() });
const loadPreview = z.strictObject({
  slug: z.string(),
  facts: z.int(),
  rows: z.array(rowChange).readonly(),
});

const recordsOnProvisions = z
  .array(z.object({ organization: z.string(), count: z.int(), first: names }))
  .readonly();

/**
 * `load --json`. `editions` say what becomes of the provisions of
 * frameworks that were there before and of the records on them, `left` are bundled slugs that were not loaded again, `effect` is what a dry run would change, `holds`
 * what the store has of the organization after its load.
 */
export const loadAnswer = z.object({
  dryRun: z.boolean(),
  loads: z.array(z.union([writtenLoad, loadPreview])).readonly(),
  editions: z
    .array(
      z.object({
        framework: z.string(),
        edition: z.string(),
        added: names,
        changed: z.array(z.object({ ref: z.string(), fields: names })).readonly(),
        retired: names,
        onRetired: recordsOnProvisions,
        onChanged: recordsOnProvisions,
      }),
    )
    .readonly(),
  left: names,
  effect: statusEffect.nullable(),
  holds: z
    .object({
      organization: z.string(),
      tables: z.array(z.object({ table: z.string(), records: z.int(), unnamed: names })).readonly(),
    })
    .nullable(),
  notes,
});

/** `load-text --json`. */
export const loadTextAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  texts: z.int(),
  recorded: z.int(),
  notes,
});
