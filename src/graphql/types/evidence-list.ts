import type { Projection } from '../../coverage/projection/projection.ts';
import { isInForce } from '../../coverage/questions/evidence-standing.ts';
import type { Evidence as EvidenceRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { recordFields } from '../filter-fields.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOfOwnSelected } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import {
  allOf,
  filteredSystem,
  givenDay,
  hasOwner,
  hasText,
  isBetween,
  isOneOf,
  isSame,
  type RecordTest,
} from '../record-tests.ts';
import { EvidenceConnection } from '../references/evidence.ts';
import { Organization } from '../references/organization.ts';
import { byDay, byNewest, byText, type Order } from '../selected-records.ts';
import { madeOnce } from '../time-slices.ts';
import { EvidenceStatus } from './enums.ts';

export const EvidenceFilter = builder.inputType('EvidenceFilter', {
  description: 'Which evidence to show. A field that is absent excludes nothing.',
  fields: (t) => ({
    ...recordFields(t, 'id, title, owner and remarks'),
    kinds: t.stringList({ description: 'Only evidence of these kinds, by their ids.' }),
    statuses: t.field({ type: [EvidenceStatus], description: 'Only evidence with these statuses.' }),
    system: t.id({ description: 'Only evidence about this system, by its global id.' }),
    organizationWide: t.boolean({
      description: 'True: only evidence that is about no system. False: only evidence that is about some.',
    }),
    inForceOn: t.field({ type: 'Date', description: 'Only evidence that counts on this day.' }),
    endsFrom: t.field({ type: 'Date', description: 'Only evidence whose last day is this day or later.' }),
    endsUntil: t.field({ type: 'Date', description: 'Only evidence whose last day is this day or earlier.' }),
  }),
});

export const EvidenceOrder = builder.enumType('EvidenceOrder', {
  description: 'In which order to list evidence.',
  values: {
    FILE: { description: 'As the file has it.' },
    TITLE: { description: 'By title.' },
    OWNER: { description: 'By owner; evidence without one comes last.' },
    ENDS_FIRST: { description: 'What ends first comes first; what has no end comes last.' },
    NEWEST: { description: 'What was received last comes first; what has no such day comes last.' },
  },
});

const ORDERS: Readonly<Record<typeof EvidenceOrder.$inferType, Order<EvidenceRecord> | null>> = {
  FILE: null,
  TITLE: byText(({ title }) => title),
  OWNER: byText(({ owner }) => owner),
  ENDS_FIRST: byDay(({ validUntil }) => validUntil),
  NEWEST: byNewest(({ receivedOn }) => receivedOn),
};

/** Which evidence a filter wants; null: all. Throws `INVALID_PARAMETER`, `INVALID_DATE` and `UNKNOWN_SYSTEM`. */
export function evidenceTest(
  projection: Projection,
  filter: typeof EvidenceFilter.$inferInput | null | undefined,
): RecordTest<EvidenceRecord> | null {
  const system = filteredSystem(projection, filter?.system);
  const inForceOn = givenDay(filter?.inForceOn, 'inForceOn');
  return allOf<EvidenceRecord>([
    isOneOf(filter?.kinds, ({ kind }) => kind),
    isOneOf(filter?.statuses, ({ status }) => status),
    system === null ? null : ({ systems }) => systems.includes(system),
    isSame(filter?.organizationWide, ({ systems }) => systems.length === 0),
    inForceOn === null ? null : ({ id }) => isInForce(projection.organization, id, inForceOn),
    isBetween(
      givenDay(filter?.endsFrom, 'endsFrom'),
      givenDay(filter?.endsUntil, 'endsUntil'),
      ({ validUntil }) => validUntil,
    ),
    hasOwner(filter?.owner),
    hasText(filter?.text, ({ localId, title, owner, notes }) => [localId, title, owner, notes]),
  ]);
}

builder.objectField(Organization, 'evidence', (t) =>
  t.field({
    type: EvidenceConnection,
    nullable: true,
    description: 'The evidence.',
    args: {
      ...PAGING,
      filter: t.arg({ type: EvidenceFilter, description: 'Which evidence to show. Default: all.' }),
      order: t.arg({ type: EvidenceOrder, description: 'In which order. Default: FILE.' }),
    },
    cost: { work: ({ evidence }, { filter, order }) => (filter || order ? evidence / 100 : 0) },
    resolve: async ({ projection }, args, context, info) =>
      pageOfOwnSelected(
        projection,
        (await madeOnce(context, listsOf, projection.organization)).evidence,
        { isWanted: evidenceTest(projection, args.filter), order: ORDERS[args.order ?? 'FILE'] },
        args,
        context,
        info,
        (record) => ({ projection, record }),
      ),
  }),
);
