import type { ChangeEntry } from '../../ledger/change.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { LedgerState } from './state.ts';

export const Change = builder.objectRef<ChangeEntry>('Change').implement({
  description: 'One recorded change: what was done, by whom, and when.',
  fields: (t) => ({
    ledger: t.exposeString('ledger', { description: '`catalogue`, or the slug of an organization.' }),
    seq: t.exposeInt('seq', { description: 'Number in its ledger, from 1.' }),
    at: t.field({ type: 'DateTime', description: 'When it was recorded.', resolve: ({ at }) => at }),
    actor: t.exposeString('actor', { description: 'Account id or role.' }),
    operation: t.exposeString('operation', { description: 'What was done.' }),
    productVersion: t.exposeString('productVersion', { description: 'Version that recorded it.' }),
    inputHash: t.exposeString('inputHash', { description: 'SHA-256 of what was asked, as canonical JSON.' }),
    decidedOn: t.field({
      type: LedgerState,
      nullable: true,
      description: 'The catalogue that it was checked against; null for a change of the catalogue.',
      resolve: ({ decidedOn }) => decidedOn,
    }),
    previousHash: t.exposeString('previousHash', { description: 'Hash of the change before.' }),
    hash: t.exposeString('hash', { description: 'Hash of the change, which chains it to the one before.' }),
  }),
});

export const ChangeConnection = connectionOf('Change', Change);
