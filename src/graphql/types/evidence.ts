import { stateKey } from '../../coverage/projection/state-key.ts';
import { builder } from '../builder.ts';
import { listsOf } from '../organization-lists.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystemConnection, systemParents } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { DemonstrationConnection } from './demonstration.ts';
import { EvidenceStatus } from './enums.ts';
import { RecordKind } from './record-kind.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, pageOfRecords } from './records.ts';
import { SupportConnection } from './support.ts';

builder.node(Evidence, {
  description: 'A record that shows that something is done. The document itself lies elsewhere.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'Global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.evidence),
  fields: (t) => ({
    localId: t.string({
      description: 'Id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({ description: 'Title.', resolve: ({ record }) => record.title }),
    kind: t.string({
      description: 'Kind of evidence, an id of the record kinds.',
      resolve: ({ record }) => record.kind,
    }),
    recordKind: t.field({
      type: RecordKind,
      nullable: true,
      description: 'That kind, with its name for people; null when the catalogue does not name it.',
      resolve: ({ projection, record }) => projection.catalogue.records.recordKinds.get(record.kind),
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that keeps it.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: EvidenceStatus,
      description: 'Its status; only evidence in force counts.',
      resolve: ({ record }) => record.status,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of its window; null: open.',
      resolve: ({ record }) => record.validFrom,
    }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day of its window; null: open.',
      resolve: ({ record }) => record.validUntil,
    }),
    withdrawnOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which it no longer counts.',
      resolve: ({ record }) => record.withdrawnOn,
    }),
    systems: t.field({
      type: AISystemConnection,
      nullable: true,
      args: PAGING,
      cost: { rows: ({ systems }) => systems },
      description: 'The systems that it is about; empty: organization-wide.',
      resolve: ({ projection, record }, page) =>
        pageOf(systemParents(projection, record.systems), page, stateKey(projection), (system) => system),
    }),
    location: t.string({
      nullable: true,
      description: 'Where the document lies.',
      resolve: ({ record }) => record.location,
    }),
    sha256: t.string({
      nullable: true,
      description: 'Digest of the document.',
      resolve: ({ record }) => record.sha256,
    }),
    receivedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was received.',
      resolve: ({ record }) => record.receivedOn,
    }),
    acceptedBy: t.string({
      nullable: true,
      description: 'The role that accepted it.',
      resolve: ({ record }) => record.acceptedBy,
    }),
    acceptedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was accepted; plays no part in coverage.',
      resolve: ({ record }) => record.acceptedOn,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
    supports: t.field({
      type: SupportConnection,
      nullable: true,
      description: 'What it supports, as stated.',
      args: PAGING,
      resolve: ({ projection, record }, page) =>
        pageOfRecords(projection, projection.organization.supportsOf(record.id), page),
    }),
    demonstrates: t.field({
      type: DemonstrationConnection,
      nullable: true,
      description: 'The applied controls that it demonstrates, as stated.',
      args: PAGING,
      resolve: ({ projection, record }, page) =>
        pageOfRecords(
          projection,
          listsOf(projection.organization).demonstrationsOfEvidence.get(record.id),
          page,
        ),
    }),
  }),
});
