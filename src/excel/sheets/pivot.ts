import { rangesInSteps, type Steps } from '../../coverage/steps.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from '../../model/coverage.ts';
import { labelOf } from '../../model/label-of.ts';
import type { AskedFacts } from '../ask-facts.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { LazyRows } from '../lazy-rows.ts';
import { pivotPart } from '../parts/pivot-part.ts';
import { scopeId } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { statusHeading } from '../status-columns.ts';

/** The rows above the pivot table. */
const ABOVE = 2;

/** So wide is a column of counts at least, in figures. */
const NARROWEST = 11;
/** Room beside a header, in figures. */
const ROOM = 2;

/**
 * The facts counted by framework, scope and status, as a pivot table that reads the sheet Facts when the file is opened.
 * None where there are no facts.
 */
export async function pivotSheets(
  { facts: { answers } }: AskedFacts,
  facts: Sheet,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  if (facts.rows.length === 0) return [];
  const counts = await task.take(countInSteps(answers));
  const statuses = COVERAGE_STATUSES.filter((_, status) => counts.all[status]! > 0);
  const outer = { header: 'Framework', words: counts.frameworks };
  const inner = { header: 'Scope', words: counts.scopes };
  const across = { header: 'Status label', words: statuses.map(labelOf) };
  const empty = statuses.map(() => null);
  const headers = facts.columns.map(({ header }) => header);
  return [
    {
      name: 'Pivot',
      isPage: true,
      heads: [ABOVE + 1, ABOVE + 2],
      columns: [
        { header: 'Framework', width: 26 },
        { header: 'Scope', width: 22 },
        ...statuses.map((status) => ({ header: statusHeading(status), width: widthOf(labelOf(status)) })),
        { header: 'Value', width: 14 },
      ],
      rows: rowsBeneath(
        [
          [{ heading: 'Statuses by framework and scope', isTitle: true }, null, ...empty, null],
          ['A pivot table of the sheet Facts. Move its fields to count by others.', null, ...empty, null],
          ['Provisions', null, across.header, ...empty],
          [outer.header, inner.header, ...across.words, 'Total'],
        ],
        counts,
        statuses,
      ),
      parts: [
        pivotPart({
          ...{ name: 'Statuses', outer, inner, across, counted: 'Id', caption: 'Provisions' },
          source: { sheet: facts.name, headers, rows: facts.rows.length },
          firstRow: ABOVE + 1,
        }),
      ],
    },
  ];
}

/** Programs that write the table anew do not wrap its headers. */
function widthOf(label: string): number {
  return Math.max(NARROWEST, label.length + ROOM);
}

/** The rows of the pivot table: of each framework its sum, then its scopes; then the sum of all. */
function rowsBeneath(
  heads: readonly (readonly Cell[])[],
  counts: StatusCounts,
  statuses: readonly CoverageStatus[],
): LazyRows {
  const { frameworks, scopes } = counts;
  const ofFramework = 1 + scopes.length;
  const row = (framework: string | null, scope: string | null, of: Int32Array): readonly Cell[] => [
    ...[framework, scope],
    ...statuses.map((status) => of[COVERAGE_STATUSES.indexOf(status)]! || null),
    of.reduce((sum, count) => sum + count, 0),
  ];
  return new LazyRows(heads.length + frameworks.length * ofFramework + 1, (index) => {
    if (index < heads.length) return heads[index]!;
    const framework = Math.floor((index - heads.length) / ofFramework);
    const scope = ((index - heads.length) % ofFramework) - 1;
    if (framework === frameworks.length) return row('Total', null, counts.all);
    return scope < 0
      ? row(frameworks[framework]!, null, counts.sum(framework))
      : row(null, scopes[scope]!, counts.of(framework, scope));
  });
}

/** How many provisions have each status, by framework and scope, in the order in which they come. */
class StatusCounts {
  readonly frameworks: readonly string[];
  readonly scopes: readonly string[];
  /** By framework, scope and status. */
  readonly #counts: Int32Array;
  /** By framework and status. */
  readonly #sums: Int32Array;
  /** By status. */
  readonly all = new Int32Array(STATUSES);

  constructor(frameworks: readonly string[], scopes: readonly string[]) {
    this.frameworks = frameworks;
    this.scopes = scopes;
    this.#counts = new Int32Array(frameworks.length * scopes.length * STATUSES);
    this.#sums = new Int32Array(frameworks.length * STATUSES);
  }

  add(framework: number, scope: number, status: CoverageStatus): void {
    const number = COVERAGE_STATUSES.indexOf(status);
    this.of(framework, scope)[number]!++;
    this.sum(framework)[number]!++;
    this.all[number]!++;
  }

  /** By status. */
  of(framework: number, scope: number): Int32Array {
    const start = (framework * this.scopes.length + scope) * STATUSES;
    return this.#counts.subarray(start, start + STATUSES);
  }

  /** By status, of all scopes of a framework. */
  sum(framework: number): Int32Array {
    return this.#sums.subarray(framework * STATUSES, (framework + 1) * STATUSES);
  }
}

const STATUSES = COVERAGE_STATUSES.length;

/** A step is some facts. */
function* countInSteps(answers: AskedFacts['facts']['answers']): Steps<StatusCounts> {
  const frameworks = [...new Set(Array.from(answers.eachProvision(), ({ framework }) => framework))];
  const numberOf = new Map(frameworks.map((framework, number) => [framework, number]));
  const counts = new StatusCounts(frameworks, answers.systems.map(scopeId));
  const size = answers.provisions.length;
  yield* rangesInSteps(answers.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const framework = numberOf.get(answers.provisionAt(index).framework)!;
      counts.add(framework, Math.floor(index / size), answers.statusAt(index));
    }
  });
  return counts;
}
