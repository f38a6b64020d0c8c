import type { Projection } from '../../coverage/projection/projection.ts';
import type { MatrixAnswer, MatrixRow as Row } from '../../coverage/questions/matrix.ts';
import { builder } from '../builder.ts';
import { AISystem, systemParent } from './ai-system.ts';
import { Framework } from './framework.ts';
import { Notice, State } from './state.ts';
import { countsOf, StatusCount } from './status-count.ts';

interface RowParent {
  readonly projection: Projection;
  readonly row: Row;
}

const MatrixRow = builder.objectRef<RowParent>('MatrixRow');

MatrixRow.implement({
  description: 'Counts of one scope and framework.',
  fields: (t) => ({
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system; null: the organization.',
      resolve: ({ projection, row }) => systemParent(projection, row.system),
    }),
    framework: t.field({
      type: Framework,
      description: 'The framework.',
      resolve: ({ projection, row }) => projection.catalogue.records.frameworks.get(row.framework)!,
    }),
    counts: t.field({
      type: [StatusCount],
      description: 'Assessable provisions per status.',
      resolve: ({ row }) => countsOf(row.counts),
    }),
  }),
});

interface MatrixParent {
  readonly projection: Projection;
  readonly answer: MatrixAnswer;
}

export const CoverageMatrix = builder.objectRef<MatrixParent>('CoverageMatrix');

CoverageMatrix.implement({
  description: 'Counts for the organization and its systems, framework by framework.',
  fields: (t) => ({
    asOf: t.field({
      type: 'Date',
      description: 'The day asked about.',
      resolve: ({ answer }) => answer.asOf,
    }),
    crosswalks: t.stringList({
      description: 'Slugs of the crosswalks that counted.',
      resolve: ({ answer }) => answer.crosswalks,
    }),
    state: t.field({ type: State, description: 'As recorded where.', resolve: ({ answer }) => answer.state }),
    notices: t.field({
      type: [Notice],
      description: 'What a reader must know beside it.',
      resolve: ({ answer }) => answer.notices,
    }),
    rows: t.field({
      type: [MatrixRow],
      description: 'The organization first, then systems in file order, frameworks as asked.',
      resolve: ({ projection, answer }) => answer.rows.map((row) => ({ projection, row })),
    }),
  }),
});
