import type { Projection } from '../../coverage/projection/projection.ts';
import { renewedBy } from '../../coverage/projection/renewed-by.ts';
import { dateProblems } from '../../coverage/questions/date-problems.ts';
import { isInForce } from '../../coverage/questions/evidence-standing.ts';
import type { Evidence as EvidenceRecord } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { refusalOf } from '../error-codes.ts';
import { listsOf } from '../organization-lists.ts';
import { PAGING } from '../paging.ts';
import { AISystemConnection, pageOfSystems } from '../references/ai-system.ts';
import { Evidence, EvidenceConnection } from '../references/evidence.ts';
import { inSteps, madeOnce } from '../time-slices.ts';
import { DemonstrationConnection } from './demonstration.ts';
import { EvidenceStatus } from './enums.ts';
import { RecordKind } from './record-kind.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent, pageOfRecords, pageOfSupports } from './records.ts';
import { SupportConnection } from './support.ts';

function renewalsOf({ organization }: Projection) {
  return organization.renewals;
}

function asParent(projection: Projection, record: EvidenceRecord | null): OwnedParent<EvidenceRecord> | null {
  return record === null ? null : { projection, record };
}

builder.node(Evidence, {
  description: 'A record that shows that something is done. The document itself is kept elsewhere.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'The global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.evidence),
  fields: (t) => ({
    localId: t.string({
      description: 'The id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({ description: 'The title.', resolve: ({ record }) => record.title }),
    kind: t.string({
      description: 'The id of the kind of evidence.',
      deprecationReason: 'Ask `recordKind { slug }`.',
      resolve: ({ record }) => record.kind,
    }),
    recordKind: t.field({
      type: RecordKind,
      nullable: true,
      description: 'The kind, with its name for people. Null if the catalogue does not have it.',
      resolve: ({ projection, record }) => projection.catalogue.records.recordKinds.get(record.kind),
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that is responsible for the record.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: EvidenceStatus,
      description: 'The status. Only accepted evidence can count.',
      resolve: ({ record }) => record.status,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it is valid. Null if there is no such limit.',
      resolve: ({ record }) => record.validFrom,
    }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is valid. Null if there is no such limit.',
      resolve: ({ record }) => record.validUntil,
    }),
    inForce: t.boolean({
      nullable: true,
      description: 'Whether it counts on a day: it is accepted, valid on that day, and not withdrawn before.',
      args: { on: t.arg({ type: 'Date', description: 'The day. Default: today, UTC.' }) },
      resolve: ({ projection, record }, { on }, { desk }) => {
        const day = on ?? desk.today();
        const problems = dateProblems(day, 'on');
        if (problems.length > 0) throw refusalOf(problems);
        return isInForce(projection.organization, record.id, day);
      },
    }),
    withdrawnOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was withdrawn or replaced. It no longer counts from then on.',
      resolve: ({ record }) => record.withdrawnOn,
    }),
    systems: t.field({
      type: AISystemConnection,
      nullable: true,
      args: PAGING,
      cost: { rows: ({ systems }) => systems },
      description:
        'The systems that it is about, in file order, without those that have ended. Empty if it is organization-wide.',
      resolve: ({ projection, record }, args, _, info) =>
        pageOfSystems(projection, record.systems, askedPage(info, args, record.id)),
    }),
    systemLocalIds: t.stringList({
      description:
        'The local ids of the systems that it is about, of ended ones too. Empty if it is organization-wide.',
      resolve: ({ record }) => [...record.systems],
    }),
    location: t.string({
      nullable: true,
      description: 'Where the document is kept.',
      resolve: ({ record }) => record.location,
    }),
    sha256: t.string({
      nullable: true,
      description: 'The digest of the document.',
      resolve: ({ record }) => record.sha256,
    }),
    receivedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was received.',
      resolve: ({ record }) => record.receivedOn,
    }),
    acceptedBy: t.string({
      nullable: true,
      description: 'The role that accepted the evidence.',
      resolve: ({ record }) => record.acceptedBy,
    }),
    acceptedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was accepted. This does not influence coverage.',
      resolve: ({ record }) => record.acceptedOn,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
    supersedes: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence that it supersedes, such as the report of last year.',
      resolve: ({ projection, record }) =>
        asParent(projection, renewalsOf(projection).predecessorOf(record.id)),
    }),
    supersededBy: t.field({
      type: EvidenceConnection,
      nullable: true,
      args: PAGING,
      description:
        'The evidence that supersedes it. There is more than one when a draft was rejected, for example.',
      resolve: ({ projection, record }, args, _, info) =>
        pageOfRecords(
          projection,
          inFileOrder(renewalsOf(projection).successorsOf(record.id)),
          askedPage(info, args, record.id),
        ),
    }),
    renewedBy: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence that supersedes it, directly or by way of others, and is in force on the day after its last day, so that nobody has to renew it.',
      resolve: ({ projection, record }) =>
        asParent(projection, renewedBy(projection.organization, record.id)),
    }),
    takesOverFrom: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence whose links also count for this evidence, because this evidence supersedes it and has no links of its own. Null if it takes over none.',
      resolve: ({ projection, record }) =>
        asParent(projection, renewalsOf(projection).takenOverFrom(record.id)),
    }),
    supports: t.field({
      type: SupportConnection,
      nullable: true,
      description:
        'The provisions that it supports, as somebody stated. What it takes over is listed under `takesOverFrom`.',
      args: PAGING,
      resolve: async ({ projection, record }, args, context, info) => {
        const groups = await inSteps(context, projection.organization.supportsByEvidence());
        return pageOfSupports(projection, groups.rowsOf(record.id), askedPage(info, args, record.id));
      },
    }),
    demonstrates: t.field({
      type: DemonstrationConnection,
      nullable: true,
      description:
        'The applied controls that it demonstrates, as somebody stated. What it takes over is listed under `takesOverFrom`.',
      args: PAGING,
      resolve: async ({ projection, record }, args, context, info) =>
        pageOfRecords(
          projection,
          (await madeOnce(context, listsOf, projection.organization)).demonstrationsOfEvidence.get(record.id),
          askedPage(info, args, record.id),
        ),
    }),
  }),
});
