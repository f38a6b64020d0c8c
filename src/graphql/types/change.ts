import type { ChangeEntry } from '../../ledger/change.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { LedgerState } from './state.ts';

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

export const Change = builder.objectRef<ChangeEntry>('Change').implement({
  description: 'One change of a ledger.',
  interfaces: [LedgerEntry],
});

export const ChangeConnection = connectionOf('Change', Change);
