import type { Projection } from '../../coverage/projection/projection.ts';
import type { ExplainedPart as PartValue } from '../../coverage/questions/explain.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Provision } from '../references/provision.ts';
import { Chain } from './chain.ts';
import { Basis, Extent } from './enums.ts';

interface PartParent {
  readonly projection: Projection;
  /** The day of the answer. */
  readonly asOf: string;
  /** Slug. */
  readonly framework: string;
  readonly part: PartValue;
}

export const ExplainedPart = builder.objectRef<PartParent>('ExplainedPart');

ExplainedPart.implement({
  description: 'A part of a provision whose status comes from its parts.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The part.',
      resolve: ({ projection, framework, part }) =>
        projection.catalogue.records.provisions.get(`${framework}:${part.ref}`)!,
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How much of the part evidence supports.',
      resolve: ({ part }) => part.extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether the best chain uses a mapping.',
      resolve: ({ part }) => part.basis,
    }),
    chain: t.field({
      type: Chain,
      nullable: true,
      description: 'The best chain to the part. Null if evidence supports it only through parts of its own.',
      resolve: ({ projection, asOf, part: { chain } }) =>
        chain === null ? null : { projection, asOf, chain },
    }),
  }),
});

export const ExplainedPartConnection = connectionOf('ExplainedPart', ExplainedPart);
