import { isRetired } from '../../coverage/questions/retired.ts';
import type { Action as ActionRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { ON_RETIRED } from '../retired.ts';
import { ActionStatus } from './enums.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent, ownedRecord } from './records.ts';

export const Action = builder.objectRef<OwnedParent<ActionRecord>>('Action');

builder.node(Action, {
  description: 'What somebody will do to close a gap.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'The global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.actions),
  fields: (t) => ({
    localId: t.string({
      description: 'The id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    title: t.string({
      description: 'What somebody will do, in a few words.',
      resolve: ({ record }) => record.title,
    }),
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision whose gap the action closes.',
      resolve: ({ projection, record }) =>
        projection.catalogue.records.provisions.get(`${record.framework}:${record.ref}`),
    }),
    retired: t.boolean({
      description: ON_RETIRED,
      resolve: ({ projection, record }) =>
        isRetired(projection.catalogue, `${record.framework}:${record.ref}`),
    }),
    system: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system for which it is done. Null for the organization, or if the system has ended.',
      resolve: ({ projection, record }) => systemParent(projection, record.system),
    }),
    systemLocalId: t.string({
      nullable: true,
      description: 'The local id of that system, even if it has ended. Null for the organization.',
      resolve: ({ record }) => record.system,
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that carries out the action.',
      resolve: ({ record }) => record.owner,
    }),
    targetDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day by which the action is to be finished.',
      resolve: ({ record }) => record.targetDate,
    }),
    status: t.field({
      type: ActionStatus,
      description: 'How far the action has come.',
      resolve: ({ record }) => record.status,
    }),
    closingEvidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'The evidence that closed the action.',
      resolve: ({ projection, record: { closingEvidence } }) =>
        ownedRecord(projection, projection.organization.records.evidence, closingEvidence),
    }),
    riskAcceptedBy: t.string({
      nullable: true,
      description: 'The role that accepted the risk, if nothing will be done.',
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
