import type { AISystem as AISystemRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { SystemStatus } from './enums.ts';
import { loadOwned, type OwnedParent } from './records.ts';
import { Scope, type ScopeParent } from './scope.ts';

export type AISystemParent = OwnedParent<AISystemRecord> & ScopeParent;

export const AISystem = builder.objectRef<AISystemParent>('AISystem');

builder.node(AISystem, {
  description: 'An AI system of an organization.',
  interfaces: [Scope],
  id: { resolve: ({ record }) => record.id, description: 'Global id.' },
  loadOne: async (id, context) => {
    const found = await loadOwned(context, id, ({ organization }) => organization.records.systems.get(id));
    return found === null ? null : { ...found, system: found.record.localId };
  },
  fields: (t) => ({
    localId: t.string({
      description: 'Id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    name: t.string({ description: 'Name.', resolve: ({ record }) => record.name }),
    purpose: t.string({
      nullable: true,
      description: 'What it is for.',
      resolve: ({ record }) => record.purpose,
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that answers for it.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: SystemStatus,
      description: 'Whether it is in use.',
      resolve: ({ record }) => record.status,
    }),
    roles: t.stringList({
      description: 'What the organization is to it, as `framework:role`.',
      resolve: ({ record }) => record.roles.map(({ framework, id }) => `${framework}:${id}`),
    }),
    classes: t.stringList({
      description: 'How it is classified, as `framework:class`.',
      resolve: ({ record }) => record.classes.map(({ framework, id }) => `${framework}:${id}`),
    }),
    suppliers: t.stringList({
      description: 'Local ids of its suppliers.',
      resolve: ({ record }) => [...record.suppliers],
    }),
    dataClasses: t.stringList({
      description: 'Classes of data it is declared to use.',
      resolve: ({ record }) => [...record.dataClasses],
    }),
    inScopeFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day in scope; null: open.',
      resolve: ({ record }) => record.inScopeFrom,
    }),
    inScopeUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day in scope; null: open.',
      resolve: ({ record }) => record.inScopeUntil,
    }),
  }),
});

export const AISystemConnection = connectionOf('AISystem', AISystem);
