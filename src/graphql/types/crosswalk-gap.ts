import type { CrosswalkGap as CrosswalkGapRecord } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Provision } from '../references/provision.ts';
import { GapBasis, Side } from './enums.ts';

export const CrosswalkGap = builder.objectRef<CrosswalkGapRecord>('CrosswalkGap');

CrosswalkGap.implement({
  description: 'A provision for which a crosswalk states on purpose that it has no mapping.',
  fields: (t) => ({
    side: t.field({ type: Side, description: 'On which end it lies.', resolve: ({ side }) => side }),
    basis: t.field({
      type: GapBasis,
      description: 'Whether the author says so.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is no mapping.' }),
    provision: t.field({
      type: Provision,
      description: 'The provision without a counterpart.',
      resolve: ({ provision }, _, { desk }) => desk.catalogue().provision(provision)!,
    }),
  }),
});

export const CrosswalkGapConnection = connectionOf('CrosswalkGap', CrosswalkGap);
