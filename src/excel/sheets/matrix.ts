import { answerMatrix } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** Counts per status: one block per framework, the organization first, then the systems. */
export function matrixSheet({ projection, parameters, frameworks }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  const shown = systemsShown(projection, parameters);
  const { rows } = found(answerMatrix(projection, { asOf, crosswalks }, frameworks, shown));
  return {
    name: 'Matrix',
    columns: [
      { header: 'Framework', width: 32 },
      { header: 'Scope', width: 26 },
      ...COVERAGE_STATUSES.map((status) => ({
        ...{ header: status.replaceAll('_', ' '), width: 15, bars: true },
      })),
    ],
    rows: frameworks.flatMap((framework) =>
      rows
        .filter((row) => row.framework === framework)
        .map((row): readonly Cell[] => [
          framework,
          row.system ?? 'organization',
          ...COVERAGE_STATUSES.map((status) => row.counts[status]),
        ]),
    ),
  };
}
