import type {
  CrosswalkSide as ExaminedSide,
  UnmappedProvision as Unmapped,
} from '../../coverage/questions/crosswalk-side.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { costOfRows, PAGING } from '../paging.ts';
import { Provision } from '../references/provision.ts';
import { Side, UnmappedBasis } from './enums.ts';
import { Framework } from './framework.ts';

const UnmappedProvision = builder.objectRef<Unmapped>('UnmappedProvision').implement({
  description:
    'An assessable provision that a crosswalk leaves without a mapping; the nearest word of it counts, on the provision, beneath it or above.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ provision }, _, { desk }) => desk.catalogue().provision(provision)!,
    }),
    basis: t.field({
      type: UnmappedBasis,
      description: 'STATED_NONE only where the author says that there is none.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is none.' }),
  }),
});
const UnmappedProvisionConnection = connectionOf('UnmappedProvision', UnmappedProvision);

export const CrosswalkSide = builder.objectRef<ExaminedSide>('CrosswalkSide').implement({
  description: 'What a crosswalk maps of one of its frameworks.',
  fields: (t) => ({
    side: t.field({ type: Side, description: 'Which end.', resolve: ({ side }) => side }),
    framework: t.field({
      type: Framework,
      nullable: true,
      description: 'The framework.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework),
    }),
    assessable: t.exposeInt('assessable', { description: 'Its assessable provisions.' }),
    mapped: t.exposeInt('mapped', { description: 'How many of them are mapped.' }),
    unmapped: t.field({
      type: UnmappedProvisionConnection,
      description: 'The others, in document order.',
      args: { ...PAGING, basis: t.arg({ type: UnmappedBasis, description: 'Only those of this basis.' }) },
      complexity: costOfRows,
      resolve: ({ unmapped }, { basis, ...page }, context) =>
        pageOf(
          basis ? unmapped.filter((each) => each.basis === basis) : unmapped,
          page,
          catalogueKey(context.desk.catalogue()),
          (each) => each,
        ),
    }),
  }),
});
