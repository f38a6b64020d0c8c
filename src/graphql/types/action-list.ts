import type { Projection } from '../../coverage/projection/projection.ts';
import type { Action } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { recordFields } from '../filter-fields.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOfOwnSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import {
  allOf,
  filteredSystem,
  givenDay,
  hasOwner,
  hasText,
  isBetween,
  isOneOf,
  type RecordTest,
} from '../record-tests.ts';
import { Organization } from '../references/organization.ts';
import { byDay, byText, type Order } from '../selected-records.ts';
import { madeOnce } from '../time-slices.ts';
import { ActionConnection } from './action.ts';
import { ActionStatus } from './enums.ts';

export const ActionFilter = builder.inputType('ActionFilter', {
  description: 'Which actions to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...recordFields(t, 'id, title, owner and remarks'),
    statuses: t.field({ type: [ActionStatus], description: 'Only actions with these statuses.' }),
    frameworks: t.stringList({ description: 'Only actions on provisions of these frameworks, by slug.' }),
    system: t.id({ description: 'Only actions for this system, by its global id.' }),
    dueFrom: t.field({ type: 'Date', description: 'Only actions whose target date is this day or later.' }),
    dueUntil: t.field({
      type: 'Date',
      description: 'Only actions whose target date is this day or earlier.',
    }),
  }),
});

export const ActionOrder = builder.enumType('ActionOrder', {
  description: 'In which order to list actions.',
  values: {
    FILE: { description: 'As the file has it.' },
    TARGET_DATE: { description: 'By target date, the earliest first; actions without one come last.' },
    OWNER: { description: 'By owner; actions without one come last.' },
  },
});

const ORDERS: Readonly<Record<typeof ActionOrder.$inferType, Order<Action> | null>> = {
  FILE: null,
  TARGET_DATE: byDay(({ targetDate }) => targetDate),
  OWNER: byText(({ owner }) => owner),
};

/** Which actions a filter wants; null: all. Throws `INVALID_PARAMETER`, `INVALID_DATE` and `UNKNOWN_SYSTEM`. */
export function actionTest(
  projection: Projection,
  filter: typeof ActionFilter.$inferInput | null | undefined,
): RecordTest<Action> | null {
  const system = filteredSystem(projection, filter?.system);
  return allOf<Action>([
    isOneOf(filter?.statuses, ({ status }) => status),
    isOneOf(filter?.frameworks, ({ framework }) => framework),
    system === null ? null : (action) => action.system === system,
    isBetween(
      givenDay(filter?.dueFrom, 'dueFrom'),
      givenDay(filter?.dueUntil, 'dueUntil'),
      ({ targetDate }) => targetDate,
    ),
    hasOwner(filter?.owner),
    hasText(filter?.text, ({ localId, title, owner, notes }) => [localId, title, owner, notes]),
  ]);
}

builder.objectField(Organization, 'actions', (t) =>
  t.field({
    type: ActionConnection,
    nullable: true,
    description: 'The actions.',
    args: {
      ...PAGING,
      filter: t.arg({ type: ActionFilter, description: 'Which actions to show. Default: all.' }),
      order: t.arg({ type: ActionOrder, description: 'In which order. Default: FILE.' }),
    },
    cost: { work: ({ links }, { filter, order }) => (filter || order ? links / 100 : 0) },
    resolve: async ({ projection }, args, context, info) =>
      pageOfOwnSelected(
        projection,
        (await madeOnce(context, listsOf, projection.organization)).actions,
        { isWanted: actionTest(projection, args.filter), order: ORDERS[args.order ?? 'FILE'] },
        args,
        context,
        info,
        (record) => ({ projection, record }),
      ),
  }),
);
