import { type SoaDefect, stateApplicability } from '../../coverage/questions/statement-of-applicability.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

const IN_WORDS: Readonly<Record<SoaDefect, string>> = {
  NO_DRIVER: 'It is not said what drives the decision.',
  NO_OWNER: 'Nobody owns it.',
  NO_EVIDENCE_IN_DATE: 'No evidence in force stands on it.',
  NO_APPROVER: 'Nobody has approved the decision.',
};

/** What each control of the statement lacks, one defect a row. */
export function defectsSheet({ projection, parameters, frameworks }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  return {
    name: 'Defects',
    columns: [
      { header: 'Framework', width: 24 },
      { header: 'Control', width: 14 },
      { header: 'Title', width: 52, wrap: true },
      { header: 'Scope', width: 20 },
      { header: 'Defect', width: 24 },
      { header: 'In words', width: 44 },
    ],
    rows: parameters.systems.flatMap((system): (readonly Cell[])[] => {
      const stated = stateApplicability(projection, { system, asOf, crosswalks }, frameworks);
      if (!stated.ok) return [];
      return stated.value.flatMap((row) =>
        row.defects.map((defect) => [
          ...[row.framework, row.ref, row.title, system ?? 'organization', defect, IN_WORDS[defect]],
        ]),
      );
    }),
  };
}
