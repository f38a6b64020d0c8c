import type { Projection } from '../../coverage/projection/projection.ts';
import type { Decision } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { recordFields } from '../filter-fields.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOfOwnSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import {
  allOf,
  filteredSystem,
  hasOwner,
  hasText,
  isOneOf,
  isSame,
  type RecordTest,
} from '../record-tests.ts';
import { Organization } from '../references/organization.ts';
import { byNewest, byText, type Order } from '../selected-records.ts';
import { madeOnce } from '../time-slices.ts';
import { DecisionConnection } from './decision.ts';
import { Driver } from './enums.ts';

export const DecisionFilter = builder.inputType('DecisionFilter', {
  description: 'Which decisions to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...recordFields(t, 'ref, justification and owner'),
    frameworks: t.stringList({ description: 'Only decisions on provisions of these frameworks, by slug.' }),
    applicable: t.boolean({ description: 'True: only what was decided to apply. False: only what was not.' }),
    drivers: t.field({
      type: [Driver],
      description: 'Only decisions that were made for one of these reasons.',
    }),
    system: t.id({ description: 'Only decisions for this system, by its global id.' }),
    approved: t.boolean({
      description: 'True: only decisions that were approved. False: only those that were not.',
    }),
  }),
});

export const DecisionOrder = builder.enumType('DecisionOrder', {
  description: 'In which order to list decisions.',
  values: {
    FILE: { description: 'As the file has it.' },
    NEWEST: { description: 'What was decided last comes first.' },
    OWNER: { description: 'By owner; decisions without one come last.' },
  },
});

const ORDERS: Readonly<Record<typeof DecisionOrder.$inferType, Order<Decision> | null>> = {
  FILE: null,
  NEWEST: byNewest(({ on }) => on),
  OWNER: byText(({ owner }) => owner),
};

/** Which decisions a filter wants; null: all. Throws `INVALID_PARAMETER` and `UNKNOWN_SYSTEM`. */
export function decisionTest(
  projection: Projection,
  filter: typeof DecisionFilter.$inferInput | null | undefined,
): RecordTest<Decision> | null {
  const system = filteredSystem(projection, filter?.system);
  return allOf<Decision>([
    isOneOf(filter?.frameworks, ({ framework }) => framework),
    isSame(filter?.applicable, ({ applicable }) => applicable),
    isOneOf(filter?.drivers, ({ driver }) => driver),
    system === null ? null : (decision) => decision.system === system,
    isSame(filter?.approved, ({ approvedOn }) => approvedOn !== null),
    hasOwner(filter?.owner),
    hasText(filter?.text, ({ ref, justification, owner }) => [ref, justification, owner]),
  ]);
}

builder.objectField(Organization, 'decisions', (t) =>
  t.field({
    type: DecisionConnection,
    nullable: true,
    description: 'The decisions on applicability.',
    args: {
      ...PAGING,
      filter: t.arg({ type: DecisionFilter, description: 'Which decisions to show. Default: all.' }),
      order: t.arg({ type: DecisionOrder, description: 'In which order. Default: FILE.' }),
    },
    cost: { work: ({ links }, { filter, order }) => (filter || order ? links / 100 : 0) },
    resolve: async ({ projection }, args, context, info) =>
      pageOfOwnSelected(
        projection,
        (await madeOnce(context, listsOf, projection.organization)).decisions,
        { isWanted: decisionTest(projection, args.filter), order: ORDERS[args.order ?? 'FILE'] },
        args,
        context,
        info,
        (record) => ({ projection, record }),
      ),
  }),
);
