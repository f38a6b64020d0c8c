import type { Contradiction as Contradicted, PairRow } from '../../coverage/questions/contradictions.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Provision } from '../references/provision.ts';
import type { Reviewer } from '../review-of.ts';
import { Relationship } from './enums.ts';
import { Mapping } from './mapping.ts';

/** Whose reviews are shown with the rows; null: nobody's. */
interface WithReviewer {
  readonly reviewer: Reviewer | null;
}

const ContradictingRow = builder.objectRef<PairRow & WithReviewer>('ContradictingRow');

ContradictingRow.implement({
  description: 'One of the rows that contradict each other.',
  fields: (t) => ({
    mapping: t.field({
      type: Mapping,
      description: 'The row.',
      resolve: ({ mapping, reviewer }) => ({ ...asPublished(mapping), reviewer }),
    }),
    relationship: t.field({
      type: Relationship,
      description:
        'The relationship of the row, read from the source of the pair. If the organization adjusted the row, it is that of the review.',
      resolve: ({ relationship }) => relationship,
    }),
  }),
});

const Contradiction = builder.objectRef<Contradicted & WithReviewer>('Contradiction');

Contradiction.implement({
  description:
    'Mappings of one pair of provisions that cannot all be true. Only direct mappings of the pair are compared, not chains of them.',
  fields: (t) => ({
    source: t.field({
      type: Provision,
      description: 'One provision of the pair.',
      resolve: ({ source }, _, { desk }) => desk.catalogue().provision(source)!,
    }),
    target: t.field({
      type: Provision,
      description: 'The other provision of the pair.',
      resolve: ({ target }, _, { desk }) => desk.catalogue().provision(target)!,
    }),
    retired: t.boolean({
      description: 'Whether the catalogue no longer has one of the two provisions.',
      resolve: ({ source, target }, _, { desk }) =>
        [source, target].some((side) => desk.catalogue().isRetiredSide(side)),
    }),
    rows: t.field({
      type: [ContradictingRow],
      // A crosswalk has one row on a pair in each direction.
      cost: { rows: ({ crosswalks }) => 2 * crosswalks },
      description: 'The rows that contradict each other.',
      resolve: ({ rows, reviewer }) => rows.map((row) => ({ ...row, reviewer })),
    }),
  }),
});

export const ContradictionConnection = connectionOf('Contradiction', Contradiction);
