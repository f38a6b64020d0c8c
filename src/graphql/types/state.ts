import type {
  LedgerState as LedgerStateValue,
  Notice as NoticeValue,
  State as StateValue,
} from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { NoticeCode } from './enums.ts';

export const LedgerState = builder.objectRef<LedgerStateValue>('LedgerState').implement({
  description: 'The newest change of one ledger.',
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'The number of the newest change. 0 if there is none yet.' }),
    hash: t.exposeString('hash', { description: 'The hash of that change.' }),
  }),
});

export const State = builder.objectRef<StateValue>('State').implement({
  description: 'The recorded state from which an answer was computed.',
  fields: (t) => ({
    catalogue: t.field({
      type: LedgerState,
      description: 'The state of the catalogue.',
      resolve: ({ catalogue }) => catalogue,
    }),
    organization: t.field({
      type: LedgerState,
      description: 'The state of the organization.',
      resolve: ({ organization }) => organization,
    }),
  }),
});

export const Notice = builder.objectRef<NoticeValue>('Notice').implement({
  description: 'Something that you must also know to read the answer correctly.',
  fields: (t) => ({
    code: t.field({ type: NoticeCode, description: 'The kind of notice.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'The notice in a sentence.' }),
  }),
});
