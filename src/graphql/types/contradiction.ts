import type { Contradiction as Contradicted, PairRow } from '../../coverage/questions/contradictions.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Provision } from '../references/provision.ts';
import { Relationship } from './enums.ts';
import { Mapping } from './mapping.ts';

const ContradictingRow = builder.objectRef<PairRow>('ContradictingRow');

ContradictingRow.implement({
  description: 'One of the rows that contradict each other.',
  fields: (t) => ({
    mapping: t.field({
      type: Mapping,
      description: 'The row.',
      resolve: ({ mapping }) => asPublished(mapping),
    }),
    relationship: t.field({
      type: Relationship,
      description: "Its relationship, read from the pair's source.",
      resolve: ({ relationship }) => relationship,
    }),
  }),
});

const Contradiction = builder.objectRef<Contradicted>('Contradiction');

Contradiction.implement({
  description:
    'Rows on one pair of provisions that cannot all be true. No chains of mappings are formed to find them.',
  fields: (t) => ({
    source: t.field({
      type: Provision,
      description: 'One end.',
      resolve: ({ source }, _, { desk }) => desk.catalogue().provision(source)!,
    }),
    target: t.field({
      type: Provision,
      description: 'The other end.',
      resolve: ({ target }, _, { desk }) => desk.catalogue().provision(target)!,
    }),
    rows: t.field({
      type: [ContradictingRow],
      description: 'The rows that contradict each other.',
      resolve: ({ rows }) => rows,
    }),
  }),
});

export const ContradictionConnection = connectionOf('Contradiction', Contradiction);
