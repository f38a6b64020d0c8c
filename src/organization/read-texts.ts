import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refOf } from '../catalogue/names.ts';
import type { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import { columns } from '../parsing/columns.ts';
import { readCsvTable } from '../parsing/csv-table.ts';
import { errorCode } from '../parsing/error-code.ts';
import { FOLDER_LIMITS } from '../parsing/folder-limits.ts';
import { WHOLE } from '../parsing/position.ts';
import { RowBudget } from '../parsing/row-budget.ts';
import { openTableFile } from '../parsing/table-file.ts';
import type { TableRow } from '../parsing/table-row.ts';
import { fileSite } from '../parsing/table-site.ts';
import { anyText } from '../parsing/text-rules.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { Outcome } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';

/** The text that a user holds of one provision. */
export interface ReadText {
  readonly ref: string;
  readonly text: string;
}

const COLUMNS = columns(['ref', 'text'], []);

/**
 * Reads a table `ref,text` of one framework, or refuses it with all its problems. No problem quotes the text, since
 * problems are printed and logged.
 *
 * @param refs those of the framework
 */
export async function readTexts(
  path: string,
  framework: string,
  refs: KnownNames,
  notes?: NoteList,
): Promise<Outcome<readonly ReadText[]>> {
  const file = basename(path);
  const problems = new ProblemList(notes);
  const texts = new Map<string, string>();
  try {
    const about = await stat(path);
    const { size } = about;
    // A device or a pipe may never end.
    if (!about.isFile()) {
      problems.add(file, WHOLE, 'UNREADABLE_FILE', 'This is not a plain file.');
      return problems.outcome([]);
    }
    if (size > FOLDER_LIMITS.bytes) {
      const sentence = `The file has ${size} bytes. At most ${FOLDER_LIMITS.bytes} are allowed.`;
      problems.add(file, WHOLE, 'FOLDER_TOO_LARGE', sentence);
      return problems.outcome([]);
    }
    const opened = await openTableFile(path, file, problems, { mayQuote: false });
    if (opened === null) return problems.outcome([]);
    const onRow = (row: TableRow<'ref' | 'text', never>): void => {
      const own = row.required('ref', refOf(framework, refs));
      const text = row.required('text', anyText);
      if (own === '') return;
      if (texts.has(own)) row.refuse('ref', 'DUPLICATE_ID', `The text of ${quoted(own)} appears twice.`);
      texts.set(own, text);
    };
    const budget = new RowBudget(FOLDER_LIMITS.rows);
    await readCsvTable(opened, { site: fileSite(file), format: COLUMNS, problems, budget, onRow });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    problems.add(file, WHOLE, 'UNREADABLE_FILE', `This file cannot be read (${errorCode(error)}).`);
  }
  return problems.outcome([...texts].map(([own, text]) => ({ ref: own, text })));
}
