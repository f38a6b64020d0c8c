import type { LedgerHead } from '../../access/desk-services.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { fieldRefusal } from '../error-codes.ts';
import { pageOfChanges } from '../page-of-changes.ts';
import { PAGING_IN_TIME } from '../paging.ts';
import { ChangeConnection } from './change.ts';
import { LedgerState } from './state.ts';

const Ledger = builder.objectRef<LedgerHead>('Ledger');

Ledger.implement({
  description: 'A chain of recorded changes: the catalogue, or one organization.',
  fields: (t) => ({
    name: t.string({
      description: '`catalogue`, or the slug of an organization.',
      resolve: ({ ledger }) => ledger,
    }),
    head: t.field({
      type: LedgerState,
      description:
        'The newest change. If you keep its hash elsewhere, you can later find out whether the end of the chain is missing.',
      resolve: ({ seq, hash }) => ({ seq, hash }),
    }),
    changedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the newest change was recorded. Null if there is no change yet.',
      resolve: ({ at }) => at,
    }),
    changes: t.field({
      type: ChangeConnection,
      nullable: true,
      description: 'The changes, oldest first, read from the store.',
      args: PAGING_IN_TIME,
      cost: { work: () => 5 },
      resolve: ({ ledger, seq }, args, { desk }, info) =>
        pageOfChanges(desk, ledger, seq, askedPage(info, args, ledger)),
    }),
  }),
});

builder.queryField('ledger', (t) =>
  t.field({
    type: Ledger,
    nullable: true,
    description: 'One ledger.',
    args: {
      name: t.arg.string({
        description: '`catalogue`, or the slug of an organization. Default: the catalogue.',
      }),
    },
    resolve: async (_, { name }, { desk }) => {
      const asked = name ?? CATALOGUE_LEDGER;
      const head = await desk.head(asked);
      if (head === null)
        throw fieldRefusal('name', 'UNKNOWN_LEDGER', `There is no ledger ${JSON.stringify(asked)}.`);
      return head;
    },
  }),
);
