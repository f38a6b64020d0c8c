import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { columns } from '../parsing/columns.ts';
import { readCsvTable } from '../parsing/csv-table.ts';
import { errorCode } from '../parsing/error-code.ts';
import { FOLDER_LIMITS } from '../parsing/folder-limits.ts';
import { WHOLE } from '../parsing/position.ts';
import { RowBudget } from '../parsing/row-budget.ts';
import { quoted } from '../parsing/rule.ts';
import { anyText, ref } from '../parsing/text-rules.ts';
import { utf8Text } from '../parsing/utf8-text.ts';
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
 * @param hasRef whether the framework has a provision of this ref
 */
export async function readTexts(
  path: string,
  framework: string,
  hasRef: (ref: string) => boolean,
): Promise<Outcome<readonly ReadText[]>> {
  const file = basename(path);
  const problems = new ProblemList();
  const texts = new Map<string, string>();
  try {
    const { size } = await stat(path);
    if (size > FOLDER_LIMITS.bytes) {
      const sentence = `The file has ${size} bytes; at most ${FOLDER_LIMITS.bytes} are read.`;
      problems.add(file, WHOLE, 'FOLDER_TOO_LARGE', sentence);
      return problems.outcome([]);
    }
    const pieces = utf8Text(path, (at) =>
      problems.add(file, at, 'BAD_ENCODING', 'The file is not UTF-8 from here on.'),
    );
    await readCsvTable(file, pieces, COLUMNS, problems, new RowBudget(FOLDER_LIMITS.rows), (row) => {
      const own = row.required('ref', ref);
      const text = row.required('text', anyText);
      if (own === '') return;
      if (!hasRef(own)) {
        row.refuse('ref', 'UNKNOWN_REF', `${framework} has no provision ${quoted(own)}.`);
      } else if (texts.has(own)) {
        row.refuse('ref', 'DUPLICATE_ID', `The text of ${quoted(own)} appears twice.`);
      }
      texts.set(own, text);
    });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    problems.add(file, WHOLE, 'UNREADABLE_FILE', `It cannot be read (${errorCode(error)}).`);
  }
  return problems.outcome([...texts].map(([own, text]) => ({ ref: own, text })));
}
