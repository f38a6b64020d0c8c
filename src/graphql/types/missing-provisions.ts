import type { Projection } from '../../coverage/projection/projection.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import type {
  MissingProvisions as MissingOfValue,
  MissingProvision as MissingValue,
} from '../../coverage/questions/missing-provisions.ts';
import { builder } from '../builder.ts';
import { Provision } from '../references/provision.ts';
import type { Reviewer } from '../review-of.ts';
import { Extent } from './enums.ts';
import { Mapping } from './mapping.ts';

export interface MissingProvisionsParent extends Reviewer {
  readonly missing: MissingOfValue;
}

const MissingProvision = builder.objectRef<{
  readonly projection: Projection;
  readonly missing: MissingValue;
}>('MissingProvision');

MissingProvision.implement({
  description: 'A provision that evidence does not support fully, which a whole or a union needs.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision.',
      resolve: ({ projection, missing }) => projection.catalogue.records.provisions.get(missing.provision),
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How far evidence supports the provision. Null if not at all.',
      resolve: ({ missing }) => missing.extent,
    }),
  }),
});

export const MissingProvisions = builder.objectRef<MissingProvisionsParent>('MissingProvisions');

MissingProvisions.implement({
  description:
    'What is missing for a provision to be FULL through its parts, or through a union from which a mapping leads to it.',
  fields: (t) => ({
    whole: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision whose parts are not all FULL. Null for a union.',
      resolve: ({ projection, missing }) =>
        missing.mapping === null ? projection.catalogue.records.provisions.get(missing.of) : null,
    }),
    mapping: t.field({
      type: Mapping,
      nullable: true,
      description:
        'The mapping that is about several provisions together. Null for a provision with its parts.',
      resolve: ({ projection, asOf, missing }) => {
        const mapping = projection.catalogue.records.mappings.get(missing.mapping ?? '');
        if (mapping === undefined) return null;
        return { ...asPublished(mapping), reviewer: { projection, asOf } };
      },
    }),
    missing: t.field({
      type: [MissingProvision],
      cost: { rows: () => 20 },
      description: 'The provisions that lack evidence, at most twenty.',
      resolve: ({ projection, missing }) => missing.missing.map((each) => ({ projection, missing: each })),
    }),
    missingCount: t.int({
      description: 'The number of all such provisions.',
      resolve: ({ missing }) => missing.missingCount,
    }),
  }),
});
