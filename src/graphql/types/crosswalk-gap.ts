import type { CrosswalkGap as CrosswalkGapRecord } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Provision } from '../references/provision.ts';
import { GapBasis, Side } from './enums.ts';

export const CrosswalkGap = builder.objectRef<CrosswalkGapRecord>('CrosswalkGap');

CrosswalkGap.implement({
  description: 'A provision that a crosswalk lists as one without a mapping.',
  fields: (t) => ({
    side: t.field({
      type: Side,
      description: 'Whether the provision is one of the source or of the target.',
      resolve: ({ side }) => side,
    }),
    basis: t.field({
      type: GapBasis,
      description: 'Whether the author says that there is no counterpart.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is no mapping.' }),
    provision: t.field({
      type: Provision,
      description: 'The provision without a counterpart.',
      resolve: ({ provision }, _, { desk }) => desk.catalogue().provision(provision)!,
    }),
    retired: t.boolean({
      description: 'Whether the catalogue no longer has the provision.',
      resolve: ({ provision }, _, { desk }) => desk.catalogue().isRetiredSide(provision),
    }),
  }),
});

export const CrosswalkGapConnection = connectionOf('CrosswalkGap', CrosswalkGap);
