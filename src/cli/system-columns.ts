import type { AnsweredRow, SystemRecordsOf } from '../coverage/questions/system-records.ts';
import { actionInWords } from '../model/action-in-words.ts';
import { evidenceInWords } from '../model/evidence-in-words.ts';

/** Columns of a table about the systems that answer for the organization. */
export interface SystemColumns<Row> {
  readonly header: readonly string[];
  readonly cells: (row: Row) => readonly (string | null)[];
}

/** Who answers, its evidence and its actions, in a table; no column at all where no system answers. */
export function systemColumns<Row extends AnsweredRow>(
  rows: readonly Row[],
  recordsOf: SystemRecordsOf,
): SystemColumns<Row> {
  if (rows.every(({ answeredBy }) => answeredBy === null)) return { header: [], cells: () => [] };
  return {
    header: ['Answered by', 'Evidence of the system', 'Actions of the system'],
    cells: (row) => {
      const { evidence, actions } = recordsOf(row);
      return [
        row.answeredBy,
        evidence === null ? null : evidenceInWords(evidence),
        actions.length === 0 ? null : actions.map(actionInWords).join('; '),
      ];
    },
  };
}
