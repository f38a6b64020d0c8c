import type { ChangeEntry, Change as RecordedChange } from '../../ledger/change.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { LedgerState } from './state.ts';
import { TouchedRecordConnection, touchedRecords } from './touched-record.ts';

/** What every change of a ledger has, wherever it is shown. */
export const LedgerEntry = builder.interfaceRef<ChangeEntry>('LedgerEntry').implement({
  description: 'A recorded change: what was done, by whom, and when.',
  fields: (t) => ({
    ledger: t.exposeString('ledger', { description: '`catalogue`, or the slug of an organization.' }),
    seq: t.exposeInt('seq', { description: 'The number in its ledger, from 1.' }),
    at: t.field({ type: 'DateTime', description: 'When it was recorded.', resolve: ({ at }) => at }),
    actor: t.exposeString('actor', { description: 'Who made the change: an account id or a role.' }),
    operation: t.exposeString('operation', { description: 'What was done.' }),
    productVersion: t.exposeString('productVersion', {
      description: 'The version of the product that recorded the change.',
    }),
    inputHash: t.exposeString('inputHash', {
      description: 'The SHA-256 digest of the input, as canonical JSON.',
    }),
    decidedOn: t.field({
      type: LedgerState,
      nullable: true,
      description:
        'The state of the catalogue against which the change was checked. Null for a change of the catalogue.',
      resolve: ({ decidedOn }) => decidedOn,
    }),
    previousHash: t.exposeString('previousHash', { description: 'The hash of the change before.' }),
    hash: t.exposeString('hash', {
      description: 'The hash of the change. It includes the hash of the change before.',
    }),
  }),
});

/** A change with what it states. */
export const Change = builder.objectRef<RecordedChange>('Change').implement({
  description: 'One change of a ledger.',
  interfaces: [LedgerEntry],
  fields: (t) => ({
    touched: t.field({
      type: TouchedRecordConnection,
      nullable: true,
      description:
        'The records that it stated, ended or linked to another one, in the order in which it states them. A link that ended names no record: `endedLinks` counts them.',
      args: PAGING,
      cost: { work: () => 10 },
      resolve: ({ facts, ledger, seq, hash }, args, _, info) =>
        pageOf(touchedRecords(facts), askedPage(info, args, ledger, seq), hash, (record) => record),
    }),
    endedLinks: t.int({
      description: 'How many links between records it ended.',
      resolve: ({ facts }) => facts.filter(({ fact }) => fact === 'link-gone').length,
    }),
  }),
});

export const ChangeConnection = connectionOf('Change', Change);
