import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { listsOf } from '../organization-lists.ts';
import { PAGING } from '../paging.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { madeOnce } from '../time-slices.ts';
import { AddressingConnection } from './addressing.ts';
import { DemonstrationConnection } from './demonstration.ts';
import { ControlStatus } from './enums.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, pageOfRecords } from './records.ts';

builder.node(AppliedControl, {
  description:
    'Something that the organization does itself. It supports a provision only through evidence that demonstrates it.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'The global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.controls),
  fields: (t) => ({
    localId: t.string({
      description: 'The id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({ description: 'The title.', resolve: ({ record }) => record.title }),
    owner: t.string({
      nullable: true,
      description: 'The role that is responsible for the control.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: ControlStatus,
      description: 'Whether the control is in operation. Only then does it count.',
      resolve: ({ record }) => record.status,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
    addresses: t.field({
      type: AddressingConnection,
      nullable: true,
      description: 'The provisions that the control addresses, as somebody stated.',
      args: PAGING,
      resolve: async ({ projection, record }, args, context, info) =>
        pageOfRecords(
          projection,
          (await madeOnce(context, listsOf, projection.organization)).addressingsOfControl.get(record.id),
          askedPage(info, args, record.id),
        ),
    }),
    demonstratedBy: t.field({
      type: DemonstrationConnection,
      nullable: true,
      description: 'The evidence that demonstrates the control, as somebody stated.',
      args: PAGING,
      resolve: async ({ projection, record }, args, context, info) =>
        pageOfRecords(
          projection,
          (await madeOnce(context, listsOf, projection.organization)).demonstrationsOfControl.get(record.id),
          askedPage(info, args, record.id),
        ),
    }),
  }),
});
