import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import type { GapReportAnswers } from '../gap-report.ts';
import type { Sheet } from '../sheet.ts';

/** Counts per status, scope and framework: counts, never scores. */
export function dashboardSheet({ coverage, sheetOf }: GapReportAnswers): Sheet {
  return {
    name: 'Dashboard',
    columns: [
      { header: 'Framework', width: 32 },
      { header: 'Scope', width: 24 },
      ...COVERAGE_STATUSES.map((status) => ({ header: status, width: Math.max(12, status.length + 3) })),
      { header: 'Assessable', width: 12 },
    ],
    rows: coverage
      .flat()
      .map((answer) => [
        { link: answer.framework, to: sheetOf.get(answer.framework) ?? 'Cover' },
        answer.system ?? 'organization',
        ...COVERAGE_STATUSES.map((status) => answer.counts[status]),
        answer.provisions.length,
      ]),
  };
}
