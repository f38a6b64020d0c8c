import { StoreError } from '../../errors.ts';
import type { Head } from '../../graph/store.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { builder } from '../builder.ts';
import { visibleOrganizations } from '../context.ts';
import { refusal } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { Change } from './change.ts';

const Ledger = builder.objectRef<Head>('Ledger').implement({
  description: 'A chain of recorded changes: the catalogue, or one organization.',
  fields: (t) => ({
    name: t.string({
      description: '`catalogue`, or the slug of an organization.',
      resolve: ({ ledger }) => ledger,
    }),
    seq: t.exposeInt('seq', { description: 'Number of its newest change.' }),
    hash: t.exposeString('hash', {
      description: 'Hash of its newest change: kept elsewhere, it shows a missing end.',
    }),
    changes: t.field({
      type: [Change],
      description: 'Changes in order, read from the store.',
      args: {
        first: t.arg.int({ required: true, description: 'Changes at most, 1 to 100.' }),
        afterSeq: t.arg.int({ description: 'Only changes with a higher number.' }),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: first }),
      resolve: async ({ ledger }, { first, afterSeq }, { store }) => {
        const changes = await fromStore(() =>
          store.changesAfter(ledger, afterSeq ?? 0, Math.min(Math.max(first, 1), LIMITS.first)),
        );
        return [...changes];
      },
    }),
  }),
});

builder.queryFields((t) => ({
  ledger: t.field({
    type: Ledger,
    nullable: true,
    description: 'One ledger; without a name the catalogue.',
    args: { name: t.arg.string({ description: '`catalogue`, or the slug of an organization.' }) },
    authScopes: { reader: true },
    resolve: async (_, { name }, context) => {
      const asked = name ?? CATALOGUE_LEDGER;
      if (asked !== CATALOGUE_LEDGER && !visibleOrganizations(context).includes(asked)) return null;
      const heads = await fromStore(() => context.store.heads());
      return heads.find((head) => head.ledger === asked) ?? null;
    },
  }),
}));

async function fromStore<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreError) throw refusal('STORE_UNAVAILABLE', error.message);
    throw error;
  }
}
