import type { AppliedControl as AppliedControlRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { ControlStatus } from './enums.ts';
import { loadOwned, type OwnedParent } from './records.ts';

export const AppliedControl = builder.objectRef<OwnedParent<AppliedControlRecord>>('AppliedControl');

builder.node(AppliedControl, {
  description: 'What the organization itself operates; it supports a provision only through evidence.',
  id: { resolve: ({ record }) => record.id, description: 'Global id.' },
  loadOne: (id, context) =>
    loadOwned(context, id, ({ organization }) => organization.records.controls.get(id)),
  fields: (t) => ({
    localId: t.string({
      description: 'Id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({ description: 'Title.', resolve: ({ record }) => record.title }),
    owner: t.string({
      nullable: true,
      description: 'The role that answers for it.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: ControlStatus,
      description: 'Whether it operates; only then it counts.',
      resolve: ({ record }) => record.status,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
  }),
});

export const AppliedControlConnection = connectionOf('AppliedControl', AppliedControl);
