import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { countByInSteps, rangesInSteps, type Steps } from '../../coverage/steps.ts';
import { columnLetters } from '../../model/column-letters.ts';
import { applicableCount } from '../../model/count-figures.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../model/coverage.ts';
import { STATUS_WORDS, URGENCY_WORDS } from '../../model/glossary/coverage-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { countFormula } from '../count-formula.ts';
import { type CoverageAnswers, gapKey } from '../coverage-answers.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { ScopeCoverage } from '../scope-coverage.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import { type Cell, type Column, rowNumber, type Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';

/** The first column of counts. */
const FIRST = 4;
/** Neither statuses nor numbers can be taken for other words. */
const OUR_OWN: readonly string[] = [];
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
    frozenColumns: 3,
    columns: [
      { header: 'Framework', width: 30, wrap: true },
      { header: 'Title', width: 28, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      { header: 'Scope name', width: 18, wrap: true },
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
    rows: dashboardRows(answers, asked, counted, await listedCounts(asked, counted, task)),
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

/** Framework after framework, in each scope after scope. */
function dashboardRows(
  { projection }: ReportAnswers,
  { coverage, gapCounts, sheetOf, scopes }: CoverageAnswers,
  counted: CountedSheets,
  listed: ListedCounts,
): LazyRows {
  const titles = projection.catalogue.records.frameworks;
  const frameworks = [...sheetOf.keys()];
  return new LazyRows(coverage.length * scopes.length, (index) => {
    const number = Math.floor(index / scopes.length);
    const scopeNumber = index % scopes.length;
    const answer = coverage[number]![scopeNumber]!;
    const sheet = counted.coverage[number]!;
    const row = rowNumber(index);
    const scope = { column: 'Scope', equals: `$C${row}`, words: scopes };
    const framework = { column: 'Framework', equals: `$A${row}`, words: frameworks };
    const sumFrom = (status: CoverageStatus): string => statusSum(status, row, listed.statuses !== null);
    return [
      { link: answer.framework, to: { sheet: sheet.name, row: 1 } },
      titles.get(answer.framework)?.title ?? null,
      scopeId(answer.system),
      scopeName(projection.organization, answer.system),
      ...COVERAGE_STATUSES.flatMap((status) =>
        figures(
          countFormula(sheet, [scope, { column: 'Status', equals: `"${status}"`, words: OUR_OWN }]),
          answer.counts[status],
          listed.statuses && (listed.statuses[number]![scopeNumber]!.get(status) ?? 0),
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
            { column: 'Urgency', equals: `${urgency}`, words: OUR_OWN },
          ]),
          gapCounts[scopeNumber]?.get(key) ?? 0,
          listed.gaps && (listed.gaps[scopeNumber]?.get(key) ?? 0),
        );
      }),
    ];
  });
}

/** A figure of the whole, as a formula unless its sheet is narrowed: then a formula counts what is listed, beside it. */
function figures(formula: string, whole: number, listed: number | null): readonly Cell[] {
  return listed === null ? [{ formula, result: whole }] : [whole, { formula, result: listed }];
}

/** What filters leave of the counted sheets; null where no filter narrows them. */
interface ListedCounts {
  /** By scope; see {@link gapKey}. */
  readonly gaps: readonly ReadonlyMap<string, number>[] | null;
  /** By framework, then by scope. */
  readonly statuses: readonly (readonly ReadonlyMap<string, number>[])[] | null;
}

async function listedCounts(
  { gaps, coverage }: CoverageAnswers,
  counted: CountedSheets,
  task: CooperativeTask,
): Promise<ListedCounts> {
  const part = narrowedParts(counted);
  const ofGaps: ReadonlyMap<string, number>[] = [];
  const statuses: (readonly ReadonlyMap<string, number>[])[] = [];
  if (part.gaps) for (const answer of gaps) ofGaps.push(await task.take(countByInSteps(answer.gaps, gapKey)));
  if (part.coverage)
    for (const [number, answers] of coverage.entries())
      statuses.push(await task.take(statusesListed(counted.coverage[number]!, answers)));
  return { gaps: part.gaps ? ofGaps : null, statuses: part.coverage ? statuses : null };
}

/** The statuses of the rows that are left of a sheet of coverage, counted by scope; a step is some rows. */
function* statusesListed(
  { narrowed, rows }: Sheet,
  answers: readonly ScopeCoverage[],
): Steps<readonly ReadonlyMap<string, number>[]> {
  const size = answers[0]?.provisions.length ?? 0;
  const left = narrowed?.left ?? null;
  const counts = answers.map(() => new Map<string, number>());
  yield* rangesInSteps(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = left?.[at] ?? at;
      const scope = Math.floor(row / size);
      const { status } = answers[scope]!.provisions.at(row % size)!;
      counts[scope]!.set(status, (counts[scope]!.get(status) ?? 0) + 1);
    }
  });
  return counts;
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
