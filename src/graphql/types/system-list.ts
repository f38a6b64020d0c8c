import type { AISystem, FrameworkTerm } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { recordFields } from '../filter-fields.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOfOwnSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import { allOf, givenDay, hasOwner, hasText, isOneOf, type RecordTest } from '../record-tests.ts';
import { AISystemConnection } from '../references/ai-system.ts';
import { Organization } from '../references/organization.ts';
import { byText, type Order } from '../selected-records.ts';
import { madeOnce } from '../time-slices.ts';
import { SystemStatus } from './enums.ts';

const TermName = builder.inputType('TermName', {
  description: 'The names of a role or class of a framework.',
  fields: (t) => ({
    framework: t.string({ required: true, description: 'The slug of the framework.' }),
    termId: t.string({ required: true, description: 'The id of the role or class within the framework.' }),
  }),
});

/** One of the terms is among those of a system. */
function hasTerm(
  wanted: readonly (typeof TermName.$inferInput)[] | null | undefined,
  termsOf: (system: AISystem) => readonly FrameworkTerm[],
): RecordTest<AISystem> | null {
  if (wanted === null || wanted === undefined) return null;
  return (system) =>
    termsOf(system).some(({ framework, id }) =>
      wanted.some((term) => term.framework === framework && term.termId === id),
    );
}

export const AISystemFilter = builder.inputType('AISystemFilter', {
  description: 'Which AI systems to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...recordFields(t, 'id, name, purpose, owner and remarks'),
    statuses: t.field({ type: [SystemStatus], description: 'Only systems with these statuses.' }),
    roles: t.field({ type: [TermName], description: 'Only systems with one of these roles.' }),
    classes: t.field({ type: [TermName], description: 'Only systems with one of these classes.' }),
    inScopeOn: t.field({ type: 'Date', description: 'Only systems that are in scope on this day.' }),
  }),
});

export const AISystemOrder = builder.enumType('AISystemOrder', {
  description: 'In which order to list AI systems.',
  values: {
    FILE: { description: 'As the file has it.' },
    NAME: { description: 'By name.' },
    OWNER: { description: 'By owner; systems without one come last.' },
  },
});

const ORDERS: Readonly<Record<typeof AISystemOrder.$inferType, Order<AISystem> | null>> = {
  FILE: null,
  NAME: byText(({ name }) => name),
  OWNER: byText(({ owner }) => owner),
};

/** Which AI systems a filter wants; null: all. Throws `INVALID_PARAMETER` and `INVALID_DATE`. */
export function systemTest(
  filter: typeof AISystemFilter.$inferInput | null | undefined,
): RecordTest<AISystem> | null {
  const inScopeOn = givenDay(filter?.inScopeOn, 'inScopeOn');
  return allOf<AISystem>([
    isOneOf(filter?.statuses, ({ status }) => status),
    hasTerm(filter?.roles, ({ roles }) => roles),
    hasTerm(filter?.classes, ({ classes }) => classes),
    inScopeOn === null
      ? null
      : ({ inScopeFrom, inScopeUntil }) =>
          (inScopeFrom === null || inScopeFrom <= inScopeOn) &&
          (inScopeUntil === null || inScopeOn <= inScopeUntil),
    hasOwner(filter?.owner),
    hasText(filter?.text, ({ localId, name, purpose, owner, notes }) => [
      localId,
      name,
      purpose,
      owner,
      notes,
    ]),
  ]);
}

builder.objectField(Organization, 'systems', (t) =>
  t.field({
    type: AISystemConnection,
    nullable: true,
    description: 'The AI systems.',
    args: {
      ...PAGING,
      filter: t.arg({ type: AISystemFilter, description: 'Which AI systems to show. Default: all.' }),
      order: t.arg({ type: AISystemOrder, description: 'In which order. Default: FILE.' }),
    },
    cost: { work: ({ systems }, { filter, order }) => (filter || order ? systems / 100 : 0) },
    resolve: async ({ projection }, args, context, info) =>
      pageOfOwnSelected(
        projection,
        (await madeOnce(context, listsOf, projection.organization)).systems,
        { isWanted: systemTest(args.filter), order: ORDERS[args.order ?? 'FILE'] },
        args,
        context,
        info,
        (record) => ({ projection, record, system: record.localId }),
      ),
  }),
);
