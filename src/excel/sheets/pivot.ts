import { COVERAGE_STATUSES, type CoverageStatus } from '../../model/coverage.ts';
import { labelOf } from '../../model/label-of.ts';
import type { AskedFacts } from '../ask-facts.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { pivotPart } from '../parts/pivot-part.ts';
import { scopeId } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** The rows above the pivot table. */
const ABOVE = 2;

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
  const counts = new StatusCounts();
  for (let index = 0; index < answers.length; index++) {
    counts.add(
      answers.provisionAt(index).framework,
      scopeId(answers.systemAt(index)),
      answers.statusAt(index),
    );
    if (task.isDue) await task.yieldIfDue();
  }
  const all = counts.sum(null);
  const statuses = COVERAGE_STATUSES.filter((status) => all.has(status));
  const outer = { header: 'Framework', words: counts.frameworks };
  const inner = { header: 'Scope', words: counts.scopes };
  const across = { header: 'Status label', words: statuses.map(labelOf) };
  const row = (name: string, of: ReadonlyMap<CoverageStatus, number>): readonly Cell[] => [
    name,
    ...statuses.map((status) => of.get(status) ?? null),
    [...of.values()].reduce((sum, count) => sum + count, 0),
  ];
  const empty = statuses.map(() => null);
  const headers = facts.columns.map(({ header }) => header);
  return [
    {
      name: 'Pivot',
      isPage: true,
      columns: [
        { header: 'Framework', width: 34 },
        ...statuses.map((status) => ({ header: status.replaceAll('_', ' '), width: 15, wrap: true })),
        { header: 'Value', width: 14 },
      ],
      rows: [
        [{ heading: 'Statuses by framework and scope', isTitle: true }, ...empty, null],
        ['A pivot table of the sheet Facts. Move its fields to count by others.', ...empty, null],
        ['Provisions', across.header, ...empty],
        [outer.header, ...across.words, 'Total'],
        ...counts.frameworks.flatMap((framework) => [
          row(framework, counts.sum(framework)),
          ...counts.scopes.map((scope) => row(`  ${scope}`, counts.of(framework, scope))),
        ]),
        row('Total', all),
      ],
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

/** How many provisions have each status, by framework and scope, in the order in which they come. */
class StatusCounts {
  readonly #counts = new Map<string, Map<string, Map<CoverageStatus, number>>>();

  add(framework: string, scope: string, status: CoverageStatus): void {
    const scopes = this.#counts.get(framework) ?? new Map<string, Map<CoverageStatus, number>>();
    this.#counts.set(framework, scopes);
    const statuses = scopes.get(scope) ?? new Map<CoverageStatus, number>();
    scopes.set(scope, statuses);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }

  get frameworks(): readonly string[] {
    return [...this.#counts.keys()];
  }

  /** Every framework has the same. */
  get scopes(): readonly string[] {
    return [...([...this.#counts.values()][0]?.keys() ?? [])];
  }

  of(framework: string, scope: string): ReadonlyMap<CoverageStatus, number> {
    return this.#counts.get(framework)?.get(scope) ?? new Map();
  }

  /** Of all scopes of a framework; null: of all frameworks. */
  sum(framework: string | null): ReadonlyMap<CoverageStatus, number> {
    const sum = new Map<CoverageStatus, number>();
    for (const [own, scopes] of this.#counts)
      if (framework === null || own === framework)
        for (const counts of scopes.values())
          for (const [status, count] of counts) sum.set(status, (sum.get(status) ?? 0) + count);
    return sum;
  }
}
