import { z } from 'zod';
import type { State } from '../../model/coverage.ts';
import { dayNumber } from '../../model/day.ts';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from '../parsing/file-problem.ts';
import type { ReadSheet } from '../parsing/sheet-cells.ts';
import { WorkbookFile } from '../parsing/workbook-file.ts';
import { ROUND_TRIP } from './carry-origins.ts';
import { cellText } from './cell-text.ts';
import { readManifest } from './read-manifest.ts';

/** Whose records a workbook shows, for which day, and at which recorded state. */
export interface ExportedState {
  /** Slug. */
  readonly organization: string;
  /** ISO date. */
  readonly asOf: string;
  readonly state: State;
}

const COVER = 'Cover';

const NO_STATE =
  'The workbook does not say from which recorded state it was made. A report that this product wrote says so on its cover and, if it can be edited, on its hidden sheet.';

/**
 * Reads from which state a report was made: from its hidden sheet or, where it has none, from its cover. Problems: those
 * of {@link WorkbookFile.open} and {@link WorkbookFile.sheet}, and `NOT_A_REPORT`.
 *
 * @param bytes at most 25 MB
 */
export async function readExportedState(bytes: Buffer): Promise<Outcome<ExportedState>> {
  const file = await WorkbookFile.open(bytes);
  if (!file.ok) return file;
  const name = [ROUND_TRIP, COVER].find((each) => file.value.has(each));
  if (name === undefined) return fileProblem('NOT_A_REPORT', NO_STATE);
  const sheet = await file.value.sheet(name);
  if (!sheet.ok) return sheet;
  if (name === COVER) return stateOnCover(sheet.value, file.value.isFrom1904);
  const manifest = readManifest(sheet.value);
  if (!manifest.ok) return manifest;
  const { organization, asOf, state } = manifest.value.about;
  return { ok: true, value: { organization, asOf, state } };
}

/** `change 12, HASH`, as the cover writes the state of a ledger. */
const LEDGER = /^change (?<seq>\d{1,15}), (?<hash>[0-9a-f]{64})$/;
const recordedChange = z
  .string()
  .regex(LEDGER)
  .transform((text) => {
    const { seq, hash = '' } = LEDGER.exec(text)?.groups ?? {};
    return { seq: Number(seq), hash };
  });

const cover = z.object({
  // `Name (slug)`.
  name: z.string().transform((text) => /\(([^()]+)\)$/.exec(text)?.[1] ?? ''),
  asOf: z.string().refine((day) => dayNumber(day) !== null),
  catalogue: recordedChange,
  organization: recordedChange,
});

function stateOnCover(sheet: ReadSheet, isFrom1904: boolean): Outcome<ExportedState> {
  const valuesOf = (label: string): readonly string[] =>
    sheet.rows
      .filter(({ cells }) => cellText(cells.get(1), 'text', isFrom1904) === label)
      .map(({ cells }) => cellText(cells.get(2), label === 'For date' ? 'day' : 'text', isFrom1904));
  // The organization has a row with its name and, among what is recorded, one with its newest change.
  const [name, organization] = valuesOf('Organization');
  const read = cover.safeParse({
    ...{ name, organization },
    asOf: valuesOf('For date')[0],
    catalogue: valuesOf('Catalogue')[0],
  });
  if (!read.success) return fileProblem('NOT_A_REPORT', NO_STATE);
  const { name: slug, asOf, ...state } = read.data;
  return { ok: true, value: { organization: slug, asOf, state } };
}
