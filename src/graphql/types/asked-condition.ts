import type { Projection } from '../../coverage/projection/projection.ts';
import type {
  AskedCondition as AskedConditionValue,
  ConditionsAnswer,
} from '../../coverage/questions/conditions.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { Page } from '../page.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Answer, CrosswalkAnswer } from './answer.ts';
import { Condition } from './condition.ts';

export interface AskedConditionParent {
  readonly projection: Projection;
  readonly asked: AskedConditionValue;
}

const AskedCondition = builder.objectRef<AskedConditionParent>('AskedCondition');

AskedCondition.implement({
  description: 'A condition of a framework, with its current answer in a scope.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that states the condition.',
      resolve: ({ projection, asked }) => projection.catalogue.records.frameworks.get(asked.framework)!,
    }),
    condition: t.field({
      type: Condition,
      description: 'The condition and its question.',
      resolve: ({ projection, asked }) =>
        projection.catalogue.records.frameworks
          .get(asked.framework)!
          .conditions.find(({ id }) => id === asked.id)!,
    }),
    answer: t.boolean({
      nullable: true,
      description: 'True for yes, false for no. Null if nobody has answered.',
      resolve: ({ asked }) => (asked.answer === null ? null : asked.answer === 'yes'),
    }),
    answeredFor: t.field({
      type: AISystem,
      nullable: true,
      description:
        'The system whose record gives the answer. Null if the record of the organization gives it, or if nobody has answered.',
      resolve: ({ projection, asked }) => systemParent(projection, asked.answeredFor),
    }),
    by: t.string({
      nullable: true,
      description: 'The role that answered.',
      resolve: ({ asked }) => asked.by,
    }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the question was answered.',
      resolve: ({ asked }) => asked.on,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark on the answer.',
      resolve: ({ asked }) => asked.note,
    }),
    undetermined: t.int({
      description: 'How many assessable provisions are UNDETERMINED because the answer is missing.',
      resolve: ({ asked }) => asked.undetermined,
    }),
  }),
});

/** A page of conditions, with the answer that it is cut from. */
interface AskedConditionPage extends Page<AskedConditionParent> {
  readonly answer: ConditionsAnswer;
}

export const AskedConditionConnection = connectionOf<AskedConditionParent, AskedConditionPage>(
  'AskedCondition',
  AskedCondition,
);

AskedConditionConnection.addInterfaces([Answer, CrosswalkAnswer]);
