import type { Action as ActionRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { ActionStatus } from './enums.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent, ownedRecord } from './records.ts';

export const Action = builder.objectRef<OwnedParent<ActionRecord>>('Action');

builder.node(Action, {
  description: 'What somebody will do to close a gap.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'Global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.actions),
  fields: (t) => ({
    localId: t.string({
      description: 'Id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({ description: 'What is to be done.', resolve: ({ record }) => record.title }),
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision whose gap it closes.',
      resolve: ({ projection, record }) =>
        projection.catalogue.records.provisions.get(`${record.framework}:${record.ref}`),
    }),
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system that it is for; null: the organization.',
      resolve: ({ projection, record }) => systemParent(projection, record.system),
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that does it.',
      resolve: ({ record }) => record.owner,
    }),
    targetDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when it is to be done.',
      resolve: ({ record }) => record.targetDate,
    }),
    status: t.field({
      type: ActionStatus,
      description: 'How far it has come.',
      resolve: ({ record }) => record.status,
    }),
    closingEvidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence that closed it.',
      resolve: ({ projection, record: { closingEvidence } }) =>
        ownedRecord(projection, projection.organization.records.evidence, closingEvidence),
    }),
    riskAcceptedBy: t.string({
      nullable: true,
      description: 'The role that accepted the risk instead.',
      resolve: ({ record }) => record.riskAcceptedBy,
    }),
    riskAcceptedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the risk was accepted.',
      resolve: ({ record }) => record.riskAcceptedOn,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
  }),
});

export const ActionConnection = connectionOf('Action', Action);
