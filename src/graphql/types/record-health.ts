import { brandWithType } from '@pothos/core';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  type DoubtfulRecordsAnswer,
  type DoubtfulRecords as DoubtfulRecordsOfTable,
  findDoubtfulRecordsInSteps,
} from '../../coverage/questions/doubtful-records.ts';
import {
  type DoubtfulTable,
  nameOfRecord,
  provisionNamed,
  type TabledRecord,
} from '../../model/record-doubt.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { CHOICE, choiceOf } from '../choice.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { pageOfRange } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem } from '../references/ai-system.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { Organization } from '../references/organization.ts';
import { Provision } from '../references/provision.ts';
import { inSteps } from '../time-slices.ts';
import { Action } from './action.ts';
import { Addressing } from './addressing.ts';
import { ConditionAnswer } from './condition-answer.ts';
import { Decision } from './decision.ts';
import { RecordDoubt } from './enums.ts';
import { RowReview } from './row-review.ts';
import { State } from './state.ts';
import { Support } from './support.ts';

const RecordInDoubt = builder.unionType('RecordInDoubt', {
  description: 'A record of an organization that somebody should look at again.',
  types: [
    ...[AISystem, AppliedControl, Evidence, Support, Addressing],
    ...[Decision, ConditionAnswer, RowReview, Action],
  ],
});

/** The type of the records of each table. */
const TYPES = {
  systems: 'AISystem',
  controls: 'AppliedControl',
  evidence: 'Evidence',
  supports: 'Support',
  addresses: 'Addressing',
  decisions: 'Decision',
  answers: 'ConditionAnswer',
  'row-reviews': 'RowReview',
  actions: 'Action',
} as const satisfies Readonly<Record<DoubtfulTable, string>>;

interface DoubtfulRecordParent {
  readonly projection: Projection;
  readonly doubted: TabledRecord;
}

const DoubtfulRecord = builder.objectRef<DoubtfulRecordParent>('DoubtfulRecord');

DoubtfulRecord.implement({
  description: 'A record that somebody should look at again.',
  fields: (t) => ({
    name: t.string({
      description:
        'A name for people: the id of the record, or what it links, or what it decides, for whom and when.',
      resolve: ({ doubted }) => nameOfRecord(doubted),
    }),
    record: t.field({
      type: RecordInDoubt,
      description: 'The record.',
      resolve: ({ projection, doubted: { table, record } }) => {
        const system = table === 'systems' ? record.localId : null;
        const parent = { projection, record, system };
        brandWithType(parent, TYPES[table] as never);
        return parent as never;
      },
    }),
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision that the record names. Null if it names none.',
      resolve: ({ projection, doubted }) => {
        const named = provisionNamed(doubted);
        return named === null ? null : (projection.catalogue.records.provisions.get(named) ?? null);
      },
    }),
  }),
});

const DoubtfulRecordConnection = connectionOf('DoubtfulRecord', DoubtfulRecord);

interface DoubtfulRecordsParent {
  readonly projection: Projection;
  /** ISO date for which evidence was judged. */
  readonly asOf: string;
  readonly doubtful: DoubtfulRecordsOfTable;
}

const DoubtfulRecords = builder.objectRef<DoubtfulRecordsParent>('DoubtfulRecords').implement({
  description: 'The records of one table that somebody should look at again for one reason.',
  fields: (t) => ({
    code: t.field({
      type: RecordDoubt,
      description: 'Why somebody should look at it again.',
      resolve: ({ doubtful }) => doubtful.code,
    }),
    table: t.string({
      description: 'The table in the folder of the organization, without its ending, such as `evidence`.',
      resolve: ({ doubtful }) => doubtful.table,
    }),
    records: t.field({
      type: DoubtfulRecordConnection,
      nullable: true,
      description: 'The records, in file order. There is at least one.',
      args: PAGING,
      resolve: ({ projection, asOf, doubtful }, args, _, info) => {
        const { slug } = projection.organization.organization;
        const { code, table, count, slice } = doubtful;
        const page = askedPage(info, args, slug, asOf, code, table);
        return pageOfRange(count, slice, page, stateKey(projection), (doubted) => ({ projection, doubted }));
      },
    }),
  }),
});

interface RecordHealthParent {
  readonly projection: Projection;
  readonly answer: DoubtfulRecordsAnswer;
}

const RecordHealth = builder.objectRef<RecordHealthParent>('RecordHealth').implement({
  description: 'The records of an organization that somebody should look at again.',
  fields: (t) => ({
    state: t.field({
      type: State,
      description: 'The recorded state from which the answer was computed.',
      resolve: ({ projection }) => projection.state,
    }),
    asOf: t.field({
      type: 'Date',
      description: 'The day of the answer.',
      resolve: ({ answer }) => answer.asOf,
    }),
    doubts: t.field({
      type: [DoubtfulRecords],
      description: 'One entry for each reason and table that has such records, in the order of RecordDoubt.',
      cost: { rows: () => 20 },
      resolve: ({ projection, answer: { asOf, doubts } }) =>
        doubts.map((doubtful) => ({ projection, asOf, doubtful })),
    }),
  }),
});

builder.objectField(Organization, 'recordHealth', (t) =>
  t.field({
    type: RecordHealth,
    nullable: true,
    description:
      'Records that change no status, actions that are done without evidence, and evidence that is older than evidence of its kind usually stays valid.',
    args: { asOf: CHOICE.asOf },
    cost: { work: ({ links }) => 20 + links / 200 },
    resolve: async ({ projection }, asked, context) => {
      const { asOf } = choiceOf(null, asked, context);
      const found = await inSteps(context, findDoubtfulRecordsInSteps(projection.organization, asOf));
      return { projection, answer: orRefuse(found) };
    },
  }),
);
