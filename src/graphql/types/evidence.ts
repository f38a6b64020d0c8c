import type { Evidence as EvidenceRecord, Support as SupportRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { pageOf } from '../page.ts';
import { ChangeConnection } from './change.ts';
import { stateKey } from './coverage.ts';
import { EvidenceStatus, Extent } from './enums.ts';
import { Provision } from './provision.ts';
import { loadOwned, type OwnedParent } from './records.ts';

const Support = builder.objectRef<OwnedParent<SupportRecord>>('Support').implement({
  description: 'Evidence supports a provision.',
  fields: (t) => ({
    supportId: t.string({ description: 'Id of the link.', resolve: ({ record }) => record.id }),
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, record }) => projection.catalogue.records.provisions.get(record.provision)!,
    }),
    extent: t.field({
      type: Extent,
      description: 'How far, as stated.',
      resolve: ({ record }) => record.extent,
    }),
    by: t.string({
      nullable: true,
      description: 'The role that stated it.',
      resolve: ({ record }) => record.by,
    }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was stated.',
      resolve: ({ record }) => record.on,
    }),
    note: t.string({ nullable: true, description: 'A remark.', resolve: ({ record }) => record.note }),
  }),
});

export const Evidence = builder.objectRef<OwnedParent<EvidenceRecord>>('Evidence');

builder.node(Evidence, {
  description: 'A record that shows that something is done. The document itself lies elsewhere.',
  id: { resolve: ({ record }) => record.id, description: 'Global id.' },
  loadOne: (id, context) =>
    loadOwned(context, id, ({ organization }) => organization.records.evidence.get(id)),
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
    owner: t.string({
      nullable: true,
      description: 'The role that keeps it.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: EvidenceStatus,
      description: 'Where it stands; only what is in force counts.',
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
    systems: t.stringList({
      description: 'Local ids of the systems it is about; empty: organization-wide.',
      resolve: ({ record }) => [...record.systems],
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
    acceptedBy: t.string({
      nullable: true,
      description: 'The role that accepted it.',
      resolve: ({ record }) => record.acceptedBy,
    }),
    acceptedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was accepted.',
      resolve: ({ record }) => record.acceptedOn,
    }),
    supports: t.field({
      type: [Support],
      description: 'What it supports, as stated.',
      resolve: ({ projection, record }) =>
        [...projection.organization.records.supports.values()]
          .filter((s) => s.evidence === record.id)
          .map((s) => ({ projection, record: s })),
    }),
    history: t.field({
      type: ChangeConnection,
      description: 'The changes that touched it, oldest first; read from the ledger.',
      args: {
        first: t.arg.int({ required: true, description: 'Rows at most, 1 to 100.' }),
        after: t.arg.string({ description: 'Cursor of the row before the first.' }),
      },
      complexity: ({ first }) => ({ field: 5, multiplier: first }),
      resolve: async ({ projection, record }, page, { history }) =>
        pageOf(
          await history.load({ ledger: record.organization, record: record.id }),
          page,
          stateKey(projection),
        ),
    }),
  }),
});

export const EvidenceConnection = connectionOf('Evidence', Evidence);
