import type {
  CrosswalkSide as ExaminedSide,
  UnmappedProvision as Unmapped,
} from '../../coverage/questions/crosswalk-side.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Framework } from '../references/framework.ts';
import { Provision } from '../references/provision.ts';
import { type Reviewer, reviewedBy, reviewedState } from '../review-of.ts';
import { Side, UnmappedBasis } from './enums.ts';

const UnmappedProvision = builder.objectRef<Unmapped>('UnmappedProvision').implement({
  description:
    'An assessable provision that a crosswalk does not map. What the crosswalk says about the provision itself counts first, then a mapping beneath it, then the nearest mapping or gap above it.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ provision }, _, { desk }) => desk.catalogue().provision(provision)!,
    }),
    basis: t.field({
      type: UnmappedBasis,
      description:
        'What the crosswalk says about the provision. STATED_NONE only if the author says that there is no counterpart.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is no mapping.' }),
  }),
});
const UnmappedProvisionConnection = connectionOf('UnmappedProvision', UnmappedProvision);

/** One side, of which crosswalk it is, and whose reviews count. */
interface SideParent extends ExaminedSide {
  /** Slug. */
  readonly crosswalk: string;
  readonly reviewer: Reviewer | null;
}

export const CrosswalkSide = builder.objectRef<SideParent>('CrosswalkSide').implement({
  description: 'How much of its source or of its target a crosswalk maps.',
  fields: (t) => ({
    side: t.field({
      type: Side,
      description: 'Whether this is the source or the target.',
      resolve: ({ side }) => side,
    }),
    framework: t.field({
      type: Framework,
      nullable: true,
      description: 'The framework.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework),
    }),
    assessable: t.exposeInt('assessable', {
      description: 'How many assessable provisions the framework has.',
    }),
    mapped: t.exposeInt('mapped', { description: 'How many of them are mapped.' }),
    unmapped: t.field({
      type: UnmappedProvisionConnection,
      nullable: true,
      description: 'The provisions that are not mapped, in document order.',
      args: {
        ...PAGING,
        basis: t.arg({
          type: UnmappedBasis,
          description: 'Only provisions about which the crosswalk says this.',
        }),
      },
      resolve: ({ side, unmapped, crosswalk, reviewer }, args, { desk }, info) =>
        pageOf(
          args.basis ? unmapped.filter(({ basis }) => basis === args.basis) : unmapped,
          askedPage(info, args, crosswalk, side, reviewedBy(reviewer)),
          reviewedState(reviewer, desk.catalogue()),
          (each) => each,
        ),
    }),
  }),
});
