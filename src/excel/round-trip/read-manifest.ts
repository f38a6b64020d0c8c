import { z } from 'zod';
import { groupBy } from '../../model/group-by.ts';
import type { Outcome } from '../../problems/problem.ts';
import { REPORT_KINDS } from '../../reports/kind.ts';
import { fileProblem } from '../parsing/file-problem.ts';
import type { ReadCell, ReadSheet } from '../parsing/sheet-cells.ts';

const ledgerState = z.object({ seq: z.int(), hash: z.string() });
const exportedAs = z.object({
  format: z.literal(1),
  kind: z.enum(REPORT_KINDS),
  organization: z.string(),
  asOf: z.string(),
  state: z.object({ catalogue: ledgerState, organization: ledgerState }),
  productVersion: z.string(),
  // Absent in files of 0.1.0.
  address: z.string().optional(),
});
const columns = z.array(
  z.object({ header: z.string(), holds: z.enum(['text', 'day']), isEditable: z.boolean() }),
);

/** The content of the hidden sheet: what the workbook is, and what its editable sheets were. */
export interface Manifest {
  readonly about: z.infer<typeof exportedAs>;
  readonly sheets: readonly ExportedSheet[];
  /** The names of all sheets that the report had, apart from the hidden one; null: it does not say. */
  readonly all: readonly string[] | null;
}

/** An editable sheet as it was exported. */
export interface ExportedSheet {
  readonly name: string;
  readonly columns: z.infer<typeof columns>;
  /** What the export wrote above and beneath its table. */
  readonly lines: ReadonlySet<string>;
  /** Ids of its rows, in order. */
  readonly rows: readonly string[];
}

/** Reads the hidden sheet of an edited workbook. Problem: `OTHER_FORMAT`. */
export function readManifest(sheet: ReadSheet): Outcome<Manifest> {
  const lines = sheet.rows.map(({ cells }) => ({
    what: textIn(cells.get(1)),
    sheet: textIn(cells.get(2)),
    value: jsonIn(cells.get(3)),
  }));
  const about = exportedAs.safeParse(lines.find(({ what }) => what === 'workbook')?.value);
  if (!about.success) {
    const sentence =
      'The hidden sheet does not contain what this version of the product expects. Export the report again.';
    return fileProblem('OTHER_FORMAT', sentence);
  }
  const all = z.array(z.string()).safeParse(lines.find(({ what }) => what === 'sheets')?.value);
  // Grouped once for all sheets, and each group is used once: a hostile file may name as many sheets as it has lines.
  const rowsOf = groupBy(
    lines.filter(({ what }) => what === 'row'),
    ({ sheet: of }) => of,
  );
  const linesOf = groupBy(
    lines.filter(({ what }) => what === 'line'),
    ({ sheet: of }) => of,
  );
  const sheets = lines.flatMap((line) => {
    const read = columns.safeParse(line.value);
    if (line.what !== 'columns' || !read.success) return [];
    const rows = (rowsOf.get(line.sheet) ?? []).flatMap(textsOf);
    rowsOf.delete(line.sheet);
    const said = (linesOf.get(line.sheet) ?? []).flatMap(textsOf);
    linesOf.delete(line.sheet);
    return [{ name: line.sheet, columns: read.data, lines: new Set(said), rows }];
  });
  return { ok: true, value: { about: about.data, sheets, all: all.success ? all.data : null } };
}

function textsOf({ value }: { readonly value: unknown }): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** The text of a cell; empty if the cell holds no text. */
export function textIn(cell: ReadCell | undefined): string {
  return cell !== undefined && 'text' in cell ? cell.text : '';
}

/** The JSON in a cell; null if the cell holds no JSON. */
export function jsonIn(cell: ReadCell | undefined): unknown {
  try {
    return JSON.parse(textIn(cell));
  } catch {
    return null;
  }
}
