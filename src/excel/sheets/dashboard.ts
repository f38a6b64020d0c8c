import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { columnLetters } from '../../model/column-letters.ts';
import { applicableCount } from '../../model/count-figures.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { URGENCY_WORDS } from '../../model/glossary/coverage-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { countFormula } from '../count-formula.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeId } from '../scope-name.ts';
import { type Cell, rowNumber, type Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';

/** The first column of counts, and the first column of what applies. */
const FIRST = 3;
const FIRST_APPLICABLE = FIRST + COVERAGE_STATUSES.indexOf('COVERED');
const LAST = FIRST + COVERAGE_STATUSES.length - 1;

/** The sheets whose rows are counted. */
interface CountedSheets {
  readonly gaps: Sheet;
  /** By framework. */
  readonly coverage: readonly Sheet[];
}

/** Counts by status, scope and framework, and the listed gaps by urgency: counts, never scores. */
export async function dashboardSheet(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  counted: CountedSheets,
  task: CooperativeTask,
): Promise<Sheet> {
  return {
    name: 'Dashboard',
    ...(asked.scopes.length > 1 ? { blocksBy: 0 } : {}),
    frozenColumns: 3,
    columns: [
      { header: 'Framework', width: 20, wrap: true },
      { header: 'Title', width: 28, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      ...statusColumns({ width: 12 }),
      { header: 'Applies', width: 12 },
      { header: 'Assessable', width: 12 },
      ...URGENCIES.map((urgency) => ({ header: urgencyHeader(urgency), width: 14, bars: true })),
    ],
    rows: await task.gather(dashboardRows(answers, asked, counted)),
  };
}

function* dashboardRows(
  { projection }: ReportAnswers,
  { coverage, gaps, sheetOf, scopes }: CoverageAnswers,
  counted: CountedSheets,
): Generator<readonly Cell[]> {
  const titles = projection.catalogue.records.frameworks;
  const frameworks = [...sheetOf.keys()];
  const listed = gaps.map((answer) => countBy(answer.gaps, (gap) => `${gap.framework} ${gap.urgency}`));
  let index = 0;
  for (const [number, answers] of coverage.entries()) {
    const sheet = counted.coverage[number]!;
    for (const [scopeNumber, answer] of answers.entries()) {
      const row = rowNumber(index++);
      const scope = { column: 'Scope', equals: `$C${row}`, words: scopes };
      const framework = { column: 'Framework', equals: `$A${row}`, words: frameworks };
      const total = answer.provisions.length;
      yield [
        { link: answer.framework, to: { sheet: sheet.name, row: 1 } },
        titles.get(answer.framework)?.title ?? null,
        scopeId(answer.system),
        ...COVERAGE_STATUSES.map((status) => ({
          formula: countFormula(sheet, [scope, { column: 'Status', equals: `"${status}"`, words: [] }]),
          result: answer.counts[status],
        })),
        {
          formula: `SUM(${columnLetters(FIRST_APPLICABLE)}${row}:${columnLetters(LAST)}${row})`,
          result: applicableCount(answer.counts),
        },
        { formula: `SUM(${columnLetters(FIRST)}${row}:${columnLetters(LAST)}${row})`, result: total },
        ...URGENCIES.map((urgency) => ({
          formula: countFormula(counted.gaps, [
            framework,
            scope,
            { column: 'Urgency', equals: `${urgency}`, words: [] },
          ]),
          result: listed[scopeNumber]?.get(`${answer.framework} ${urgency}`) ?? 0,
        })),
      ];
    }
  }
}

function countBy<R>(records: readonly R[], keyOf: (record: R) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return counts;
}

/** The number of an urgency, and its meaning. */
function urgencyHeader(urgency: (typeof URGENCIES)[number]): string {
  const meaning = URGENCY_WORDS.words[urgency].meaning.replace(/\.$/, '');
  return `Gaps, urgency ${urgency}: ${meaning.toLowerCase()}`;
}
