import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { GLOSSARY } from '../../model/glossary.ts';
import { countFormula } from '../count-formula.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { type Cell, columnLetters, rowNumber, type Sheet } from '../sheet.ts';

/** The first column of counts, and the first of what applies. */
const FIRST = 3;
const FIRST_APPLICABLE = FIRST + COVERAGE_STATUSES.indexOf('COVERED');
const LAST = FIRST + COVERAGE_STATUSES.length - 1;

/** Counts per status, scope and framework, and the gaps listed by urgency: counts, never scores. */
export function dashboardSheet(
  { projection }: ReportAnswers,
  { coverage, gaps, sheetOf, scopes }: CoverageAnswers,
  gapsSheet: Sheet,
  coverageSheets: readonly Sheet[],
): Sheet {
  const titles = projection.catalogue.records.frameworks;
  const frameworks = [...sheetOf.keys()];
  const rows = coverage
    .flatMap((answers, framework) => answers.map((answer) => ({ answer, sheet: coverageSheets[framework]! })))
    .map(({ answer, sheet }, index): readonly Cell[] => {
      const row = rowNumber(index);
      const scope = { column: 'Scope', equals: `$C${row}`, words: scopes };
      const framework = { column: 'Framework', equals: `$A${row}`, words: frameworks };
      const listed = gaps.find(({ system }) => system === answer.system)?.gaps ?? [];
      const total = answer.provisions.length;
      const { NOT_APPLICABLE, NOT_YET_APPLICABLE } = answer.counts;
      return [
        { link: answer.framework, to: { sheet: sheet.name, row: 1 } },
        titles.get(answer.framework)?.title ?? null,
        answer.system ?? 'organization',
        ...COVERAGE_STATUSES.map((status) => ({
          formula: countFormula(sheet, [scope, { column: 'Status', equals: `"${status}"`, words: [] }]),
          result: answer.counts[status],
        })),
        {
          formula: `SUM(${columnLetters(FIRST_APPLICABLE)}${row}:${columnLetters(LAST)}${row})`,
          result: total - NOT_APPLICABLE - NOT_YET_APPLICABLE,
        },
        { formula: `SUM(${columnLetters(FIRST)}${row}:${columnLetters(LAST)}${row})`, result: total },
        ...URGENCIES.map((urgency) => ({
          formula: countFormula(gapsSheet, [
            framework,
            scope,
            { column: 'Urgency', equals: `${urgency}`, words: [] },
          ]),
          result: listed.filter((gap) => gap.framework === answer.framework && gap.urgency === urgency)
            .length,
        })),
      ];
    });
  return {
    name: 'Dashboard',
    ...(scopes.length > 1 ? { blocksBy: 0 } : {}),
    columns: [
      { header: 'Framework', width: 26 },
      { header: 'Title', width: 44, wrap: true },
      { header: 'Scope', width: 24 },
      ...COVERAGE_STATUSES.map((status) => ({
        header: status.replaceAll('_', ' '),
        width: 15,
        bars: true,
        status,
      })),
      { header: 'Applies', width: 12 },
      { header: 'Assessable', width: 12 },
      ...URGENCIES.map((urgency) => ({ header: urgencyHeader(urgency), width: 14, bars: true })),
    ],
    rows,
  };
}

/** The number, and what it stands for. */
function urgencyHeader(urgency: (typeof URGENCIES)[number]): string {
  const meaning = GLOSSARY[`Urgency.${urgency}`]?.replace(/\.$/, '') ?? '';
  return `Gaps, urgency ${urgency}: ${meaning.toLowerCase()}`;
}
