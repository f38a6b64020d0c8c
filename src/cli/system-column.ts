import type { AnsweredRow, SystemRecordsOf } from '../coverage/questions/system-records.ts';
import { actionInWords } from '../model/action-in-words.ts';
import { evidenceInWords } from '../model/evidence-in-words.ts';

/** The column of a table about the systems that answer for the organization; none where no system answers. */
export interface SystemColumn<Row> {
  readonly header: readonly string[];
  readonly cells: (row: Row) => readonly (string | null)[];
}

/** Which system answers, and what it has: its evidence, and its actions that are not done. */
export function systemColumn<Row extends AnsweredRow>(
  rows: readonly Row[],
  recordsOf: SystemRecordsOf,
): SystemColumn<Row> {
  if (rows.every(({ answeredBy }) => answeredBy === null)) return { header: [], cells: () => [] };
  return {
    header: ['Answered by'],
    cells: (row) => {
      if (row.answeredBy === null) return [null];
      const { evidence, actions } = recordsOf(row);
      const records = [
        ...(evidence === null ? [] : [evidenceInWords(evidence)]),
        ...actions.map(actionInWords),
      ];
      return [records.length === 0 ? row.answeredBy : `${row.answeredBy}: ${records.join('; ')}`];
    },
  };
}
