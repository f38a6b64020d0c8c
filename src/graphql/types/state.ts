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
    seq: t.exposeInt('seq', { description: 'Number of its newest change; 0: none.' }),
    hash: t.exposeString('hash', { description: 'Hash of that change.' }),
  }),
});

export const State = builder.objectRef<StateValue>('State').implement({
  description: 'The recorded state that an answer was computed from.',
  fields: (t) => ({
    catalogue: t.field({
      type: LedgerState,
      description: 'The catalogue.',
      resolve: ({ catalogue }) => catalogue,
    }),
    organization: t.field({
      type: LedgerState,
      description: 'The organization.',
      resolve: ({ organization }) => organization,
    }),
  }),
});

export const Notice = builder.objectRef<NoticeValue>('Notice').implement({
  description: 'Something that a reader of the answer must also know.',
  fields: (t) => ({
    code: t.field({ type: NoticeCode, description: 'What it is about.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'The same in a sentence.' }),
  }),
});
