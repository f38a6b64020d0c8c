import type { Projection } from '../../coverage/projection/projection.ts';
import type { MatrixAnswer, MatrixRow } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { LIMITS } from '../limits.ts';
import { longList } from '../long-list.ts';
import { AISystem } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { CoverageStatus } from './enums.ts';
import { systemsOfGrid } from './grid-systems.ts';

interface MatrixGridParent {
  readonly projection: Projection;
  readonly answer: MatrixAnswer;
}

export const MatrixGrid = builder.objectRef<MatrixGridParent>('MatrixGrid');

MatrixGrid.implement({
  description: 'The counts of a matrix as numbers alone, for many systems at a time.',
  fields: (t) => ({
    systems: t.field({
      type: [AISystem],
      cost: { rows: ({ systems }) => Math.min(systems, LIMITS.gridSystems) },
      description: 'The systems, in file order.',
      resolve: ({ projection, answer }, _, context) => systemsOfGrid(context, projection, systemsOf(answer)),
    }),
    frameworks: t.field({
      type: [Framework],
      cost: { rows: ({ frameworks }) => frameworks },
      description: 'The frameworks, in the order of the question.',
      resolve: ({ projection, answer }) =>
        answer.frameworks.map((slug) => projection.catalogue.records.frameworks.get(slug)!),
    }),
    statuses: t.field({
      type: [CoverageStatus],
      description: 'The statuses, in the order in which `tally` counts them.',
      resolve: () => COVERAGE_STATUSES,
    }),
    tally: t.field({
      type: [t.listRef('Int')],
      // A count takes a fifth of a microsecond.
      cost: { work: ({ systems, frameworks }) => (systems * frameworks) / 25 },
      description:
        'A list for each scope: the organization first, then `systems`. It has the counts of the first framework, one for each of `statuses`, then those of the next framework, and so on.',
      resolve: ({ answer }, _, context) =>
        longList(context, scopesOf(answer), 1).map(async (scope) => countsInOrder(await scope)),
    }),
  }),
});

/** Local ids of the systems of a matrix. */
function systemsOf({ rows, frameworks }: MatrixAnswer): readonly string[] {
  return rows.flatMap(({ system, framework }) =>
    system !== null && framework === frameworks[0] ? [system] : [],
  );
}

/** The rows of each scope. */
function scopesOf({ rows, frameworks }: MatrixAnswer): readonly (readonly MatrixRow[])[] {
  const scopes: (readonly MatrixRow[])[] = [];
  for (let start = 0; start < rows.length; start += frameworks.length)
    scopes.push(rows.slice(start, start + frameworks.length));
  return scopes;
}

function countsInOrder(rows: readonly MatrixRow[]): readonly number[] {
  const inOrder: number[] = [];
  for (const { counts } of rows) for (const status of COVERAGE_STATUSES) inOrder.push(counts[status]);
  return inOrder;
}
