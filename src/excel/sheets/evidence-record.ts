import { answerEvidenceRecord } from '../../coverage/questions/evidence-record.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** What each system has of each kind of evidence that the view evidence-record names. */
export function evidenceRecordSheet({ projection, parameters }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  return {
    name: 'Evidence record',
    columns: [
      { header: 'System', width: 24 },
      { header: 'Kind', width: 26 },
      { header: 'Presence', width: 14 },
      { header: 'Evidence', width: 48, wrap: true },
      { header: 'Provisions that name the kind', width: 72, wrap: true },
    ],
    rows: systemsShown(projection, parameters).flatMap((system): (readonly Cell[])[] => {
      const record = found(answerEvidenceRecord(projection, { system, asOf, crosswalks }));
      return record.rows.map((row) => [
        system,
        row.label,
        { status: row.presence },
        row.evidence.join(', '),
        row.provisions.map(({ framework, ref }) => `${framework}:${ref}`).join(', '),
      ]);
    }),
  };
}
