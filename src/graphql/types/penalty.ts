import type { Penalty as PenaltyRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { Provision } from '../references/provision.ts';

interface PenaltyParent {
  /** Slug. */
  readonly framework: string;
  readonly penalty: PenaltyRecord;
}

export const Penalty = builder.objectRef<PenaltyParent>('Penalty');

Penalty.implement({
  description: 'A fine that a law sets for infringing some of its provisions.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision that sets the fine.',
      resolve: ({ framework, penalty }, _, { desk }) =>
        desk.catalogue().provision(`${framework}:${penalty.ref}`)!,
    }),
    upTo: t.string({
      description: 'The highest possible fine, in our own words.',
      resolve: ({ penalty }) => penalty.upTo,
    }),
    provisions: t.field({
      type: [Provision],
      cost: { rows: () => 40 },
      description: 'The provisions whose infringement is fined. Everything beneath them is included.',
      resolve: ({ framework, penalty }, _, { desk }) => {
        const catalogue = desk.catalogue();
        return penalty.refs.flatMap((ref) => catalogue.provision(`${framework}:${ref}`) ?? []);
      },
    }),
  }),
});
