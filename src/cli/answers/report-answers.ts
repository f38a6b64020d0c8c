import { z } from 'zod';
import { RECORD_DOUBTS } from '../../model/record-doubt.ts';
import { REPORT_KINDS } from '../../reports/kind.ts';
import { notes } from './folder-answers.ts';
import { names, state } from './heading.ts';
import { statusEffect } from './status-effect.ts';

/** `report --out --json`; `rows` by sheet. */
export const reportAnswer = z.object({
  file: z.string(),
  sha256: z.string(),
  contentSha256: z.string(),
  state,
  rows: z.record(z.string(), z.int()),
});

/** `load-report --json`: the cells that differ from the records, and the change that was written, if any. */
export const loadReportAnswer = z.object({
  file: z.string(),
  dryRun: z.boolean(),
  organization: z.string(),
  exported: z.object({ kind: z.enum(REPORT_KINDS), asOf: z.string(), productVersion: z.string() }),
  differences: z
    .array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        id: z.string(),
        column: z.string(),
        from: z.string(),
        to: z.string(),
      }),
    )
    .readonly(),
  /** Rows that were not edited, but whose records have changed since the export. */
  outdated: z.array(z.object({ sheet: z.string(), id: z.string() })).readonly(),
  /** Edits that were left out, because somebody else has changed the same since the export; of a cell or of a row. */
  conflicts: z
    .array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        id: z.string(),
        column: z.string().nullable(),
        edited: z.string().nullable(),
        recorded: z.string().nullable(),
        written: z
          .object({ seq: z.int(), at: z.string(), actor: z.string(), operation: z.string() })
          .nullable(),
        sentence: z.string(),
      }),
    )
    .readonly(),
  /** What of the file was not loaded, and what of the export it lacks. */
  notes,
  /** A new export that has the edits in it that wait to be loaded; `lost` are those whose rows it does not have. */
  rebased: z
    .object({
      file: z.string(),
      cells: z.int(),
      newRows: z.int(),
      lost: z.array(z.object({ sheet: z.string(), id: z.string() })).readonly(),
    })
    .nullable(),
  /** The statuses that a dry run would change. */
  effect: statusEffect.nullable(),
  /** Records that a dry run would leave in doubt, and that are not in doubt yet. */
  doubts: z
    .array(z.object({ code: z.enum(RECORD_DOUBTS), name: z.string() }))
    .readonly()
    .nullable(),
  change: z.object({ seq: z.int(), at: z.string(), hash: z.string() }).nullable(),
});

/** `report --csv --json`. */
export const sheetsAnswer = z.object({ folder: z.string(), files: names, state });
