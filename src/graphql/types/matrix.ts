import type { MatrixAnswer, MatrixRow as Row } from '../../coverage/questions/matrix.ts';
import { builder } from '../builder.ts';
import { countsOf, StatusCount } from './coverage.ts';
import { Notice, State } from './state.ts';

const MatrixRow = builder.objectRef<Row>('MatrixRow').implement({
  description: 'Counts of one scope and framework.',
  fields: (t) => ({
    system: t.exposeString('system', { nullable: true, description: 'Local id; null: the organization.' }),
    framework: t.exposeString('framework', { description: 'Slug of the framework.' }),
    counts: t.field({
      type: [StatusCount],
      description: 'Assessable provisions per status.',
      resolve: ({ counts }) => countsOf(counts),
    }),
  }),
});

export const CoverageMatrix = builder.objectRef<MatrixAnswer>('CoverageMatrix').implement({
  description: 'Counts for the organization and its systems, framework by framework.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', description: 'The day asked about.', resolve: ({ asOf }) => asOf }),
    crosswalks: t.stringList({
      description: 'Slugs of the crosswalks that counted.',
      resolve: ({ crosswalks }) => [...crosswalks],
    }),
    state: t.field({ type: State, description: 'As recorded where.', resolve: ({ state }) => state }),
    notices: t.field({
      type: [Notice],
      description: 'What a reader must know beside it.',
      resolve: ({ notices }) => [...notices],
    }),
    rows: t.field({
      type: [MatrixRow],
      description: 'The organization first, then systems in file order.',
      resolve: ({ rows }) => [...rows],
    }),
  }),
});
