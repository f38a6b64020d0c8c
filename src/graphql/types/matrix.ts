import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import type { MatrixAnswer, MatrixRow as Row } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { Framework } from './framework.ts';
import { MatrixGrid } from './matrix-grid.ts';
import { checkSystems } from './matrix-systems.ts';
import { countsOf, StatusCount } from './status-count.ts';

interface RowParent {
  readonly projection: Projection;
  readonly row: Row;
}

const MatrixRow = builder.objectRef<RowParent>('MatrixRow');

MatrixRow.implement({
  description: 'The counts for one framework, of the organization or one system.',
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system. Null for the organization.',
      resolve: ({ projection, row }) => systemParent(projection, row.system),
    }),
    framework: t.field({
      type: Framework,
      description: 'The framework.',
      resolve: ({ projection, row }) => projection.catalogue.records.frameworks.get(row.framework)!,
    }),
    counts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'How many assessable provisions have each status.',
      resolve: ({ row }) => countsOf(row.counts),
    }),
  }),
});

const MatrixRowConnection = connectionOf('MatrixRow', MatrixRow);

interface MatrixParent {
  readonly projection: Projection;
  readonly answer: MatrixAnswer;
  /** Local ids of the systems that were asked for; null: all of them. */
  readonly systems: readonly string[] | null;
}

export const CoverageMatrix = builder.objectRef<MatrixParent>('CoverageMatrix');

CoverageMatrix.implement({
  description: 'How many provisions have each status, for the organization and each system, by framework.',
  interfaces: [Answer, CrosswalkAnswer],
  fields: (t) => ({
    rows: t.field({
      type: MatrixRowConnection,
      nullable: true,
      description: `The organization comes first, then its systems in file order, each with the frameworks in the order of the question. At most ${LIMITS.matrixSystems} systems at a time; \`grid\` has more.`,
      args: PAGING,
      resolve: ({ projection, answer, systems }, args, _, info) => {
        checkSystems(systems?.length ?? projection.organization.systems.length, LIMITS.matrixSystems);
        const page = askedPage(info, args, ...ownedByAnswer(answer), systems);
        return pageOf(answer.rows, page, stateKey(projection), (row) => ({ projection, row }));
      },
    }),
    grid: t.field({
      type: MatrixGrid,
      description: 'The same counts as numbers alone.',
      resolve: ({ projection, answer }) => ({ projection, answer }),
    }),
  }),
});
