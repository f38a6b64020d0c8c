import type { CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { columnLetters } from '../../model/column-letters.ts';
import { countBy } from '../../model/count-by.ts';
import { applicableCount } from '../../model/count-figures.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../model/coverage.ts';
import { STATUS_WORDS, URGENCY_WORDS } from '../../model/glossary/coverage-words.ts';
import { groupBy } from '../../model/group-by.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { countFormula } from '../count-formula.ts';
import { type CoverageAnswers, gapKey } from '../coverage-answers.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeId } from '../scope-name.ts';
import { type Cell, type Column, rowNumber, type Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';

/** The first column of counts. */
const FIRST = 3;
/** Of the figure to its left. */
const LISTED = 'of these listed here';

/** The sheets whose rows are counted. */
interface CountedSheets {
  readonly gaps: Sheet;
  /** By framework. */
  readonly coverage: readonly Sheet[];
}

/**
 * Counts by status, scope and framework, and the gaps by urgency: counts, never scores. The figures are of the whole. A
 * formula counts the rows of a sheet; where a filter narrows the sheet, it counts what is listed there, beside the figure.
 */
export async function dashboardSheet(
  answers: ReportAnswers,
  asked: CoverageAnswers,
  counted: CountedSheets,
  task: CooperativeTask,
): Promise<Sheet> {
  const part = narrowedParts(counted);
  return {
    name: 'Dashboard',
    words: [STATUS_WORDS],
    ...(asked.scopes.length > 1 ? { blocksBy: 0 } : {}),
    frozenColumns: FIRST,
    columns: [
      { header: 'Framework', width: 30, wrap: true },
      { header: 'Title', width: 28, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      ...statusColumns({ width: 12 }).flatMap((column) => withListed(column, column.header, part.coverage)),
      { header: 'Applies', width: 12 },
      { header: 'Assessable', width: 12 },
      ...URGENCIES.flatMap((urgency) =>
        withListed(
          { header: urgencyHeader(urgency), width: 14, bars: true },
          `Urgency ${urgency}`,
          part.gaps,
        ),
      ),
    ],
    rows: await task.gather(dashboardRows(answers, asked, counted)),
  };
}

/** Which of the counted sheets a filter narrows. */
function narrowedParts({ gaps, coverage }: CountedSheets) {
  return {
    gaps: gaps.narrowed !== undefined,
    coverage: coverage.some((sheet) => sheet.narrowed !== undefined),
  };
}

function withListed(column: Column, figure: string, isNarrowed: boolean): readonly Column[] {
  return isNarrowed ? [column, { header: `${figure}: ${LISTED}`, width: 12 }] : [column];
}

function* dashboardRows(
  { projection }: ReportAnswers,
  { coverage, gaps, gapCounts, sheetOf, scopes }: CoverageAnswers,
  counted: CountedSheets,
): Generator<readonly Cell[]> {
  const titles = projection.catalogue.records.frameworks;
  const frameworks = [...sheetOf.keys()];
  const part = narrowedParts(counted);
  const gapsListed = part.gaps ? gaps.map((answer) => countBy(answer.gaps, gapKey)) : [];
  let index = 0;
  for (const [number, answers] of coverage.entries()) {
    const sheet = counted.coverage[number]!;
    const listed = part.coverage ? statusesListed(sheet, answers) : [];
    for (const [scopeNumber, answer] of answers.entries()) {
      const row = rowNumber(index++);
      const scope = { column: 'Scope', equals: `$C${row}`, words: scopes };
      const framework = { column: 'Framework', equals: `$A${row}`, words: frameworks };
      const sumFrom = (status: CoverageStatus): string => statusSum(status, row, part.coverage);
      yield [
        { link: answer.framework, to: { sheet: sheet.name, row: 1 } },
        titles.get(answer.framework)?.title ?? null,
        scopeId(answer.system),
        ...COVERAGE_STATUSES.flatMap((status) =>
          figures(
            countFormula(sheet, [scope, { column: 'Status', equals: `"${status}"`, words: [] }]),
            answer.counts[status],
            part.coverage ? (listed[scopeNumber]!.get(status) ?? 0) : null,
          ),
        ),
        { formula: sumFrom('COVERED'), result: applicableCount(answer.counts) },
        { formula: sumFrom(COVERAGE_STATUSES[0]), result: answer.provisions.length },
        ...URGENCIES.flatMap((urgency) => {
          const key = gapKey({ framework: answer.framework, urgency });
          return figures(
            countFormula(counted.gaps, [
              framework,
              scope,
              { column: 'Urgency', equals: `${urgency}`, words: [] },
            ]),
            gapCounts[scopeNumber]?.get(key) ?? 0,
            part.gaps ? (gapsListed[scopeNumber]?.get(key) ?? 0) : null,
          );
        }),
      ];
    }
  }
}

/** A figure of the whole, as a formula unless its sheet is narrowed: then a formula counts what is listed, beside it. */
function figures(formula: string, whole: number, listed: number | null): readonly Cell[] {
  return listed === null ? [{ formula, result: whole }] : [whole, { formula, result: listed }];
}

/** The statuses of the rows that are left of a sheet of coverage, counted by scope. */
function statusesListed(
  { narrowed, rows }: Sheet,
  answers: readonly CoverageAnswer[],
): readonly ReadonlyMap<string, number>[] {
  const size = answers[0]?.provisions.length ?? 0;
  const left = narrowed?.left ?? [...Array(rows.length).keys()];
  const byScope = groupBy(left, (row) => Math.floor(row / size));
  return answers.map(({ provisions }, scope) =>
    countBy(byScope.get(scope) ?? [], (row) => provisions[row % size]!.status),
  );
}

/** The sum of the figures from a status on to the last; no figure of what is listed is among them. */
function statusSum(from: CoverageStatus, row: number, isNarrowed: boolean): string {
  const first = COVERAGE_STATUSES.indexOf(from);
  const step = isNarrowed ? 2 : 1;
  const cells = COVERAGE_STATUSES.slice(first).map(
    (_, place) => `${columnLetters(FIRST + (first + place) * step)}${row}`,
  );
  return isNarrowed ? `SUM(${cells.join(',')})` : `SUM(${cells[0]}:${cells.at(-1)})`;
}

/** The number of an urgency, and its meaning. */
function urgencyHeader(urgency: (typeof URGENCIES)[number]): string {
  const meaning = URGENCY_WORDS.words[urgency].meaning.replace(/\.$/, '');
  return `Gaps, urgency ${urgency}: ${meaning.toLowerCase()}`;
}
