import type { StatedExtent } from '../../model/extent.ts';
import { builder } from '../builder.ts';
import { Extent } from './enums.ts';
import type { OwnedParent } from './records.ts';

interface StatementRecord {
  readonly id: string;
  readonly extent: StatedExtent;
  readonly by: string | null;
  readonly on: string | null;
  readonly note: string | null;
}

/** The fields of every link between two records. */
export const Statement = builder.interfaceRef<OwnedParent<StatementRecord>>('Statement');

Statement.implement({
  description: 'A link between two records that somebody stated.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    linkId: t.string({ description: 'The id of the link.', resolve: ({ record }) => record.id }),
    extent: t.field({
      type: Extent,
      description: 'How much of it, as somebody stated: FULL or PARTIAL.',
      resolve: ({ record }) => record.extent,
    }),
    by: t.string({
      nullable: true,
      description: 'The role that stated it.',
      resolve: ({ record }) => record.by,
    }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was stated. This does not influence coverage.',
      resolve: ({ record }) => record.on,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark on the link.',
      resolve: ({ record }) => record.note,
    }),
  }),
});
