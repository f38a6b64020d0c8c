import type { Application } from '../application/application.ts';
import type { LoadedReport } from '../application/loaded-reports.ts';
import type { CarriedEdits } from '../excel/round-trip/carry-edits.ts';
import { counted } from '../model/counted.ts';
import type { Outcome } from '../problems/problem.ts';
import { writeOutputFile } from './output-file.ts';
import { plainText } from './plain-text.ts';
import type { Terminal } from './terminal.ts';

/** A new export that has in it the edits of a workbook that wait to be loaded. */
export interface RebasedExport extends CarriedEdits {
  readonly file: string;
}

/** A workbook, its load, and the file of the new export. */
export interface LoadToRebase {
  readonly workbook: string;
  readonly load: () => Promise<Outcome<LoadedReport>>;
  /** ISO date of the load. */
  readonly day: string;
  readonly dryRun: boolean;
  readonly out: string;
  readonly overwrite: boolean | undefined;
}

/** What came of a load, and the export that was written after it. */
export interface RebasedLoad {
  readonly loaded: Outcome<LoadedReport>;
  readonly rebased: RebasedExport;
}

/**
 * Loads a workbook and then writes the new export. Nothing is loaded if the file cannot be written to. Problems: those of
 * {@link writeOutputFile}, and of the export; if there are any, a note says whether the edits were loaded all the same.
 */
export async function rebaseLoad(
  terminal: Terminal,
  application: Application,
  { workbook, load, day, dryRun, out, overwrite }: LoadToRebase,
): Promise<Outcome<RebasedLoad>> {
  return writeOutputFile(terminal, out, { content: 'workbook', overwrite }, async (open) => {
    const loaded = await load();
    const left = loaded.ok && !dryRun ? loaded.value.conflicts : null;
    const written = await application.rebaseReport(workbook, { left, day }, open);
    if (written.ok) return { ok: true, value: { loaded, rebased: { file: out, ...written.value.carried } } };
    if (!loaded.ok) return loaded;
    const { change } = loaded.value;
    if (change !== null)
      terminal.note(`The edits were loaded as change ${change.seq}, but no new export was written.`);
    return written;
  });
}

/** The most rows that are named. */
const NAMED = 20;

export function rebasedInWords({ file, cells, newRows, lost }: RebasedExport): string {
  const rows = newRows === 0 ? '' : ` and ${counted(newRows, 'new row')}`;
  const checked = cells + newRows === 1 ? 'it' : 'them';
  const line = `${file}: a new export that has in it ${counted(cells, 'edited cell')}${rows}. Check ${checked} there and load the file.`;
  if (lost.length === 0) return line;
  const named = lost.slice(0, NAMED).map(({ sheet, id }) => `${sheet} ${plainText(id)}`);
  const more = lost.length > NAMED ? `, and ${lost.length - NAMED} more` : '';
  const those = lost.length === 1 ? 'this row any more, so its edits' : 'these rows any more, so their edits';
  return `${line}\nThe new export does not list ${those} are not in it: ${named.join(', ')}${more}`;
}
