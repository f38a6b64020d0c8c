import type { Projection } from '../../coverage/projection/projection.ts';
import type { AppliedControl } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { recordFields } from '../filter-fields.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOfOwnSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import { allOf, hasOwner, hasText, isOneOf, isSame, type RecordTest } from '../record-tests.ts';
import { AppliedControlConnection } from '../references/applied-control.ts';
import { Organization } from '../references/organization.ts';
import { byText, type Order } from '../selected-records.ts';
import { madeOnce } from '../time-slices.ts';
import { ControlStatus } from './enums.ts';

export const AppliedControlFilter = builder.inputType('AppliedControlFilter', {
  description: 'Which applied controls to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...recordFields(t, 'id, title, owner and remarks'),
    statuses: t.field({ type: [ControlStatus], description: 'Only controls with these statuses.' }),
    demonstrated: t.boolean({
      description: 'True: only controls that some evidence demonstrates. False: only those that none does.',
    }),
  }),
});

export const AppliedControlOrder = builder.enumType('AppliedControlOrder', {
  description: 'In which order to list applied controls.',
  values: {
    FILE: { description: 'As the file has it.' },
    TITLE: { description: 'By title.' },
    OWNER: { description: 'By owner; controls without one come last.' },
  },
});

const ORDERS: Readonly<Record<typeof AppliedControlOrder.$inferType, Order<AppliedControl> | null>> = {
  FILE: null,
  TITLE: byText(({ title }) => title),
  OWNER: byText(({ owner }) => owner),
};

/** Which applied controls a filter wants; null: all. Throws `INVALID_PARAMETER`. */
export function controlTest(
  projection: Projection,
  filter: typeof AppliedControlFilter.$inferInput | null | undefined,
): RecordTest<AppliedControl> | null {
  return allOf<AppliedControl>([
    isOneOf(filter?.statuses, ({ status }) => status),
    isSame(filter?.demonstrated, ({ id }) => projection.organization.demonstrationsOf.has(id)),
    hasOwner(filter?.owner),
    hasText(filter?.text, ({ localId, title, owner, notes }) => [localId, title, owner, notes]),
  ]);
}

builder.objectField(Organization, 'controls', (t) =>
  t.field({
    type: AppliedControlConnection,
    nullable: true,
    description: 'The applied controls.',
    args: {
      ...PAGING,
      filter: t.arg({
        type: AppliedControlFilter,
        description: 'Which applied controls to show. Default: all.',
      }),
      order: t.arg({ type: AppliedControlOrder, description: 'In which order. Default: FILE.' }),
    },
    cost: { work: ({ links }, { filter, order }) => (filter || order ? links / 100 : 0) },
    resolve: async ({ projection }, args, context, info) =>
      pageOfOwnSelected(
        projection,
        (await madeOnce(context, listsOf, projection.organization)).controls,
        { isWanted: controlTest(projection, args.filter), order: ORDERS[args.order ?? 'FILE'] },
        args,
        context,
        info,
        (record) => ({ projection, record }),
      ),
  }),
);
