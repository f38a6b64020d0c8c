import type { ConditionAnswer as ConditionAnswerRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Condition } from './condition.ts';
import { namedCondition } from './framework-words.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent } from './records.ts';

export const ConditionAnswer = builder.objectRef<OwnedParent<ConditionAnswerRecord>>('ConditionAnswer');

builder.node(ConditionAnswer, {
  description: 'An answer of the organization to a yes/no question of a framework.',
  interfaces: () => [Recorded],
  // The organization decides whether a viewer may see the record, and the record's own id does not name it.
  id: { resolve: ({ record }) => `${record.organization}/${record.id}`, description: 'The global id.' },
  loadOne: (id, context) =>
    loadOwned(context, id, (records) => records.answers, id.slice(id.indexOf('/') + 1)),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      nullable: true,
      description: 'The framework that asks the question.',
      resolve: ({ projection, record }) => projection.catalogue.records.frameworks.get(record.framework),
    }),
    condition: t.field({
      type: Condition,
      nullable: true,
      description: 'The condition and its question. Null if the framework no longer has it.',
      resolve: ({ projection, record }) =>
        namedCondition(projection.catalogue.records.frameworks.get(record.framework), record.condition),
    }),
    conditionId: t.string({
      description: 'The id of the condition within the framework, even if the framework no longer has it.',
      resolve: ({ record }) => record.condition,
    }),
    retired: t.boolean({
      description: 'Whether the framework no longer asks the question. The answer then has no effect.',
      resolve: ({ projection, record }) => {
        const framework = projection.catalogue.records.frameworks.get(record.framework);
        return namedCondition(framework, record.condition) === null;
      },
    }),
    system: t.field({
      type: AISystem,
      nullable: true,
      description:
        'The system for which the answer is. Null for the organization, or if the system has ended.',
      resolve: ({ projection, record }) => systemParent(projection, record.system),
    }),
    systemLocalId: t.string({
      nullable: true,
      description: 'The local id of that system, even if it has ended. Null for the organization.',
      resolve: ({ record }) => record.system,
    }),
    answer: t.boolean({ description: 'True for yes, false for no.', resolve: ({ record }) => record.answer }),
    by: t.string({
      nullable: true,
      description: 'The role that answered.',
      resolve: ({ record }) => record.by,
    }),
    on: t.field({
      type: 'Date',
      description: 'The day from which the answer counts.',
      resolve: ({ record }) => record.on,
    }),
    note: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.note }),
  }),
});

export const ConditionAnswerConnection = connectionOf('ConditionAnswer', ConditionAnswer);
