import type { ChangeEntry } from '../../ledger/change.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';

export const Change = builder.objectRef<ChangeEntry>('Change').implement({
  description: 'One recorded change: what was done, by whom, and when.',
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'Number in its ledger, from 1.' }),
    at: t.field({ type: 'DateTime', description: 'When it was recorded.', resolve: ({ at }) => at }),
    actor: t.exposeString('actor', { description: 'Account id or role.' }),
    operation: t.exposeString('operation', { description: 'What was done.' }),
    hash: t.exposeString('hash', { description: 'Hash of the change, which chains it to the one before.' }),
  }),
});

export const ChangeConnection = connectionOf('Change', Change);
