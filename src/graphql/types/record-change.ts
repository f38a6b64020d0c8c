import type { ChangeEntry } from '../../ledger/change.ts';
import { NODE_RECORDS } from '../../ledger/records/registry.ts';
import { ROW_CHANGE_WORDS } from '../../model/glossary/row-change-words.ts';
import { ROW_CHANGES } from '../../model/row-change.ts';
import type {
  FieldChange as FieldChangeValue,
  RowChange as RowChangeValue,
} from '../../operations/row-changes.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { HistoryKey } from '../history-loader.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { LedgerEntry } from './change.ts';
import { closedSet } from './enums.ts';

/** A change in the history of a record. */
export interface RecordChangeParent extends ChangeEntry {
  readonly record: HistoryKey;
}

const RowChangeKind = closedSet(ROW_CHANGE_WORDS, ROW_CHANGES);

/** No row has more fields than the record with the most. */
const MOST_FIELDS = Math.max(...NODE_RECORDS.map(({ stored }) => stored.length));

const FieldChange = builder.objectRef<FieldChangeValue>('FieldChange').implement({
  description: 'A field before and after a change. The values are written as in the folder.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The column of the file.' }),
    from: t.exposeString('from', { nullable: true, description: 'The value before. Null: it was empty.' }),
    to: t.exposeString('to', { nullable: true, description: 'The value after. Null: it is empty since.' }),
  }),
});

const RowChange = builder.objectRef<RowChangeValue>('RowChange').implement({
  description: 'What a change did to one row of a folder.',
  fields: (t) => ({
    table: t.exposeString('table', { description: 'The file of the folder that has such rows.' }),
    row: t.exposeString('row', {
      description: 'The id of the row, or the two records that it links: `EV-001 → FRAMEWORK:REF`.',
    }),
    change: t.field({
      type: RowChangeKind,
      description: 'What happened to the row.',
      resolve: ({ change }) => change,
    }),
    fields: t.field({
      type: [FieldChange],
      description: 'The fields that differ. Empty unless the row was changed.',
      cost: { rows: () => MOST_FIELDS },
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

const RowChangeConnection = connectionOf('RowChange', RowChange);

export const RecordChange = builder.objectRef<RecordChangeParent>('RecordChange').implement({
  description: 'A change in the history of a record, and what it did to the record.',
  interfaces: [LedgerEntry],
  fields: (t) => ({
    rows: t.field({
      type: RowChangeConnection,
      nullable: true,
      description:
        "What happened to the record's own row and to the rows of links that begin at the record. Null, with an error, where too many changes would have to be read.",
      args: PAGING,
      cost: { work: () => 40 },
      resolve: async ({ record, seq, hash }, args, { rows }, info) => {
        const page = askedPage(info, args, record.ledger, record.node.label, record.node.id, seq);
        return pageOf(await rows.load({ ...record, seq }), page, hash, (row) => row);
      },
    }),
  }),
});

export const RecordChangeConnection = connectionOf('RecordChange', RecordChange);
