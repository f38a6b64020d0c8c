import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { SCOPE_COLUMN, STATUS_COLUMN } from './coverage.ts';

/** Counts per status, scope and framework: counts, never scores. Each is a formula over the coverage sheet. */
export function dashboardSheet({ coverage, sheetOf }: ReportAnswers): Sheet {
  return {
    name: 'Dashboard',
    columns: [
      { header: 'Framework', width: 32 },
      { header: 'Scope', width: 24 },
      ...COVERAGE_STATUSES.map((status) => ({
        ...{ header: status, width: Math.max(13, status.length + 9), shades: true },
      })),
      { header: 'Assessable', width: 16 },
    ],
    rows: coverage.flat().map((answer, index): readonly Cell[] => {
      const sheet = sheetOf.get(answer.framework) ?? 'Cover';
      const row = index + 2;
      const scope = `'${sheet}'!$${SCOPE_COLUMN}:$${SCOPE_COLUMN},$B${row}`;
      return [
        { link: answer.framework, to: sheet },
        answer.system ?? 'organization',
        ...COVERAGE_STATUSES.map((status, place): Cell => {
          const statuses = `'${sheet}'!$${STATUS_COLUMN}:$${STATUS_COLUMN},${columnName(place + 2)}$1`;
          return { formula: `COUNTIFS(${scope},${statuses})`, result: answer.counts[status] };
        }),
        { formula: `COUNTIFS(${scope})`, result: answer.provisions.length },
      ];
    }),
  };
}

/** Of the first 26 columns, from 0. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
