import { isRetired } from '../../coverage/questions/retired.ts';
import type { Decision as DecisionRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Provision } from '../references/provision.ts';
import { ON_RETIRED } from '../retired.ts';
import { Driver } from './enums.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent } from './records.ts';

export const Decision = builder.objectRef<OwnedParent<DecisionRecord>>('Decision');

builder.node(Decision, {
  description:
    'A decision of the organization that a provision applies or does not apply, and why: an entry of a statement of applicability.',
  interfaces: () => [Recorded],
  // The organization decides whether a viewer may see the decision, and the decision's own id does not name it.
  id: { resolve: ({ record }) => `${record.organization}/${record.id}`, description: 'The global id.' },
  loadOne: (id, context) =>
    loadOwned(context, id, (records) => records.decisions, id.slice(id.indexOf('/') + 1)),
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      nullable: true,
      description: 'The provision. The decision also counts for everything beneath it.',
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
      description:
        'The system for which it was decided. Null for the organization, or if the system has ended.',
      resolve: ({ projection, record }) => systemParent(projection, record.system),
    }),
    systemLocalId: t.string({
      nullable: true,
      description: 'The local id of that system, even if it has ended. Null for the organization.',
      resolve: ({ record }) => record.system,
    }),
    applicable: t.boolean({
      description: 'Whether the provision applies.',
      resolve: ({ record }) => record.applicable,
    }),
    justification: t.string({
      nullable: true,
      description: 'The justification.',
      resolve: ({ record }) => record.justification,
    }),
    driver: t.field({
      type: Driver,
      nullable: true,
      description: 'Why it was decided: law, a contract, a risk or good practice.',
      resolve: ({ record }) => record.driver,
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that is responsible.',
      resolve: ({ record }) => record.owner,
    }),
    approver: t.string({
      nullable: true,
      description: 'The role that approved the decision.',
      resolve: ({ record }) => record.approver,
    }),
    by: t.string({
      nullable: true,
      description: 'The role that decided.',
      resolve: ({ record }) => record.by,
    }),
    on: t.field({
      type: 'Date',
      description: 'The day from which the decision counts.',
      resolve: ({ record }) => record.on,
    }),
    reviewedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the decision was last reviewed.',
      resolve: ({ record }) => record.reviewedOn,
    }),
    approvedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the decision was approved.',
      resolve: ({ record }) => record.approvedOn,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark, such as the earlier edition that it was carried over from.',
      resolve: ({ record }) => record.note,
    }),
  }),
});

export const DecisionConnection = connectionOf('Decision', Decision);
